/// An exact decimal number with twelve decimals, held as a whole number of 10⁻¹².
///
/// Sums are exact, so neither the order nor the grouping of the terms can change a digit. There is no
/// floating-point literal: numbers come from text through ``DecimalReader`` or from whole numbers.
///
/// Range: ±1.7 × 10²⁶. Example: 2.57082 is held as 2 570 820 000 000.
@frozen
public struct ExactDecimal: Sendable, Hashable {
    /// The value times 10¹².
    public var mantissa: Int128

    /// How many decimals are held.
    public static let decimals = 12

    /// The mantissa of the number one.
    @inlinable
    public static var one12: Int128 { 1_000_000_000_000 }

    /// Makes a number from its mantissa, the value times 10¹².
    @inlinable
    public init(mantissa: Int128) {
        self.mantissa = mantissa
    }

    /// Makes a number from a whole number.
    @inlinable
    public init(_ whole: Int) {
        mantissa = Int128(whole) * Self.one12
    }

    /// The number zero.
    @inlinable
    public static var zero: ExactDecimal { ExactDecimal(mantissa: 0) }

    /// The number one.
    @inlinable
    public static var one: ExactDecimal { ExactDecimal(mantissa: one12) }

    /// Whether the number is below zero.
    @inlinable
    public var isNegative: Bool { mantissa < 0 }

    /// The number without its sign.
    public var absolute: ExactDecimal {
        ExactDecimal(mantissa: mantissa < 0 ? -mantissa : mantissa)
    }

    /// The sum, or nil when it leaves the range.
    @inlinable
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let (sum, overflow) = mantissa.addingReportingOverflow(other.mantissa)
        return overflow ? nil : ExactDecimal(mantissa: sum)
    }

    /// The difference, or nil when it leaves the range.
    @inlinable
    public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        let (difference, overflow) = mantissa.subtractingReportingOverflow(other.mantissa)
        return overflow ? nil : ExactDecimal(mantissa: difference)
    }

    /// The number rounded half to even to a number of decimals between 0 and 12.
    ///
    /// Only a report may round for display; stored figures never are.
    public func rounded(toDecimals places: Int) -> ExactDecimal {
        guard places < Self.decimals else { return self }
        let step = PowersOfTen.value(Self.decimals - max(0, places))
        let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: step)
        let doubled = (remainder < 0 ? -remainder : remainder) * 2
        let isOdd = quotient & 1 != 0
        let awayFromZero = doubled > step || (doubled == step && isOdd)
        let adjusted = awayFromZero ? quotient + (mantissa < 0 ? -1 : 1) : quotient
        return ExactDecimal(mantissa: adjusted * step)
    }
}

extension ExactDecimal: Comparable {
    /// Whether the first number is smaller.
    @inlinable
    public static func < (lhs: ExactDecimal, rhs: ExactDecimal) -> Bool {
        lhs.mantissa < rhs.mantissa
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The shortest exact text with a full stop: `2.57082`, `-0.5`, `12`.
    public var description: String {
        let (whole, remainder) = mantissa.magnitude.quotientAndRemainder(
            dividingBy: UInt128(Self.one12))
        let text = (isNegative ? "-" : "") + String(whole)
        guard remainder != 0 else { return text }
        var (fraction, places) = (UInt64(remainder), Self.decimals)
        while fraction.isMultiple(of: 10) {
            fraction /= 10
            places -= 1
        }
        let digits = String(fraction)
        return text + "." + String(repeating: "0", count: places - digits.utf8.count) + digits
    }
}
