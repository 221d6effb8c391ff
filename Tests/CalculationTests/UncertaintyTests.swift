import EmissionFactors
import Inventory
import Quantities
import Testing
import TestSupport

@testable import Calculation

/// Ranges of whole reports against simulations made elsewhere (four million trials each).
@Suite("Uncertainty of footprints")
struct UncertaintyTests {
    /// Shared rows (two departments burn one diesel, a car and a studio use one grid), a record's lines
    /// that share its amount, and a conversion: 5,238.1 to 5,949.5 kg.
    private static let records = """
        <energy source='generator' fuel='diesel' quantity='750' unit='L'/>
        <energy source='generator' fuel='diesel' quantity='300' unit='L'/>
        <travel date='2025-03-04' mode='flight' from='CPH' to='LHR' class='economy'
          persons='4' return='true'/>
        <energy source='grid' country='DK' quantity='12450' unit='kWh'/>
        <travel mode='car' fuel='electric' size='medium' distance='20000' unit='km'/>
        """

    private func uncertainty(_ records: String) throws -> FootprintUncertainty {
        let reading = try footprint(ofXML: SmallReport.xml(records))
        #expect(reading.diagnostics.errorCount == 0, "\(reading.problems)")
        return try #require(reading.footprint.uncertainty)
    }

    private func check(_ range: UncertaintyRange?, _ lower: Double, _ upper: Double) throws {
        let range = try #require(range)
        #expect(abs(range.lower.approximate / lower - 1) < 0.01, "\(range)")
        #expect(abs(range.upper.approximate / upper - 1) < 0.01, "\(range)")
    }

    @Test("shared rows, shared amounts and a conversion")
    func shared() throws {
        let uncertainty = try uncertainty(Self.records)
        let range = uncertainty.range(of: .location)
        try check(range, 5_238.07, 5_949.52)
        #expect(range?.method == .closedForm)
    }

    @Test("formula and simulation agree within 1 %")
    func methods() throws {
        let groups = try uncertainty(Self.records).counted(.location, .whole)
        let interval = ErrorInterval(ErrorMoments(groups))
        let formula = try #require(interval.closedForm)
        try check(interval.simulated, formula.lower.approximate, formula.upper.approximate)
        #expect(interval.simulated?.method == .simulation)
    }

    @Test("one record has the range of its line")
    func single() throws {
        let reading = try footprint(
            ofXML: SmallReport.xml("<catering meal='vegetarian' count='1000'/>"))
        let line = try #require(reading.lines.first)
        #expect(reading.lines.count == 1)
        #expect(line.quality?.range == reading.footprint.uncertainty?.range(of: .location))
        let range = try #require(line.quality?.range)
        #expect(range.lower < line.kilograms && line.kilograms < range.upper)
    }

    /// 100 records of 10 L: the factor's ±5 % stays, the amounts' ±5 % shrinks to a tenth.
    @Test("errors of amounts cancel, those of a shared factor do not")
    func cancelling() throws {
        func width(_ records: String) throws -> Double {
            let uncertainty = try uncertainty(records)
            let range = try #require(uncertainty.range(of: .location))
            return (range.upper.approximate - range.lower.approximate) / 2
        }
        let record = "<energy source='generator' fuel='dieselMineral' quantity='1000' unit='L'/>"
        let small = record.replacing("1000", with: "10")
        let one = try width(record)
        let hundred = try width(String(repeating: small, count: 100))
        #expect(hundred < one)
        #expect(hundred > one / 2)
        let percent = try #require(try uncertainty(record).percent)
        #expect(percent.approximate > 5)
    }

    @Test("the record's own score of its amount widens the range")
    func statedQuality() throws {
        func upper(_ quality: String) throws -> ExactDecimal {
            let record = """
                <energy source='generator' fuel='diesel' quantity='750' unit='L' \(quality)/>
                """
            return try #require(try uncertainty(record).range(of: .location)).upper
        }
        #expect(try upper("dataQuality='5'") > upper(""))
        #expect(try upper("dataQuality='1'") == upper(""))
        #expect(try upper("basis='benchmark'") > upper("basis='estimated'"))
    }

    @Test("a figure of an earlier year is less certain the older it is")
    func earlierYears() throws {
        func grade(_ year: Int) throws -> Int {
            let reading = try footprint(
                ofXML: SmallReport.xml(
                    "<energy source='grid' country='DK' date='\(year)-03-04' quantity='1' unit='kWh'/>"
                ), factorSet: nil)
            let line = try #require(reading.lines.first { $0.applied.measure == .location })
            return try #require(line.quality?.factor.row.scores[.temporal])
        }
        #expect(try grade(2024) == 1)
        #expect(try grade(2025) == 2)
    }

    /// BR18 B1318: −664 + 744 + 0 kg per 470 kg, so 170.2 kg for a tonne, as far off as any of the rows.
    @Test("what wood takes up and gives back errs together", arguments: ["clt", "plywood"])
    func wood(kind: String) throws {
        let reading = try footprint(
            ofXML: SmallReport.xml("<material kind='\(kind)' quantity='1000' unit='kg'/>"))
        let total = reading.footprint.totals.location.approximate
        let release = try #require(reading.lines.last { $0.kilograms > .zero })
        let ends = try #require(release.quality?.range)
        let kilograms = release.kilograms.approximate
        #expect(reading.lines.first?.kilograms.isNegative == true)
        if kind == "clt" { #expect(abs(total - 170.2128) < 0.0001) }
        let uncertainty = try #require(reading.footprint.uncertainty)
        try check(
            uncertainty.range(of: .location), total * ends.lower.approximate / kilograms,
            total * ends.upper.approximate / kilograms)
        guard case .row(_, nil, _) = uncertainty.contributions().first?.origin else {
            Issue.record("the stages of the material are not one origin")
            return
        }
    }

    @Test("the largest contributions come first and stay below the whole")
    func contributions() throws {
        let uncertainty = try uncertainty(Self.records)
        let all = uncertainty.contributions(atMost: 100).map(\.percent)
        #expect(all == all.sorted(by: >))
        let sum = all.reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
        #expect(sum > ExactDecimal(95) && sum < ExactDecimal(101), "\(sum)")
        #expect(uncertainty.contributions().count == 5)
    }

    @Test("kilograms by grade are the location-based total")
    func grades() throws {
        let reading = try footprint(ofXML: SmallReport.xml(Self.records))
        let parts = reading.footprint.uncertainty?.kilogramsByGrade ?? []
        let sum = parts.reduce(Int128(0)) { $0 + $1.kilograms.mantissa }
        #expect(parts.count > 1)
        #expect(sum == reading.footprint.totals.location.mantissa)
    }

    @Test("nothing, and nothing but zero, has no range")
    func nothing() throws {
        #expect(try uncertainty("").range(of: .location) == nil)
        let zero = try uncertainty("<catering meal='vegetarian' count='0'/>")
        #expect(zero.range(of: .location) == nil)
        #expect(zero.grade == nil)
        #expect(zero.contributions().isEmpty)
    }

    @Test(
        "squares are of whole grams and keep their range",
        arguments: [
            // 1.4999 g, 1.5 g, −2 g, 10 t = 10⁷ g
            ("0.0014999", "1"), ("0.0015", "4"), ("-0.002", "4"), ("10000", "100000000000000"),
            // 10⁹ t = 10¹⁵ g, beyond the short way
            ("1000000000000", "1000000000000000000000000000000"),
        ])
    func squares(kilograms: String, expected: String) throws {
        let sum = SquareSum(try decimal(kilograms).mantissa)
        #expect("\(sum.squareGrams)" == expected)
        #expect(!sum.isFull)
    }

    @Test("squares beyond the range say so, also after merging")
    func fullSquares() throws {
        // (10²⁰ g)² is beyond 1.7 × 10³⁸ g².
        let full = SquareSum(ExactDecimal.one12 * 100_000_000_000_000_000)
        #expect(full.isFull)
        var sum = SquareSum(try decimal("1").mantissa)
        #expect(!sum.isFull)
        sum.add(full)
        #expect(sum.isFull)
    }
}
