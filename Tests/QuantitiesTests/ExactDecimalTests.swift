import Testing

@testable import Quantities

@Suite("Exact decimals")
struct ExactDecimalTests {
    /// Products checked with Python's decimal module at 60 digits, rounded half to even at 12 places.
    @Test(arguments: [
        ("750", "2.57082", "1928.115"),
        ("12450", "0.064", "796.8"),
        ("0.000001", "0.0000005", "0"),
        ("0.000001", "0.0000015", "0.000000000002"),
        ("-0.000001", "0.0000015", "-0.000000000002"),
        ("0.000001", "0.0000025", "0.000000000002"),
        ("999999999999999", "999999999999", nil),
        ("123456789012345.123456789012", "98765.4321", "12193263112482798352.537612448712"),
    ])
    func products(left: String, right: String, expected: String?) throws {
        let product = try decimal(left).multiplied(by: decimal(right))
        #expect(product?.description == expected)
    }

    @Test(
        "display rounding is half to even",
        arguments: [
            ("0.5", 0, "0"), ("1.5", 0, "2"), ("2.5", 0, "2"), ("-0.5", 0, "0"),
            ("2.675", 2, "2.68"),
            ("-2.665", 2, "-2.66"), ("1234.56789", 3, "1234.568"),
        ])
    func rounding(text: String, places: Int, expected: String) throws {
        #expect(try decimal(text).rounded(toDecimals: places).description == expected)
    }

    @Test("a chain rounds once at its end")
    func chainRoundsOnce() throws {
        var chain = ExactProduct()
        chain.multiply(by: try decimal("1"))
        chain.multiply(by: try #require(ExactFraction(1, over: 3)))
        chain.multiply(by: ExactFraction(3))
        #expect(chain.rounded() == .one)
    }

    @Test("ties and remainders before an odd divisor are not mixed up")
    func ties() throws {
        // 10^-12 / 2 is a tie and goes to even 0; 3·10^-12 / 2 goes to even 2; 10^-12 · 2/3 rounds up.
        let tiny = try decimal("0.000000000001")
        for (numerator, denominator, expected) in [(1, 2, 0), (3, 2, 2), (2, 3, 1), (1, 3, 0)] {
            var chain = ExactProduct()
            chain.multiply(by: tiny)
            chain.multiply(
                by: try #require(ExactFraction(Int128(numerator), over: Int128(denominator))))
            #expect(chain.rounded()?.mantissa == Int128(expected))
        }
    }
}

func decimal(_ text: String) throws -> ExactDecimal {
    try DecimalReader().read(text).get()
}
