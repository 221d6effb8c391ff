import Calculation
import EmissionFactors
import Inventory
import Quantities
import Testing
import TestSupport

/// Expected figures were computed with exact fractions: amount / rate / deflator × published factor.
@Suite("Money by stated rates")
struct SpendTests {
    private let rates = Result {
        try ExchangeRates([
            rate("DKK", 2025, "6.89", "1.0873"), rate("EUR", 2024, "0.9237", "1.0591"),
            rate("USD", 2025, "1", "1.0873"), rate("SEK", 2022, "10.1", "1"),
        ])
    }

    @Test(
        "an amount gives exactly this figure",
        arguments: [
            ("activity='costumeRental' amount='18500' currency='DKK'", "251.885571068106"),
            (
                "activity='costumeRental' amount='18500' currency='DKK' allocation='0.25'",
                "62.971392767026"
            ),
            (
                "activity='propsPurchase' amount='2400.50' currency='EUR' date='2024-05-01'",
                "436.771005901549"
            ),
            ("activity='cleaning' amount='1000' currency='USD'", "196.817805573439"),
            ("activity='cleaning' amount='1000' currency='USD' date='2022-12-31'", "214"),
            (
                "activity='costumeRental' amount='123.45' currency='SEK' date='2022-01-01'",
                "1.246722772277"
            ),
        ])
    func figures(attributes: String, expected: String) throws {
        let reading = try read("<purchase \(attributes)/>")
        #expect(reading.lines.map(\.kilograms.description) == [expected])
        #expect(reading.lines.map(\.parts.basis) == [.spend])
        #expect(reading.footprint.totals.location.description == expected)
    }

    @Test("dollars of 2022 need no rate, and other amounts say which one they lack")
    func missing() throws {
        let reading = try footprint(
            ofXML: SmallReport.xml(
                """
                <purchase activity='cleaning' amount='10' currency='USD' date='2022-03-01'/>
                <purchase activity='cleaning' amount='10' currency='USD' date='2025-03-01'/>
                """))
        #expect(reading.lines.map(\.kilograms.description) == ["2.14"])
        #expect(
            reading.footprint.unquantified.map(\.reason) == [
                .needsRates(currency: "USD", year: 2025)
            ])
        let others = try read(
            "<purchase activity='cleaning' amount='10' currency='DKK' date='2024-03-01'/>")
        #expect(
            others.footprint.unquantified.map(\.reason) == [
                .needsRates(currency: "DKK", year: 2024)
            ])
    }

    @Test("the line shows amount, rate, deflator and why; the reason is no fallback of its own")
    func chain() throws {
        let line = try #require(
            try read("<purchase activity='cleaning' amount='1000' currency='DKK'/>").lines.first)
        #expect(line.applied.reasons == [.statedRate, .proxyGeography])
        #expect(FactorMatch.statedRate.isFallback == false)
        let names = line.steps.map { String("\($0)".prefix { $0 != "(" }) }
        #expect(names == ["money", "exchangeRate", "deflator", "factor"])
    }

    @Test("every purchase with a published figure is quantifiable, at its published figure")
    func everyPurchase() throws {
        let library = try ReportSource.embedded.get()
        let published = CommaSeparated(
            Repository.text("emission-factors/editions/epa-supply-chain-1.3/factors.csv")
        ).rows.map { ($0["id"] ?? "", $0["co2e"] ?? "") }
        let values = Dictionary(published, uniquingKeysWith: { first, _ in first })
        let kinds = CommaSeparated(Repository.text("emission-factors/classification.csv")).rows
            .filter { $0["record"] == "purchase" }
        #expect(kinds.count > 60)
        var source = try ReportSource()
        // 1,000 DKK / 8 / 1.25 = 100 dollars of 2022.
        source.figures.rates = try ExchangeRates([Self.rate("DKK", 2025, "8", "1.25")])
        for row in kinds {
            let activity = row["activity"] ?? ""
            let bindings = try library.factorBindings(for: activity)
            guard let id = bindings.first(where: { $0.family == "epa-supply-chain" })?.factorID
            else {
                #expect(bindings.isEmpty, "\(activity)")
                continue
            }
            let reading = try source.read(
                xml: SmallReport.xml(
                    "<purchase activity='\(row["kind"] ?? "")' amount='1000' currency='DKK'/>"))
            let hundredfold = try decimal(values[id] ?? "").mantissa * 100
            #expect(
                reading.lines.map(\.kilograms) == [ExactDecimal(mantissa: hundredfold)],
                "\(activity)")
        }
    }

    @Test("the sums without lines are those with them, over several years and currencies")
    func sums() throws {
        let records = ["DKK", "USD", "NOK"].flatMap { currency in
            ["2025-01-31", "2025-06-30", "2024-06-30", "2025-02-01"].map {
                "<purchase activity='cleaning' amount='10.01' currency='\(currency)' date='\($0)'/>"
            }
        }.joined(separator: "\n")
        var source = try ReportSource()
        source.figures.rates = try rates.get()
        let withLines = try source.read(xml: SmallReport.xml(records))
        source.collectsLines = false
        let without = try source.read(xml: SmallReport.xml(records))
        #expect(without.footprint.cells == withLines.footprint.cells)
        #expect(without.footprint.unquantifiedCount == 6)
        #expect(withLines.lines.count == 6)
    }

    @Test("a budget in another currency is also told per 1,000 DKK")
    func intensity() throws {
        let xml = SmallReport.xml("<water quantity='1000' unit='m3'/>").replacing(
            "<shootingDays>4</shootingDays>", with: "<budget currency='USD'>250000</budget>")
        var source = try ReportSource()
        #expect(try source.read(xml: xml).footprint.intensities.map(\.currency) == ["USD"])
        source.figures.rates = try ExchangeRates([Self.rate("DKK", 2025, "8", "1.1")])
        let intensities = try source.read(xml: xml).footprint.intensities
        #expect(intensities.map(\.currency) == ["USD", "DKK"])
        // 362.18 kg / 250 and / 2,000 thousands.
        #expect(intensities.map(\.location.description) == ["1.44872", "0.18109"])
        #expect(intensities.map(\.count.description) == ["250000", "2000000"])
    }

    private static func rate(
        _ currency: String, _ year: Int, _ rate: String, _ deflator: String
    ) throws -> ExchangeRate {
        ExchangeRate(
            currency: currency, year: year, rate: try decimal(rate),
            deflator: try decimal(deflator), citation: "test")
    }

    private func read(_ record: String) throws -> ReportReading {
        var source = try ReportSource()
        source.figures.rates = try rates.get()
        return try source.read(xml: SmallReport.xml(record))
    }
}
