import Calculation
import EmissionFactors
import Inventory
import Quantities
import Testing
import TestSupport

/// Published totals of the industry, reported with their own figures, against what their publishers
/// print per day, hour, category and production.
///
/// Every record gives one kilogram per kilogram, so only sums, cuts and intensities are at work here.
@Suite("Industry figures")
struct IndustryFigureTests {
    private static let fuel = "energy source='generator' fuel='diesel'"
    private static let vehicles = "travel mode='car' fuel='diesel'"
    private static let air = "travel mode='charter' fuel='jetFuel'"
    private static let utilities = "energy source='grid'"
    private static let housing = "activity type='hotel'"

    /// Studios' average for films above $70 m (2016–19): 3,370 t at 33 t a shooting day, which is 102
    /// days; fuel 48 %, air 24 %, utilities 22 %, housing 6 %. The publisher rounds to whole tonnes.
    @Test("a studio feature: tonnes per shooting day and by category")
    func tentpole() throws {
        let footprint = try footprint(
            [
                (Self.fuel, "1617600"), (Self.air, "808800"), (Self.utilities, "741400"),
                (Self.housing, "202200"),
            ], header: "<shootingDays>102</shootingDays>")
        #expect(footprint.totals.location.description == "3370000")
        let day = try #require(footprint.intensities.first { $0.declaredUnit == .shootingDay })
        // 3,370,000 / 102, rounded half to even at twelve decimals.
        #expect(day.location.description == "33039.21568627451")
        let shares = footprint.cut(by: \.category).map { slice in
            (slice.key, slice.totals.location.mantissa * 1000 / footprint.totals.location.mantissa)
        }
        #expect(
            Dictionary(uniqueKeysWithValues: shares)
                == ["energyMobile": 480, "travelAir": 240, "energyGrid": 220, "accommodation": 60])
    }

    /// One study, two printed splits of 2,840 t: fuel 50, energy 30, air 16, accommodation 4; and fuel half,
    /// of it 70 vehicles and 30 generators, energy with accommodation 34.
    @Test("two splits of one study say the same")
    func screenNewDeal() throws {
        let first = try footprint([
            (Self.fuel, "1420000"), (Self.utilities, "852000"), (Self.air, "454400"),
            (Self.housing, "113600"),
        ])
        let second = try footprint([
            (Self.vehicles, "994000"), (Self.fuel, "426000"), (Self.air, "454400"),
            (Self.utilities, "965600"),
        ])
        #expect(first.totals == second.totals)
        #expect(first.totals.location.description == "2840000")
        let energy = second.cut(by: \.category).first { $0.key == "energyGrid" }
        #expect(
            energy.map { $0.totals.location.mantissa * 100 / first.totals.location.mantissa } == 34)
    }

    /// A commercial of 18.86 t, 14.9 t of it eight return flights: printed as 79 %.
    @Test("the flights' share of a commercial")
    func commercial() throws {
        let footprint = try footprint([(Self.air, "14900"), (Self.fuel, "3960")])
        let share = footprint.cut(by: \.category).first { $0.key == "travelAir" }
        let permille =
            try #require(share).totals.location.mantissa * 1000
            / footprint.totals.location.mantissa
        #expect((785..<795).contains(permille))
    }

    /// Finnish television of 2023: 755 t at 6.5 t per finished hour, so about 116 hours.
    @Test("tonnes per finished hour")
    func finishedHours() throws {
        let minutes = 116 * 60
        let footprint = try footprint(
            [(Self.fuel, "755000")], header: "<finishedMinutes>\(minutes)</finishedMinutes>")
        let minute = try #require(
            footprint.intensities.first { $0.declaredUnit == .finishedMinute })
        let kilogramsPerHour = minute.location.mantissa * 60 / ExactDecimal(1).mantissa
        // 6.5 t, within half of the last printed digit.
        #expect((6450..<6550).contains(kilogramsPerHour))
    }

    /// Denmark 2024–25: 64 productions of 103.7 t on average are 6,636.8 t. Canada: 9,500 t of 64
    /// productions are 148 t each. Advertising 2022: 2,446 t of 515 projects are 4.75 t each.
    @Test(
        "so many productions of the average make the printed total",
        arguments: [
            (64, "103700", "6636800", "6636800"), (64, "148437.5", "9500000", "9500000"),
            (515, "4749.514563106796", "2446000", "2445999.99999999994"),
        ])
    func productions(count: Int, mean: String, printed: String, exact: String) throws {
        let reading = try reading([(Self.fuel, mean)])
        var sum = FootprintAccumulator()
        for _ in 0..<count { sum.merge(reading.accumulator) }
        let total = Footprint(
            production: Production(), identity: reading.footprint.identity, factorSet: "", sum
        ).totals.location
        #expect(total.description == exact)
        #expect(total.rounded(toDecimals: 3) == (try decimal(printed)))
    }

    private func footprint(
        _ records: [(String, String)], header: String = ""
    ) throws -> Footprint {
        try reading(records, header: header).footprint
    }

    private func reading(
        _ records: [(String, String)], header: String = ""
    ) throws -> ReportReading {
        let elements = records.map { element, kilograms in
            "<\(element) quantity='\(kilograms)' unit='kg' supplierFactor='1' evidence='printed'/>"
        }
        let xml = SmallReport.xml(elements.joined(separator: "\n"))
        let reading = try TestSupport.footprint(
            ofXML: header.isEmpty
                ? xml : xml.replacing("<shootingDays>4</shootingDays>", with: header))
        #expect(reading.problems.isEmpty)
        return reading
    }
}
