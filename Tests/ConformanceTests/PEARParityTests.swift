import EmissionFactors
import Inventory
import Quantities
import Testing
import TestSupport

/// The seven parity cases of PEAR 4.2.9, with its figures read from a folder of their own.
@Suite("PEAR parity")
struct PEARParityTests {
    private let source: ReportSource

    init() throws {
        let folder = Repository.root + "/Tests/ConformanceTests/PEAR"
        source = ReportSource(library: try FactorLibrary(folder: .directory(folder)))
    }

    @Test("a thousand US gallons of diesel: 10,066.8 kg")
    func gallons() throws {
        let record = "<energy source='generator' fuel='diesel' quantity='1000' unit='gal(US)'/>"
        #expect(try kilograms(record).description == "10066.8")
    }

    /// Published with 0.264172 gallons to a litre; one gallon is 3.785411784 L exactly.
    @Test("a thousand litres of diesel: 2,659.37 kg")
    func litres() throws {
        let record = "<energy source='generator' fuel='diesel' quantity='1000' unit='L'/>"
        let found = try kilograms(record)
        #expect(found.rounded(toDecimals: 2).description == "2659.37")
        // 10066.8 / 3.785411784, rounded half to even at twelve decimals.
        #expect(found.description == "2659.367216679008")
    }

    @Test(
        "a litre of each fuel, as published to the gram",
        arguments: [
            ("diesel", "2.659"), ("petrol", "2.345"), ("redDiesel", "2.755"), ("lpg", "1.557"),
            ("jetFuel", "2.543"),
        ])
    func litre(fuel: String, expected: String) throws {
        let record = "<energy source='generator' fuel='\(fuel)' quantity='1' unit='L'/>"
        #expect(try kilograms(record).rounded(toDecimals: 3).description == expected)
    }

    @Test(
        "hotel nights by class, country and electricity of the year",
        arguments: [
            ("luxury", "GB", 10, "92.99"), ("economy", "US", 100, "557.93"),
        ])
    func hotels(class name: String, country: String, nights: Int, expected: String) throws {
        let record =
            "<accommodation kind='hotel' class='\(name)' country='\(country)' nights='\(nights)'/>"
        #expect(try kilograms(record).rounded(toDecimals: 2).description == expected)
    }

    @Test("an office of 1,000 m² for thirty days: 12,031.98 kWh, in the UK 2,482.2 kg")
    func office() throws {
        let record = "<activity type='office.thirtyDays' country='GB' quantity='1000' unit='m2'/>"
        let found = try kilograms(record)
        #expect(found.rounded(toDecimals: 1).description == "2482.2")
        let kilowattHour = try decimal("0.2063")
        var energy = ExactProduct()
        energy.multiply(by: found)
        energy.multiply(by: try #require(ExactFraction(kilowattHour)?.inverted))
        #expect(energy.rounded()?.rounded(toDecimals: 2).description == "12031.98")
    }

    @Test(
        "365 nights are the yearly energy of the room",
        arguments: [
            ("economy", "5515.85"), ("midscale", "10869.92"), ("upscale", "12596.32"),
            ("luxury", "16452.9"), ("house", "10720"), ("flat", "6040"), ("largeHouse", "14210"),
        ])
    func roomTypes(class name: String, yearly: String) throws {
        let record = "<accommodation kind='hotel' class='\(name)' country='DK' nights='365'/>"
        // Denmark has no row of its own here, so the world's electricity answers: 0.4663 kg/kWh.
        let expected = try #require(try decimal(yearly).multiplied(by: decimal("0.4663")))
        #expect(
            try kilograms(record).rounded(toDecimals: 4) == expected.rounded(toDecimals: 4))
        let reading = try source.read(xml: SmallReport.xml(record))
        #expect(reading.lines.first?.applied.reasons.contains(.regionalAverage) == true)
    }

    @Test("fifty passengers are the same as one row and as fifty rows")
    func rows() throws {
        let row = "<travel mode='flight' distance='200' unit='mi'"
        let together = try kilograms("\(row) persons='50'/>")
        let apart = try kilograms(String(repeating: row + "/>\n", count: 50))
        #expect(together == apart)
        // 200 mi × 1.609344 km/mi × 50 × 0.161 kg/passenger-km
        #expect(together.description == "2591.04384")
    }

    private func kilograms(_ records: String) throws -> ExactDecimal {
        let reading = try source.read(xml: SmallReport.xml(records))
        #expect(reading.problems.isEmpty)
        #expect(reading.footprint.unquantifiedCount == 0)
        return reading.footprint.totals.location
    }
}
