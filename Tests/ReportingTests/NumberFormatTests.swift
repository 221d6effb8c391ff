import Diagnostics
import Quantities
import Testing

@testable import Reporting

@Suite("Numbers for people")
struct NumberFormatTests {
    /// Rounded by hand, half to even.
    @Test(
        "kilograms below ten tonnes, tonnes from there",
        arguments: [
            ("0", "0 kg", "0 kg"), ("796.8", "797 kg", "797 kg"), ("99.96", "100.0 kg", "100,0 kg"),
            ("12.25", "12.2 kg", "12,2 kg"), ("12.35", "12.4 kg", "12,4 kg"),
            ("1.005", "1.00 kg", "1,00 kg"), ("0.0455", "0.046 kg", "0,046 kg"),
            ("0.0004", "<0.001 kg", "<0,001 kg"), ("-0.0004", ">-0.001 kg", ">-0,001 kg"),
            ("-1234.5", "-1,234 kg", "-1.234 kg"), ("9999.4", "9,999 kg", "9.999 kg"),
            ("9999.5", "10.0 t", "10,0 t"), ("24549.9", "24.5 t", "24,5 t"),
            ("24550", "24.6 t", "24,6 t"), ("24650", "24.6 t", "24,6 t"),
            ("1234567890", "1,234,567.9 t", "1.234.567,9 t"),
            ("12000000000", "12.0 Mt", "12,0 Mt"),
        ])
    func mass(kilograms: String, english: String, danish: String) throws {
        let value = try decimal(kilograms)
        #expect(NumberFormat(.english).mass(value) == english)
        #expect(NumberFormat(.danish).mass(value) == danish)
    }

    @Test(
        "a share is a percentage with one decimal, half to even",
        arguments: [
            ("1", "3", "33.3%", "33,3 %"), ("2", "3", "66.7%", "66,7 %"),
            ("1", "1", "100.0%", "100,0 %"), ("0", "5", "0.0%", "0,0 %"),
            ("1", "10000", "<0.1%", "<0,1 %"), ("-1", "10000", ">-0.1%", ">-0,1 %"),
            ("-1", "4", "-25.0%", "-25,0 %"), ("1", "0", "–", "–"), ("1", "-2", "–", "–"),
            ("0.0125", "1", "1.2%", "1,2 %"), ("0.0135", "1", "1.4%", "1,4 %"),
            ("5", "4", "125.0%", "125,0 %"),
            ("100000000000000000000000000", "100000000000000000000000000", "100.0%", "100,0 %"),
        ])
    func percent(part: String, whole: String, english: String, danish: String) throws {
        let (part, whole) = (try large(part), try large(whole))
        #expect(NumberFormat(.english).percent(part, of: whole) == english)
        #expect(NumberFormat(.danish).percent(part, of: whole) == danish)
    }

    @Test(
        "exact numbers keep every digit",
        arguments: [
            ("978571", "978,571", "978.571"), ("0.07435", "0.07435", "0,07435"),
            ("-12450.5", "-12,450.5", "-12.450,5"), ("100", "100", "100"),
            ("1000", "1,000", "1.000"), ("0.000000000001", "0.000000000001", "0,000000000001"),
        ])
    func exact(number: String, english: String, danish: String) throws {
        #expect(NumberFormat(.english).exact(try decimal(number)) == english)
        #expect(NumberFormat(.danish).exact(try decimal(number)) == danish)
    }

    @Test(
        "a bar fills its width in eighths, and is never empty for what is above zero",
        arguments: [
            ("1", "1", "██████████", "##########"), ("1", "2", "█████", "#####"),
            ("1", "80", "▏", "#"), ("1", "100000", "▏", "#"), ("3", "80", "▍", "#"),
            ("13", "80", "█▋", "##"), ("0", "1", "", ""), ("-1", "1", "", ""), ("1", "0", "", ""),
            ("5", "1", "██████████", "##########"),
        ])
    func bars(part: String, whole: String, unicode: String, ascii: String) throws {
        let (part, whole) = (try decimal(part), try decimal(whole))
        #expect(ProportionBar.text(part, of: whole, width: 10, .unicode) == unicode)
        #expect(ProportionBar.text(part, of: whole, width: 10, .ascii) == ascii)
    }

    /// Numbers beyond what reports may contain, for sums.
    private func large(_ text: String) throws -> ExactDecimal {
        guard text.utf8.count > 15, let whole = Int128(text) else { return try decimal(text) }
        return ExactDecimal(mantissa: whole * ExactDecimal.one12)
    }
}
