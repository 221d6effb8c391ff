import Calculation
import EmissionFactors
import Importing
import Inventory
import Quantities

/// Reads a report as it is and as it would be with changes.
public struct ScenarioSource {
    /// Where factors come from.
    public let library: FactorLibrary
    /// The changes inside the executable.
    public let table: ChangeTable

    /// A report that has errors.
    public struct Refused: Error {}

    /// Reads with the embedded factors and changes.
    public init() throws {
        library = try ReportSource.embedded.get()
        table = try ChangeTable.ofLibrary(library).table
    }

    /// A change by its id, with numbers for its parameters.
    public func change(_ id: String, _ values: [String: String] = [:]) throws -> ScenarioChange? {
        try table[id]?.setting(values.mapValues(decimal))
    }

    /// The comparison of a report given as XML; a survey first, where a change needs one.
    public func compare(
        xml: String, _ changes: [ScenarioChange], shootingDays: Int = 4
    ) throws -> ScenarioComparison {
        let folder = TemporaryFolder()
        return try withExtendedLifetime(folder) {
            try compare(
                file: folder.write(xml, as: "report.xml"), changes, shootingDays: shootingDays)
        }
    }

    /// The comparison of a report file.
    public func compare(
        file: String, _ changes: [ScenarioChange], shootingDays: Int = 4
    ) throws -> ScenarioComparison {
        let reader = ReportReader(library: library)
        let set = try library.factorSet(library.newestFactorSet)
        let library = library
        let survey = try reader.read(file) { _ in
            ScenarioSurvey(library: library, changes: changes)
        }
        var avoided: [String: [String: ExactDecimal]] = [:]
        for case let surveyed as ScenarioSurvey in survey.consumers {
            for change in changes where ScenarioSurvey.isNeeded(by: change) {
                avoided[change.id] = ScenarioSurvey.avoided(
                    by: change, of: surveyed.amounts[change.id] ?? .zero,
                    shootingDays: shootingDays)
            }
        }
        let shares = avoided
        let outcome = try reader.read(file) { _ in
            ScenarioCalculator(
                library: library, factorSet: set, changes: changes, avoided: shares)
        }
        guard !outcome.report.diagnostics.hasErrors else { throw Refused() }
        var accumulator = FootprintAccumulator()
        var sums = ScenarioSums(count: changes.count)
        for case let calculator as ScenarioCalculator in outcome.consumers {
            accumulator.merge(calculator.calculator.accumulator)
            sums.merge(calculator.sums)
        }
        return ScenarioComparison(
            before: Footprint(
                production: outcome.report.production, identity: outcome.report.identity,
                factorSet: set.name, accumulator), changes: changes, avoided: shares, sums)
    }
}
