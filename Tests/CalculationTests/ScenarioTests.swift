import Calculation
import EmissionFactors
import Quantities
import Testing
import TestSupport

/// What changes save, by hand: amounts and factors as published, exact fractions, each line rounded once.
@Suite("Changes to a production")
struct ScenarioTests {
    private let source: ScenarioSource

    init() throws {
        source = try ScenarioSource()
    }

    /// A report, one change and what it saves, location- and market-based.
    struct Case: Sendable, CustomTestStringConvertible {
        let change: String
        let values: [String: String]
        let records: String
        let location: String
        let market: String

        var testDescription: String { change + " " + records }
    }

    @Test(
        "a change saves what its records save",
        arguments: [
            // 750 L × 2.57082/0.25953 kWh/L ÷ (0.56439/16.445 GJ/L) = 779.295978182363 L of HVO;
            // 750 × 3.18183 − 779.295978182363 × 0.59997 (DESNZ 2025), each line rounded.
            Case(
                change: "hvo-for-diesel", values: [:],
                records: "<energy source='generator' fuel='diesel' quantity='750' unit='L'/>",
                location: "1918.818291969928", market: "1918.818291969928"),
            // Half of 120 meals: 60 × (4.97 − 0.85).
            Case(
                change: "vegetarian-menus", values: ["share": "0.5"],
                records: "<catering meal='beef' count='120'/>", location: "247.2",
                market: "247.2"),
            // 4 days × 25 km of 500 km: a fifth; 100 km × the row of a medium diesel car.
            Case(
                change: "hotels-near-set", values: ["km": "25"],
                records: """
                    <travel mode='car' fuel='diesel' size='medium' distance='340' unit='km' phase='shoot'/>
                    <travel mode='car' fuel='diesel' size='medium' distance='160' unit='km'/>
                    <travel mode='car' fuel='diesel' size='medium' distance='900' unit='km' phase='post'/>
                    """, location: "21.277", market: "21.277"),
        ])
    func saving(example: Case) throws {
        let change = try #require(try source.change(example.change, example.values))
        let found = try source.compare(xml: SmallReport.xml(example.records), [change])
        #expect(found.combined.totals.location.description == example.location)
        #expect(found.combined.totals.market.description == example.market)
    }

    @Test("biogenic CO2 of HVO rises, and stands beside the totals")
    func biogenic() throws {
        let change = try #require(try source.change("hvo-for-diesel"))
        let found = try source.compare(
            xml: SmallReport.xml(
                "<energy source='generator' fuel='dieselMineral' quantity='1000' unit='L'/>"),
            [change])
        // 1000 × 2.66155/0.26808 kWh/L ÷ (0.56439/0.059202 kWh/L) L × 2.43 kg; mineral diesel has none.
        #expect(found.before.totals.biogenic == .zero)
        #expect(found.after.totals.biogenic.description == "2530.658576975454")
    }

    @Test("flights become rail: passenger-kilometres of the great circle, the detour and the share")
    func rail() throws {
        let change = try #require(
            try source.change("rail-for-air", ["detour": "1.2", "share": "0.25", "below": "400"]))
        let found = try source.compare(
            xml: SmallReport.xml(
                "<travel mode='flight' distance='300' unit='km' persons='4' return='true'/>"),
            [change])
        // A quarter of 2 × 300 km × 4 persons × 1.2 on rail, at 0.03546 + 0.00897 kg (DESNZ 2025).
        let rail = found.after.cut(by: \.category).first { $0.key == "travelRail" }
        #expect(rail?.totals.location.description == "31.9896")
        let air = [found.before, found.after].map { footprint in
            footprint.cut(by: \.category).first { $0.key == "travelAir" }?.totals.location
        }
        let (before, after) = (try #require(air[0]), try #require(air[1]))
        #expect(after.mantissa * 4 == before.mantissa * 3)
    }

    @Test(
        "flights that are longer, or to places without a railway, stay",
        arguments: [
            ("CPH", "BER", true), ("CPH", "LHR", false), ("CPH", "RNN", false),
            ("CPH", "HEL", false), ("HEL", "OUL", true), ("CPH", "KEF", false),
        ])
    func routes(from: String, to: String, isChanged: Bool) throws {
        let change = try #require(try source.change("rail-for-air", ["below": "800"]))
        let record = "<travel mode='flight' from='\(from)' to='\(to)' persons='1'/>"
        let found = try source.compare(xml: SmallReport.xml(record), [change])
        #expect(found.changedRecords == (isChanged ? 1 : 0))
        #expect((found.combined.totals.location > .zero) == isChanged)
    }

    @Test("a generator's litres become kilowatt-hours of the place's grid on both methods")
    func grid() throws {
        let change = try #require(
            try source.change("grid-for-generator", ["efficiency": "0.3"]))
        let found = try source.compare(
            xml: SmallReport.xml(
                "<energy source='generator' fuel='diesel' quantity='100' unit='L'/>"), [change])
        // 100 × 2.57082/0.25953 × 0.3 = 297.170269333025 kWh at 0.064 kg (EEA, Denmark 2024).
        #expect(found.after.totals.location.description == "19.018897237314")
        #expect(found.combined.totals.location.description == "299.164102762686")
        #expect(found.after.totals.market > found.after.totals.location)
        #expect(found.after.cells.allSatisfy { $0.coordinates.category == "energyGrid" })
        #expect(found.after.cells.allSatisfy { $0.coordinates.scope == .scope2 })
    }

    @Test("hours times litres per hour become as much as the same litres")
    func hours() throws {
        let change = try #require(
            try source.change("grid-for-generator", ["efficiency": "0.3"]))
        let found = try source.compare(
            xml: SmallReport.xml(
                "<energy source='generator' fuel='diesel' hours='20' consumption='5' unit='L'/>"),
            [change])
        #expect(found.after.totals.location.description == "19.018897237314")
    }

    @Test("a material counts as reused by at least the share; what more or is shared stays")
    func reuse() throws {
        let change = try #require(try source.change("set-reuse", ["share": "0.5"]))
        let records = { (attributes: String) in
            SmallReport.xml(
                "<material kind='steel' quantity='100' unit='kg' \(attributes)/>",
                department: "art")
        }
        let new = try source.compare(xml: records(""), [change])
        let part = try source.compare(xml: records("reusedShare='0.2'"), [change])
        // Half of what was new falls away; of 0.8 new, 0.3.
        #expect(new.after.totals.location.mantissa * 2 == new.before.totals.location.mantissa)
        #expect(
            part.combined.totals.location.mantissa * 8 == part.before.totals.location.mantissa * 3)
        let more = try source.compare(xml: records("reusedShare='0.6'"), [change])
        #expect(more.outcomes[0].refusals.map(\.reason) == [.reusedAnyway])
        let shared = try source.compare(xml: records("allocation='0.5'"), [change])
        #expect(shared.outcomes[0].refusals.map(\.reason) == [.allocated])
        #expect(shared.combined.totals == FootprintTotals())
        // Costumes are no sets.
        let costume = try source.compare(
            xml: SmallReport.xml(
                "<material kind='textile' quantity='10' unit='kg'/>", department: "costume"),
            [change])
        #expect(costume.before.totals.location > .zero)
        #expect(costume.changedRecords == 0)
    }

    @Test("a record without a figure is not changed: unknown is not zero")
    func unquantified() throws {
        let change = try #require(try source.change("vegetarian-menus"))
        let found = try source.compare(
            xml: SmallReport.xml("<catering meal='mixed' count='100'/>"), [change])
        #expect(found.outcomes[0].refusals.map(\.reason) == [.unquantified])
        #expect(found.before.unquantifiedCount == 1)
        #expect(found.after.unquantifiedCount == 1)
        #expect(found.combined.totals == FootprintTotals())
        #expect(found.combined.range(of: .location) == nil)
    }

    @Test("more kilometres than there are leave none, not fewer")
    func allKilometres() throws {
        let change = try #require(try source.change("hotels-near-set", ["km": "1000"]))
        let found = try source.compare(
            xml: SmallReport.xml(
                "<travel mode='car' fuel='diesel' size='medium' distance='340' unit='km'/>"),
            [change])
        #expect(found.after.totals.location == .zero)
        #expect(found.outcomes[0].avoided["km"] == .one)
    }
}
