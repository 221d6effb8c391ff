/// A multiplication chain evaluated at full width and rounded half to even exactly once.
///
/// quantity × conversion × factor × allocation is one ratio of whole numbers; the quotient is rounded at
/// the twelfth decimal when the chain ends, never in between.
public struct ExactProduct: Sendable {
    private var limbs: [UInt64] = [1]
    private var divisors: [UInt64] = []
    private var isNegative = false
    /// How many decimal mantissas were multiplied in: each carries a factor 10¹² of its own.
    private var decimalTerms = 0

    /// Starts a chain with the value one.
    public init() {}

    /// Multiplies the chain by a decimal number.
    public mutating func multiply(by decimal: ExactDecimal) {
        multiply(byMagnitude: decimal.mantissa.magnitude)
        if decimal.isNegative { isNegative.toggle() }
        decimalTerms += 1
    }

    /// Multiplies the chain by an exact ratio.
    public mutating func multiply(by fraction: ExactFraction) {
        multiply(byMagnitude: fraction.numerator.magnitude)
        if fraction.numerator < 0 { isNegative.toggle() }
        if fraction.denominator != 1 { divisors.append(fraction.denominator) }
    }

    /// The value rounded half to even at the twelfth decimal; nil when it leaves the range.
    public func rounded() -> ExactDecimal? {
        var value = WideMagnitude(limbs: limbs)
        // The last divisor must be even, so that the remainders before it cannot decide a tie wrongly.
        if decimalTerms == 0 { value.multiply(by: UInt128(ExactDecimal.one12)) }
        value.multiply(by: 2)
        var isInexact = false
        for divisor in divisors where value.divide(by: divisor) != 0 { isInexact = true }
        let scale = UInt64(ExactDecimal.one12)
        for _ in 1..<max(decimalTerms, 1) where value.divide(by: scale) != 0 { isInexact = true }
        let half = value.divide(by: 2) == 1
        guard let quotient = value.asInt128 else { return nil }
        let roundsUp = half && (isInexact || quotient & 1 == 1)
        let (magnitude, overflow) = quotient.addingReportingOverflow(roundsUp ? 1 : 0)
        guard !overflow else { return nil }
        return ExactDecimal(mantissa: isNegative ? -magnitude : magnitude)
    }

    private mutating func multiply(byMagnitude magnitude: UInt128) {
        var value = WideMagnitude(limbs: limbs)
        value.multiply(by: magnitude)
        limbs = value.limbs
    }
}

extension ExactDecimal {
    /// The product rounded half to even once at the twelfth decimal; nil when it leaves the range.
    @inlinable
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
        guard !overflow else { return wideProduct(with: other) }
        return ExactDecimal(
            mantissa: Self.roundedQuotient(product, dividedBy: 1_000_000_000_000))
    }

    /// The product with an exact ratio, rounded half to even once; nil when it leaves the range.
    @inlinable
    public func multiplied(by ratio: ExactFraction) -> ExactDecimal? {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: ratio.numerator)
        guard !overflow else { return wideProduct(with: ratio) }
        return ExactDecimal(
            mantissa: Self.roundedQuotient(product, dividedBy: ratio.denominator))
    }

    /// A whole number divided by another, rounded half to even.
    @inlinable
    public static func roundedQuotient(_ product: Int128, dividedBy divisor: UInt64) -> Int128 {
        let magnitude = product.magnitude
        let high = UInt64(truncatingIfNeeded: magnitude >> 64)
        var quotient: UInt128
        let remainder: UInt64
        if high < divisor {
            let low = UInt64(truncatingIfNeeded: magnitude)
            let divided = divisor.dividingFullWidth((high, low))
            (quotient, remainder) = (UInt128(divided.quotient), divided.remainder)
        } else {
            let divided = magnitude.quotientAndRemainder(dividingBy: UInt128(divisor))
            quotient = divided.quotient
            remainder = UInt64(truncatingIfNeeded: divided.remainder)
        }
        let rest = divisor &- remainder
        if remainder > rest || (remainder == rest && quotient & 1 == 1) { quotient &+= 1 }
        let signed = Int128(truncatingIfNeeded: quotient)
        return product < 0 ? 0 &- signed : signed
    }

    @usableFromInline
    func wideProduct(with other: ExactDecimal) -> ExactDecimal? {
        var chain = ExactProduct()
        chain.multiply(by: self)
        chain.multiply(by: other)
        return chain.rounded()
    }

    @usableFromInline
    func wideProduct(with ratio: ExactFraction) -> ExactDecimal? {
        var chain = ExactProduct()
        chain.multiply(by: self)
        chain.multiply(by: ratio)
        return chain.rounded()
    }
}
