import Calculation
import EmissionFactors
import Quantities
import Testing
import TestSupport

@Suite("Comparison of two footprints")
struct FootprintComparisonTests {
    private static let records = """
        <energy source="generator" fuel="diesel" quantity="750" unit="L"/>
        <energy source="grid" quantity="1000" unit="kWh"/>
        <travel mode="flight" from="CPH" to="LHR" class="economy" persons="4"/>
        <travel mode="car" fuel="diesel" size="medium" distance="340" unit="km"/>
        """

    private func comparison() throws -> FootprintComparison {
        let xml = SmallReport.xml(Self.records)
        return FootprintComparison(
            try footprint(ofXML: xml, factorSet: "bftp-2024").footprint,
            try footprint(ofXML: xml, factorSet: "bftp-2025").footprint)
    }

    @Test("the parts of each total sum exactly to its difference")
    func sums() throws {
        let found = try comparison()
        func sum(_ isIncluded: (AccountingMeasure) -> Bool) -> Int128 {
            found.parts(where: isIncluded).reduce(0) { $0 + $1.difference.mantissa }
        }
        let (before, after) = (found.first.totals, found.second.totals)
        #expect(after.location != before.location)
        #expect(
            sum { $0 == .all || $0 == .location }
                == after.location.mantissa - before.location.mantissa)
        #expect(
            sum { $0 == .all || $0 == .market } == after.market.mantissa - before.market.mantissa)
        #expect(sum { $0 == .biogenic } == after.biogenic.mantissa - before.biogenic.mantissa)
    }

    @Test("a part is the amount times the change of the factor; the largest stands first")
    func diesel() throws {
        let found = try comparison()
        let part = try #require(
            found.parts.first {
                $0.activity == "fuel.diesel" && $0.stage == .use && $0.measure == .all
            })
        // 750 L × (2.57082 − 2.51279) kg/L
        #expect(part.difference.description == "43.5225")
        #expect(part.factorsBefore.map { $0.factor?.reference } == ["desnz-2024:1_101_1011_8_1"])
        #expect(part.factorsAfter.map { $0.factor?.reference } == ["desnz-2025:1_101_1011_8_1"])
        let sizes = found.parts.map(\.difference.absolute)
        #expect(sizes == sizes.sorted(by: >))
        // Grid electricity of Denmark is the same row in both sets; the residual mix is a newer edition.
        let grid = found.parts.filter {
            $0.activity == "electricity.grid" && $0.measure == .location
        }
        #expect(!grid.isEmpty && grid.allSatisfy { $0.difference == .zero })
    }
}
