import Calculation
import EmissionFactors
import Inventory
import Quantities
import Testing
import TestSupport

@Suite("Electricity by power and by the hour")
struct ElectricityTests {
    @Test("what has no row of its own counts as grid electricity by the stated rule")
    func rule() throws {
        let reading = try footprint(
            ofXML: SmallReport.xml(
                """
                <energy source='grid' hours='2' power='3' powerUnit='kW'/>
                <activity type='post.gradeHours' hours='2' power='3' powerUnit='kW'/>
                <activity type='post.renderEnergy' quantity='6' unit='kWh'/>
                <activity type='post.editHours' hours='2' power='3' powerUnit='kW' basis='measured'/>
                """))
        let location = reading.lines.filter { $0.applied.measure == .location }
        // 6 kWh × 0.064 kg/kWh, four times.
        #expect(location.map(\.kilograms.description) == ["0.384", "0.384", "0.384", "0.384"])
        #expect(
            location.map { $0.applied.reasons.contains(.physicalRule) } == [
                false, true, true, true,
            ])
        #expect(
            location.map(\.parts.basis) == [.estimated, .estimated, .physical, .measured])
        #expect(location.map(\.activity).last == "post.editHours")
        #expect(FactorMatch.physicalRule.isFallback)
    }

    @Test(
        "renewable electricity needs evidence that says something",
        arguments: [
            ("evidence='GO-1'", "0", []), ("", "44.89", ["renewable-without-evidence"]),
            ("evidence=''", "44.89", ["renewable-without-evidence"]),
            ("evidence='  '", "44.89", ["renewable-without-evidence"]),
        ])
    func evidence(attribute: String, market: String, problems: [String]) throws {
        let record = "energy source='grid' quantity='100' unit='kWh' contract='renewable'"
        // A record with evidence beside it must not lend it its own.
        let reading = try footprint(
            ofXML: SmallReport.xml("<\(record) \(attribute)/>\n<\(record) evidence='GO-2'/>"))
        let lines = reading.lines.filter { $0.applied.measure == .market }
        // 100 kWh × 0.4489 kg/kWh, the residual mix of 2025.
        #expect(lines.map(\.kilograms.description) == [market, "0"])
        #expect(reading.problems == problems)
    }

    @Test("without power they stay unknown, with a hint; other activities are not electricity")
    func hint() throws {
        let reading = try footprint(
            ofXML: SmallReport.xml(
                """
                <activity type='post.editHours' quantity='40' unit='person-h'/>
                <activity type='cooling.district' quantity='40' unit='kWh'/>
                """))
        #expect(reading.footprint.unquantifiedCount == 2)
        for group in reading.footprint.unquantified {
            if case .needsPower = group.reason {
                #expect(group.activity == "post.editHours")
            } else {
                #expect(group.activity == "cooling.district")
            }
        }
    }

    @Test("the mean of the hours stands for the place, and the market-based side stays")
    func hours() throws {
        var source = try ReportSource()
        source.figures.gridHours = try Self.factors
        let reading = try source.read(
            xml: SmallReport.xml(
                """
                <energy source='grid' municipality='167' priceArea='DK1' quantity='300' unit='kWh' \
                from='2025-03-04T13:00' to='2025-03-04T16:00'/>
                """))
        #expect(reading.problems.isEmpty)
        let location = try #require(reading.lines.first { $0.applied.measure == .location })
        // (61.5 + 70.25 + 80) / 3 g/kWh, rounded at the twelfth decimal of a kilogram.
        #expect(location.applied.value.description == "0.070583333333")
        #expect(location.kilograms.description == "21.1749999999")
        #expect(location.applied.reasons == [.hourlyGrid])
        #expect(location.applied.content == .co2Only)
        #expect(location.record.date == CalendarDate(year: 2025, month: 3, day: 4))
        let factor = try #require(location.applied.factor)
        #expect(factor.id == "DK1 2025-03-04T13:00+01:00/2025-03-04T16:00+01:00")
        #expect(factor.table == "hours.csv, SHA-256 abc, lines 2–4")
        // 300 kWh × 0.4489 kg/kWh (AIB DK 2025).
        let market = reading.lines.filter { $0.applied.measure == .market }
        #expect(market.map(\.kilograms.description) == ["134.67"])
        #expect(reading.lines.count == 2)
    }

    @Test("records without hours, and files without hourly factors, keep the yearly figure")
    func yearly() throws {
        var source = try ReportSource()
        let hourly = """
            <energy source='grid' priceArea='DK1' quantity='100' unit='kWh' \
            from='2025-03-04T13:00' to='2025-03-04T16:00'/>
            """
        #expect(
            try source.read(xml: SmallReport.xml(hourly)).footprint.totals.location.description
                == "6.4")
        source.figures.gridHours = try Self.factors
        let plain = "<energy source='grid' priceArea='DK1' quantity='100' unit='kWh'/>"
        #expect(
            try source.read(xml: SmallReport.xml(plain)).footprint.totals.location.description
                == "6.4")
    }

    @Test("hours that the file lacks are named")
    func missing() throws {
        var source = try ReportSource()
        source.figures.gridHours = try Self.factors
        let reading = try source.read(
            xml: SmallReport.xml(
                """
                <energy source='grid' priceArea='DK1' quantity='1' unit='kWh' \
                from='2025-03-04T15:00' to='2025-03-04T18:00'/>
                <energy source='grid' priceArea='DK2' quantity='1' unit='kWh' \
                from='2025-03-04T13:00' to='2025-03-04T14:00'/>
                """))
        #expect(reading.problems == ["grid-hours-missing", "grid-hours-missing"])
        let texts = reading.diagnostics.kept.map { $0.message.text(in: .english) }
        #expect(texts[0].contains("2 hours"))
        #expect(texts[0].hasSuffix("2025-03-04T16:00+01:00, 2025-03-04T17:00+01:00"))
        #expect(texts[1].contains("DK2"))
    }

    private static var factors: HourlyGridFactors {
        get throws {
            let first = try DanishHour("2025-03-04T13:00").number
            var hours: [Int: HourlyGridFactors.Hour] = [:]
            for (index, grams) in ["61.5", "70.25", "80"].enumerated() {
                hours[first + index] = .init(grams: try decimal(grams), line: 2 + index)
            }
            return HourlyGridFactors(file: "hours.csv", sha256: "abc", hours: ["DK1": hours])
        }
    }
}
