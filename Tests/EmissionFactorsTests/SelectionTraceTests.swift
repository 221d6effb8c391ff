import Testing
import TestSupport

@testable import EmissionFactors

/// What selection looked at and did not take, for those who ask why.
@Suite struct SelectionTraceTests {
    private static func trace(_ question: FactorQuestion) throws -> FactorTrace {
        let library = try FactorLibrary(folder: .embedded)
        let set = try library.factorSet("bftp-2025")
        return try FactorSelector(library: library, factorSet: set).trace(question)
    }

    @Test func theMunicipalityIsPreferredToTheCountry() throws {
        let trace = try Self.trace(
            question("electricity.grid", "kWh", "DK", "2024-06-30", municipality: "101"))
        let chosen = trace.candidates.filter { $0.outcome == .chosen(.exact) }
        #expect(
            chosen.map(\.reference) == ["energinet-2026:consumption", "aib-2025:residual-mix"])
        let later = trace.rejected.filter { $0.outcome == .laterOption }.map(\.reference)
        #expect(later.contains("eea-2026:generation"))
        #expect(later.contains("ember-2025:generation"))
        #expect(trace.rejected.contains { $0.outcome == .otherPlace("GB") })
    }

    @Test func aRowOfAnotherUnitIsNamedWithItsUnit() throws {
        let trace = try Self.trace(question("fuel.diesel", "kWh", "DK"))
        #expect(trace.rejected.contains { $0.outcome == .otherUnit("L") })
        #expect((try? trace.answer.get()) != nil)
    }

    @Test func theTraceAnswersAsTheSelectionDoes() throws {
        let library = try FactorLibrary(folder: .embedded)
        let selector = FactorSelector(
            library: library, factorSet: try library.factorSet("bftp-2025"))
        for activity in library.catalogue.activities.prefix(200) {
            let asked = question(activity.id, activity.unit?.symbol ?? "kg", "SE")
            let plain = try selector.select(asked)
            let traced = try selector.trace(asked).answer
            #expect("\(plain)" == "\(traced)")
        }
    }

    /// The linter refuses such a binding; selection does not rely on it.
    @Test func anUnusableRowAnswersNothing() throws {
        var files = SmallFolder().files
        files["bindings.csv"] = (files["bindings.csv"] ?? "") + "later,all,1,*,use,a,x,,,,\n"
        let folder = TemporaryFolder()
        SmallFolder.write(files, to: folder)
        let library = try FactorLibrary(folder: .directory(folder.path))
        let selector = FactorSelector(library: library, factorSet: try library.factorSet("s-2025"))
        let asked = question("later", "kg", "DK")
        #expect(throws: NoFactor.self) { try selector.select(asked).get() }
        let rejected = try selector.trace(asked).rejected
        #expect(rejected.contains { $0.reference == "a-2024:x" && $0.outcome == .unusable })
    }
}
