import Testing

@testable import Quantities

@Suite("Range and ratios")
struct ExactRangeTests {
    private let largest = ExactDecimal(mantissa: .max)
    private let smallest = ExactDecimal(mantissa: 1)

    @Test("sums that leave the range have no value")
    func sums() {
        #expect(largest.adding(smallest) == nil)
        #expect(ExactDecimal(mantissa: .min).subtracting(smallest) == nil)
        #expect(largest.adding(.zero) == largest)
        #expect(largest.subtracting(largest) == .zero)
    }

    @Test("products that leave the range have no value, those inside are exact")
    func products() throws {
        #expect(largest.multiplied(by: ExactDecimal(2)) == nil)
        #expect(largest.multiplied(by: ExactDecimal.one) == largest)
        #expect(largest.multiplied(by: ExactFraction(2)) == nil)
        // Two twelve-decimal mantissas leave 128 bits at about 1.7 × 10¹⁴; the product is still right.
        let million = ExactDecimal(100_000_000)
        #expect(million.multiplied(by: million)?.description == "10000000000000000")
        let billions = try decimal("123456789012.123456789012")
        // Python: Decimal('123456789012.123456789012') ** 2, rounded half to even at 12 places.
        #expect(
            billions.multiplied(by: billions)?.description == "15241578753183967093650.322209451041"
        )
    }

    @Test(
        "rounding to twelve decimals is half to even, for either sign",
        arguments: [
            // numerator, denominator, and the mantissa of numerator/denominator × 10⁻¹²
            (1, 2, 0), (3, 2, 2), (5, 2, 2), (7, 2, 4), (-1, 2, 0), (-3, 2, -2), (-5, 2, -2),
            (2, 3, 1), (1, 3, 0), (-2, 3, -1), (999, 1000, 1), (1001, 2000, 1), (999, 2000, 0),
        ])
    func halfToEven(numerator: Int, denominator: Int, expected: Int) throws {
        let ratio = try #require(ExactFraction(Int128(numerator), over: Int128(denominator)))
        #expect(smallest.multiplied(by: ratio)?.mantissa == Int128(expected))
        var chain = ExactProduct()
        chain.multiply(by: smallest)
        chain.multiply(by: ratio)
        #expect(chain.rounded()?.mantissa == Int128(expected))
    }

    @Test("ratios are in lowest terms and never divide by zero")
    func fractions() throws {
        let ratio = try #require(ExactFraction(6, over: -8))
        #expect(ratio.numerator == -3 && ratio.denominator == 4)
        #expect(ExactFraction(1, over: 0) == nil)
        #expect(ExactFraction(0).inverted == nil)
        #expect(ratio.inverted == ExactFraction(-4, over: 3))
        #expect(ratio.multiplied(by: try #require(ratio.inverted)) == .one)
        // A quotient that another library once crashed on.
        let long = try #require(ExactFraction(1_147_858_867, over: 4_294_967_295))
        #expect(ExactDecimal.one.multiplied(by: long)?.description == "0.26725671889")
    }

    @Test(
        "conversions are exact",
        arguments: [
            ("1", "MWh", "kWh", "1000"), ("1", "GWh", "kWh", "1000000"),
            ("1", "mi", "km", "1.609344"),
            ("1", "gal(US)", "L", "3.785411784"), ("1", "lb", "kg", "0.45359237"),
            ("1", "t", "kg", "1000"), ("36", "GJ", "kWh", "10000"), ("1", "m3", "L", "1000"),
            ("1", "nmi", "m", "1852"), ("250", "g", "kg", "0.25"), ("2", "d", "h", "48"),
            ("1", "TB", "GB", "1000"), ("1", "kWh", "MJ", "3.6"),
        ])
    func conversions(amount: String, from: String, to: String, expected: String) throws {
        let unit = try #require(UnitCatalogue.unit(from))
        let other = try #require(UnitCatalogue.unit(to))
        let converted = try #require(Quantity(decimal(amount), unit).converted(to: other))
        #expect(converted.amount.description == expected)
        #expect(converted.converted(to: unit)?.amount == (try decimal(amount)))
    }

    @Test(
        "units of different dimensions do not convert",
        arguments: [
            ("L", "kWh"), ("L", "kg"), ("kWh", "kWh(net)"), ("km", "passenger-km"), ("t-km", "km"),
            ("night", "room-night"), ("room-night", "guest-night"), ("m2", "m"), ("m3", "m2"),
            ("h", "person-h"), ("person-h", "person-day"), ("meal", "piece"), ("kWh", "h"),
        ])
    func dimensions(from: String, to: String) throws {
        let unit = try #require(UnitCatalogue.unit(from))
        let other = try #require(UnitCatalogue.unit(to))
        #expect(Quantity(.one, unit).converted(to: other) == nil)
        #expect(Quantity(.one, other).converted(to: unit) == nil)
    }

    @Test("no two units share a spelling, and each has names in both languages")
    func spellings() {
        let spellings = UnitCatalogue.all.flatMap { [$0.symbol] + $0.synonyms }
        #expect(Set(spellings).count == spellings.count)
        for unit in UnitCatalogue.all {
            #expect(!unit.names.english.isEmpty && !unit.names.danish.isEmpty, "\(unit.symbol)")
            #expect(unit.inReferenceUnits.numerator > 0, "\(unit.symbol)")
        }
        #expect(UnitCatalogue.unit("KwH") == nil)
        #expect(UnitCatalogue.unit("") == nil)
    }
}
