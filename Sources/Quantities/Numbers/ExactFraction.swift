/// An exact ratio of two whole numbers in lowest terms, for unit conversions.
///
/// Example: one mile is 1609344/1000 metres.
@frozen
public struct ExactFraction: Sendable, Hashable {
    /// The upper number; carries the sign.
    public let numerator: Int128
    /// The lower number; never zero.
    public let denominator: UInt64

    /// The ratio 1/1.
    public static let one = ExactFraction(1)

    /// Makes a whole number a ratio.
    public init(_ whole: Int) {
        numerator = Int128(whole)
        denominator = 1
    }

    /// Makes a ratio in lowest terms; nil when the denominator is zero or the reduced one needs more
    /// than 64 bits.
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let upper = numerator.magnitude / divisor
        guard let lower = UInt64(exactly: denominator.magnitude / divisor),
            let signed = Int128(exactly: upper)
        else { return nil }
        self.numerator = (numerator < 0) == (denominator < 0) ? signed : -signed
        self.denominator = lower
    }

    /// The exact ratio equal to a decimal number.
    public init?(_ decimal: ExactDecimal) {
        self.init(decimal.mantissa, over: ExactDecimal.one12)
    }

    /// The product in lowest terms; nil when it leaves the range.
    public func multiplied(by other: ExactFraction) -> ExactFraction? {
        let first = Self.greatestCommonDivisor(numerator.magnitude, UInt128(other.denominator))
        let second = Self.greatestCommonDivisor(other.numerator.magnitude, UInt128(denominator))
        let left = numerator / Int128(first)
        let right = other.numerator / Int128(second)
        let (upper, upperOverflow) = left.multipliedReportingOverflow(by: right)
        let (lower, lowerOverflow) =
            (UInt128(denominator) / second).multipliedReportingOverflow(
                by: UInt128(other.denominator) / first)
        guard !upperOverflow, !lowerOverflow, let denominator = Int128(exactly: lower) else {
            return nil
        }
        return ExactFraction(upper, over: denominator)
    }

    /// One divided by the ratio; nil for zero and for numerators beyond 64 bits.
    public var inverted: ExactFraction? {
        ExactFraction(Int128(denominator), over: numerator)
    }

    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return max(larger, 1)
    }
}
