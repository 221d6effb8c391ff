import Testing

@testable import Quantities

/// The strict grammar of numbers; every text that has ever been read as a number by mistake.
@Suite("Decimal reader")
struct DecimalReaderTests {
    private static let refusedByBoth = [
        "12abc", "1e5", " 12", "12 ", "--1", "0x10", "1e400", "NaN", "nan", "inf", "1_000",
        "１２", "٣", "1.5e", "", "-", "+5", ".5", "5.", ",5", "5,", "1'000", "\u{2212}5",
        "1,234.56", "1.234,56", "1 234,56", "1\u{A0}234,56", "1\u{202F}234,56", "1'234.56",
        "(12,50)", "12 kWh", "12kWh", "1..5", "1,,5", "1.5.2", "1,5,2", "-.5", "- 5", "5-", "\t5",
        "5\n", "5\u{0}", "½", "1/2", "Infinity", "1e-5", "0b11", "१२",
        "123456789012345678901234567890123456789012345",
    ]

    @Test("is no number, whatever the decimal mark", arguments: refusedByBoth)
    func refused(text: String) {
        for mark in [DecimalReader.DecimalMark.fullStop, .comma] {
            guard case .success(let value) = DecimalReader(decimalMark: mark).read(text) else {
                continue
            }
            Issue.record("read '\(text)' as \(value)")
        }
    }

    @Test(
        "a number with the file's own decimal mark",
        arguments: [
            ("0", "0"), ("-0", "0"), ("007", "7"), ("12450.5", "12450.5"), ("-5.00", "-5"),
            ("1.234", "1.234"), ("0.000000000001", "0.000000000001"),
            ("999999999999999.999999999999", "999999999999999.999999999999"),
            ("-999999999999999.999999999999", "-999999999999999.999999999999"),
            ("100000000000000", "100000000000000"), ("0.10", "0.1"),
        ])
    func accepted(text: String, expected: String) throws {
        #expect(try DecimalReader().read(text).get().description == expected)
        let comma = String(text.map { $0 == "." ? "," : $0 })
        let reader = DecimalReader(decimalMark: .comma)
        #expect(try reader.read(comma).get().description == expected)
        guard text.contains(".") else { return }
        // The other file's mark is no mark.
        #expect(throws: DecimalReader.Failure.self) { try DecimalReader().read(comma).get() }
        #expect(throws: DecimalReader.Failure.self) { try reader.read(text).get() }
    }

    @Test(
        "thousands grouped by the other mark, where they can be nothing else",
        arguments: [
            ("1.250,5", "1250.5"), ("12.450.000,75", "12450000.75"), ("12.450.000", "12450000"),
            ("-1.250,5", "-1250.5"), ("1.250", nil), ("1250,5", nil), ("1250.000,5", nil),
            ("1.25,5", nil), ("1.2500,5", nil), (".250,5", nil), ("1.250,5.000", nil),
            ("1..250,5", nil), ("1.250,", nil), ("1.2a0,5", nil), ("", nil),
        ] as [(String, String?)])
    func grouped(text: String, expected: String?) {
        let comma = DecimalReader(decimalMark: .comma)
        let read = Array(text.utf8).withUnsafeBytes(comma.readGrouped)
        #expect(read?.description == expected)
        // The other way round in files with full stops.
        let mirrored = text.map { $0 == "." ? "," : $0 == "," ? "." : $0 }
        let other = Array(String(mirrored).utf8).withUnsafeBytes(DecimalReader().readGrouped)
        #expect(other?.description == expected)
    }

    @Test(
        "what is wrong is said with its place",
        arguments: [
            ("", DecimalReader.Failure.empty), ("-", .incomplete), ("5.", .incomplete),
            ("12abc", .unexpectedCharacter(offset: 2)), ("1,5", .unexpectedCharacter(offset: 1)),
            (" 12", .unexpectedCharacter(offset: 0)), ("+5", .unexpectedCharacter(offset: 0)),
            ("--1", .unexpectedCharacter(offset: 1)), ("1.x", .unexpectedCharacter(offset: 2)),
            ("1.5e", .unexpectedCharacter(offset: 3)), ("1.2.3", .unexpectedCharacter(offset: 3)),
            ("1000000000000000", .tooLarge), ("-1000000000000000", .tooLarge),
            ("0000000000000001", .tooLarge), ("0.0000000000001", .tooManyDecimals),
            ("123456789012345678901234567890123456789012345", .tooLarge),
            ("1000000000000000x", .unexpectedCharacter(offset: 16)),
        ])
    func failures(text: String, expected: DecimalReader.Failure) {
        #expect(DecimalReader().read(text) == .failure(expected))
    }

    @Test("what is written is read back")
    func roundTrip() throws {
        for mantissa: Int128 in [
            0, 1, -1, 10, 999_999_999_999, 1_000_000_000_000, 123_456_789_012_345_678,
            -999_999_999_999_999_999_999_999_999,
        ] {
            let number = ExactDecimal(mantissa: mantissa)
            #expect(try DecimalReader().read(number.description).get() == number)
        }
    }
}
