import Calculation
import Checks
import Diagnostics
import EmissionFactors
import Importing
import TestSupport

/// Reads a report given as text and holds it against a profile given as rows.
struct CheckedReport {
    static let header =
        "rule,subject,per,minimum,maximum,applies_to,severity,source,advice_en,advice_da\n"

    static func profile(
        _ rows: String
    ) throws -> (profile: CheckProfile, diagnostics: DiagnosticSink) {
        let library = try ReportSource.embedded.get()
        return Array(rows.utf8).withUnsafeBytes {
            CheckProfileReader.read(
                $0, name: "test", file: "test.csv", catalogue: library.catalogue)
        }
    }

    /// A report's footprint and tally.
    static func read(
        _ xml: String, bounds: [RecordBound] = []
    ) throws -> (footprint: Footprint, tally: ActivityTally) {
        let library = try ReportSource.embedded.get()
        let folder = TemporaryFolder()
        let file = folder.write(xml, as: "report.xml")
        let set = try library.factorSet(library.newestFactorSet)
        let outcome = try withExtendedLifetime(folder) {
            try ReportReader(library: library).read(file) { _ in
                TallyingConsumer(
                    calculator: Calculator(library: library, factorSet: set), bounds: bounds)
            }
        }
        var tally = ActivityTally()
        var accumulator = FootprintAccumulator()
        for case let consumer as TallyingConsumer in outcome.consumers {
            tally.merge(consumer.tally)
            accumulator.merge(consumer.calculator.accumulator)
        }
        return (
            Footprint(
                production: outcome.report.production, identity: outcome.report.identity,
                factorSet: set.name, accumulator), tally
        )
    }

    /// The findings of some rules for a report.
    static func findings(
        _ rows: String, _ xml: String, budget: String? = nil
    ) throws -> [CheckFinding] {
        try findings(profile(header + rows).profile, xml, budget: budget)
    }

    /// The findings of a profile for a report.
    static func findings(
        _ profile: CheckProfile, _ xml: String, budget: String? = nil
    ) throws -> [CheckFinding] {
        let report = try read(xml, bounds: profile.recordBounds)
        return CheckEvaluation.evaluate(
            profile, footprint: report.footprint, budget: try budget.map { try read($0).footprint },
            tally: report.tally, files: ["report.xml"]
        ).findings
    }
}
