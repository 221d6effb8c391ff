import Quantities
import Testing

@testable import Importing

@Suite("Values of cells")
struct SheetValueTests {
    private func plain(_ text: String) -> String? {
        Array(text.utf8).withUnsafeBytes { bytes in
            if SheetNumber.isPlain(bytes) { return text }
            return SheetNumber.plain(bytes).map { String(decoding: $0.text, as: UTF8.self) }
        }
    }

    @Test(
        "numbers are rounded to 15 significant digits and 12 decimals",
        arguments: [
            ("2.2999999999999998", "2.3"), ("0.30000000000000004", "0.3"), ("72.0", "72"),
            ("0.33333333333333331", "0.333333333333"), ("1E3", "1000"), ("1.5E-3", "0.0015"),
            ("-1.25e+2", "-125"), ("1E-20", "0"), ("-0", "0"), ("0.0", "0"), ("000", "000"),
            ("999999999999999.9", "1000000000000000"), ("99.9999999999999999", "100"),
            ("1.23456789012346E+17", "123456789012346000"), ("12450.5", "12450.5"),
            ("5E-13", "0.000000000001"), ("4E-13", "0"),
        ])
    func numbers(text: String, expected: String) {
        #expect(plain(text) == expected)
    }

    @Test(
        "what is no number is none",
        arguments: [
            "", "-", ".", "1,5", "1e", "e5", "0x10", "NaN", "INF", "1.2.3", "1e99999", "1 2",
        ])
    func noNumbers(text: String) {
        #expect(plain(text) == nil)
    }

    @Test("whole numbers beyond 15 digits are marked as rounded")
    func rounded() {
        let marked = { (text: String) in
            Array(text.utf8).withUnsafeBytes { SheetNumber.plain($0)?.isRounded }
        }
        #expect(marked("5.71313174115723E+17") == true)
        #expect(marked("571313174115723") == false)
        #expect(marked("1234567890.123456789") == false)
    }

    // Days by Python: datetime.date(1899, 12, 30) + datetime.timedelta(serial).
    @Test(
        "days count from 1900, with the 29 February that never was",
        arguments: [
            ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"),
            ("36526", "2000-01-01"),
            ("45720", "2025-03-04"), ("45716", "2025-02-28"), ("45351", "2024-02-29"),
            ("2958465", "9999-12-31"), ("60", nil), ("0", nil), ("2958466", nil), ("-1", nil),
        ])
    func days(serial: String, expected: String?) {
        #expect(day(serial, .date, SheetDate()) == expected)
    }

    @Test("days count from 1904 where the workbook says so")
    func days1904() {
        // datetime.date(1904, 1, 1) + datetime.timedelta(44258)
        #expect(day("44258", .date, SheetDate(startsIn1904: true)) == "2025-03-04")
        #expect(day("0", .date, SheetDate(startsIn1904: true)) == "1904-01-01")
    }

    @Test(
        "times are rounded to the second",
        arguments: [
            ("45720.5625", NumberFormat.dateTime, "2025-03-04T13:30:00"),
            ("45720", .dateTime, "2025-03-04"), ("45720.999999", .dateTime, "2025-03-05"),
            ("0.5625", .time, "13:30:00"), ("1.5", .duration, "36:00:00"),
            ("45720.25", .time, "2025-03-04T06:00:00"), ("0.3125", .duration, "07:30:00"),
        ])
    func times(serial: String, form: NumberFormat, expected: String) {
        #expect(day(serial, form, SheetDate()) == expected)
    }

    private func day(_ serial: String, _ form: NumberFormat, _ dates: SheetDate) -> String? {
        Array(serial.utf8).withUnsafeBytes { bytes in
            dates.read(bytes, as: form).map { String(decoding: $0.text, as: UTF8.self) }
        }
    }

    @Test(
        "number formats tell days from numbers",
        arguments: [
            ("dd-mm-yyyy", NumberFormat.date), ("[$-406]d. mmmm yyyy;@", .date), ("mmm", .date),
            ("yyyy\\-mm\\-dd hh:mm", .dateTime), ("hh:mm", .time), ("[hh]:mm", .duration),
            ("mm:ss.0", .time), ("General", .number), ("#,##0.00", .number), ("0.00E+00", .number),
            ("0 \"dage\"", .number), ("#,##0 [$kr.-406]", .number), ("[Red]-0.0", .number),
            ("0\\d", .number), ("0;[Red]d", .number), ("\"d\"0", .number), ("0%", .number),
            ("h:mm AM/PM", .time), ("_-* #,##0 _d", .number),
        ])
    func formats(code: String, expected: NumberFormat) {
        #expect(NumberFormat(code: code) == expected)
    }

    @Test("characters that XML cannot hold come back")
    func escapes() {
        let decoded = { (text: String) in
            Array(text.utf8).withUnsafeBytes { bytes in
                EscapedCharacters.decoded(bytes).map { String(decoding: $0, as: UTF8.self) }
            }
        }
        #expect(decoded("a_x000D_b") == "a\rb")
        #expect(decoded("_x005F_x000D_") == "_x000D_")
        #expect(decoded("_xD83C__xDFAC_") == "🎬")
        #expect(decoded("snake_case_name") == nil)
    }
}
