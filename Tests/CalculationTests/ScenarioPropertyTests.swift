import Calculation
import EmissionFactors
import Quantities
import Testing
import TestSupport

/// What holds of changes whatever the report.
@Suite("Properties of changes")
struct ScenarioPropertyTests {
    private static let samples = ["den-sidste-sommer/report.xml", "vadehavet/report.xml"]

    private let source: ScenarioSource
    private let changes: [ScenarioChange]

    init() throws {
        source = try ScenarioSource()
        let numbers = [
            "efficiency": try decimal("0.3"), "km": try decimal("37"),
        ]
        changes = source.table.changes.map { change in
            let share = change.id == "set-reuse" ? "0.45" : "0.7"
            let value = try? decimal(share)
            return change.setting(
                numbers.merging(value.map { ["share": $0] } ?? [:]) { first, _ in first })
        }
    }

    private func compare(
        _ sample: String, _ changes: [ScenarioChange]
    ) throws -> ScenarioComparison {
        try source.compare(
            file: Repository.root + "/samples/" + sample, changes, shootingDays: 12)
    }

    private func difference(_ one: FootprintTotals, _ other: FootprintTotals) -> [Int128] {
        [
            one.location.mantissa - other.location.mantissa,
            one.market.mantissa - other.market.mantissa,
            one.biogenic.mantissa - other.biogenic.mantissa,
            one.memo.mantissa - other.memo.mantissa,
        ]
    }

    @Test(
        "the parts sum to the whole, and the whole is before less after, exactly",
        arguments: samples)
    func sums(sample: String) throws {
        for order in [changes, changes.reversed(), Array(changes.dropFirst(2)) + changes.prefix(2)]
        {
            let found = try compare(sample, order)
            #expect(found.changedRecords > 0)
            #expect(found.outcomes.map(\.change.id) == order.map(\.id))
            let whole = difference(found.before.totals, found.after.totals)
            #expect(difference(found.combined.totals, FootprintTotals()) == whole)
            var sum = FootprintTotals()
            for outcome in found.outcomes { sum += outcome.marginal.totals }
            #expect(sum == found.combined.totals)
            var byCategory = FootprintTotals()
            for slice in found.combined.categories { byCategory += slice.totals }
            #expect(byCategory == found.combined.totals)
            #expect(found.before.recordCount > 0)
            #expect(found.before.unquantifiedCount == found.after.unquantifiedCount)
        }
    }

    @Test("each change by itself is the scenario of that change only", arguments: samples)
    func alone(sample: String) throws {
        let all = try compare(sample, changes)
        #expect(all.outcomes[0].alone.totals == all.outcomes[0].marginal.totals)
        for (index, change) in changes.enumerated() {
            let single = try compare(sample, [change])
            #expect(single.combined.totals == all.outcomes[index].alone.totals, "\(change.id)")
            #expect(
                single.combined.range(of: .location)
                    == all.outcomes[index].alone.range(of: .location), "\(change.id)")
            #expect(single.changedRecords == all.outcomes[index].changedRecords)
        }
    }

    @Test("no change and changes of nothing leave everything as it is", arguments: samples)
    func nothing(sample: String) throws {
        let none = try compare(sample, [])
        #expect(none.before.cells == none.after.cells)
        #expect(none.combined.totals == FootprintTotals())
        let zero = try #require(try source.change("hvo-for-diesel", ["share": "0"]))
        let same = try compare(sample, [zero])
        #expect(same.before.cells == same.after.cells)
        #expect(same.changedRecords == 0)
    }

    @Test("the largest saving ranks first")
    func ranks() throws {
        let found = try compare(Self.samples[0], changes)
        let savings = found.ranked.map(\.alone.totals.location)
        #expect(savings == savings.sorted(by: >))
        #expect(Set(savings).count > 3)
    }

    @Test("HVO before grid saves no litre twice, in either order")
    func order() throws {
        let xml = SmallReport.xml(
            "<energy source='generator' fuel='diesel' quantity='100' unit='L'/>")
        let hvo = try #require(try source.change("hvo-for-diesel"))
        let grid = try #require(try source.change("grid-for-generator", ["efficiency": "0.3"]))
        let first = try source.compare(xml: xml, [hvo, grid])
        let second = try source.compare(xml: xml, [grid, hvo])
        // Both end at the same electricity: HVO has the diesel's energy, to the twelfth decimal of litres.
        let ends = [first.after, second.after].map { $0.totals.location.rounded(toDecimals: 9) }
        #expect(ends[0] == ends[1])
        #expect(second.outcomes[1].marginal.totals == FootprintTotals())
        #expect(second.outcomes[1].alone.totals.location > .zero)
    }

    @Test("the range of a saving knows that amount and row stand on both sides")
    func range() throws {
        let record = { (kilometres: String) in
            SmallReport.xml(
                "<travel mode='car' fuel='diesel' size='medium' distance='\(kilometres)' unit='km'/>"
            )
        }
        let change = try #require(try source.change("hotels-near-set", ["km": "25"]))
        let found = try source.compare(xml: record("500"), [change])
        // A fifth falls away: as uncertain as a record of 100 km, neither more nor less.
        let alike = try footprint(ofXML: record("100")).footprint
        let range = try #require(found.combined.range(of: .location))
        #expect(range == alike.uncertainty?.range(of: .location))
        #expect(range.lower < found.combined.totals.location)
        #expect(range.upper > found.combined.totals.location)
    }

    @Test("a replaced meal: one error of the count, one of each row")
    func replacedRange() throws {
        let change = try #require(try source.change("vegetarian-menus"))
        let found = try source.compare(
            xml: SmallReport.xml("<catering meal='beef' count='100'/>"), [change])
        // 100 · A · (4.97 · F₁ − 0.85 · F₂), SDg95 1.07 and 1.33: 200,000 trials of another program
        // gave 285.2 to 577.8 kg; ends are rounded to ten here.
        let range = try #require(found.combined.range(of: .location))
        #expect(range.lower.description == "290")
        #expect(range.upper.description == "580")
    }
}
