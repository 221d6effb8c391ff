import Diagnostics
import Quantities

/// Writes numbers for people: `1,234.5` in English, `1.234,5` in Danish.
///
/// Rounding is half to even and for display only; no figure is computed from what it writes.
public struct NumberFormat: Sendable {
    private let language: Language
    private let groupingMark: String
    private let decimalMark: String
    private let minus: String

    /// Makes the format of a language.
    public init(_ language: Language, minus: String = "-") {
        self.language = language
        self.minus = minus
        groupingMark = language == .danish ? "." : ","
        decimalMark = language == .danish ? "," : "."
    }

    /// A whole number with grouping: `12,450`.
    public func count(_ number: Int) -> String {
        exact(ExactDecimal(number))
    }

    /// All digits that the number has: `978.571`.
    public func exact(_ value: ExactDecimal) -> String {
        let (whole, fraction) = digits(value)
        return (value.isNegative ? minus : "") + grouped(whole)
            + (fraction.isEmpty ? "" : decimalMark + fraction)
    }

    /// The number rounded half to even, with this many decimals: `12.0`.
    public func fixed(_ value: ExactDecimal, decimals: Int) -> String {
        let rounded = value.rounded(toDecimals: decimals)
        let (whole, fraction) = digits(rounded)
        let text = (rounded.isNegative ? minus : "") + grouped(whole)
        guard decimals > 0 else { return text }
        let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
        return text + decimalMark + fraction + zeros
    }

    /// The digits before and after the decimal mark.
    private func digits(_ value: ExactDecimal) -> (whole: Substring, fraction: Substring) {
        let text = value.absolute.description
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return (text[...], "") }
        return (text[..<mark], text[text.utf8.index(after: mark)...])
    }

    /// A number from the report's user with at most three decimals, without needless zeros: `41.5`.
    public func brief(_ value: ExactDecimal) -> String {
        exact(value.rounded(toDecimals: 3))
    }

    /// What an activity comes to: from a thousand on without decimals, as in `7,837 passenger-km`.
    func activity(_ amount: ExactDecimal) -> String {
        brief(amount.absolute < ExactDecimal(1000) ? amount : amount.rounded(toDecimals: 0))
    }

    /// Kilograms as kg below ten tonnes, as tonnes with one decimal from there, as megatonnes beyond
    /// ten of them: `796.8 kg`, `24.5 t`.
    public func mass(_ kilograms: ExactDecimal) -> String {
        let magnitude = kilograms.absolute
        if magnitude.rounded(toDecimals: 0) < ExactDecimal(10_000) {
            return kilogramFigure(kilograms) + " kg"
        }
        let tonnes = shifted(kilograms, by: 1000)
        if magnitude < ExactDecimal(10_000_000_000) { return fixed(tonnes, decimals: 1) + " t" }
        return fixed(shifted(tonnes, by: 1_000_000), decimals: 1) + " Mt"
    }

    /// Both ends of a range in one unit, with the decimals that their rounding left: `30.1–38.9 t`.
    public func range(_ lower: ExactDecimal, _ upper: ExactDecimal) -> String {
        let largest = max(lower.absolute, upper.absolute)
        let (divisor, unit): (Int128, String)
        switch largest {
        case ExactDecimal(10_000_000_000)...: (divisor, unit) = (1_000_000_000, " Mt")
        case ExactDecimal(10_000)...: (divisor, unit) = (1000, " t")
        default: (divisor, unit) = (1, " kg")
        }
        let ends = [shifted(lower, by: divisor), shifted(upper, by: divisor)]
        let decimals =
            (0..<ExactDecimal.decimals).first { places in
                ends.allSatisfy { $0.rounded(toDecimals: places) == $0 }
            } ?? ExactDecimal.decimals
        // A minus beside the dash would be hard to read.
        let dash = upper.isNegative || lower.isNegative ? " – " : "–"
        return ends.map { fixed($0, decimals: decimals) }.joined(separator: dash) + unit
    }

    /// A number that is already in percent: `12.3%`, in Danish `12,3 %`.
    public func percent(_ value: ExactDecimal) -> String {
        fixed(value, decimals: 1) + (language == .danish ? " %" : "%")
    }

    /// The share of a part in a whole: `12.3%`, in Danish `12,3 %`; a dash where the whole is not above
    /// zero.
    public func percent(_ part: ExactDecimal, of whole: ExactDecimal) -> String {
        guard let thousandths = Proportion.scaled(part, of: whole, to: 1000) else { return "–" }
        let mark = language == .danish ? " %" : "%"
        if thousandths == 0, part != .zero {
            return (part.isNegative ? ">" + minus : "<") + "0" + decimalMark + "1" + mark
        }
        let tenths = ExactDecimal(mantissa: thousandths * (ExactDecimal.one12 / 10))
        return fixed(tenths, decimals: 1) + mark
    }

    /// Kilograms below ten tonnes with as many digits as make sense.
    private func kilogramFigure(_ kilograms: ExactDecimal) -> String {
        guard kilograms != .zero else { return "0" }
        let decimals: Int
        switch kilograms.absolute {
        case ExactDecimal(100)...: decimals = 0
        case ExactDecimal(10)...: decimals = 1
        case ExactDecimal.one...: decimals = 2
        default: decimals = 3
        }
        guard kilograms.rounded(toDecimals: decimals) != .zero else {
            return (kilograms.isNegative ? ">" + minus : "<") + "0" + decimalMark + "001"
        }
        return fixed(kilograms, decimals: decimals)
    }

    /// The number divided by a power of ten; what falls below 10⁻¹² is of no use for display.
    private func shifted(_ value: ExactDecimal, by divisor: Int128) -> ExactDecimal {
        ExactDecimal(mantissa: value.mantissa / divisor)
    }

    private func grouped(_ digits: Substring) -> String {
        guard digits.utf8.count > 3 else { return String(digits) }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += groupingMark }
            result.append(digit)
        }
        return result
    }
}
