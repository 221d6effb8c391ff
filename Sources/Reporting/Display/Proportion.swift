import Quantities

/// The share of a part in a whole, for percentages and bars.
enum Proportion {
    /// part ÷ whole × scale, rounded half to even; nil where the whole is not above zero or the share is
    /// beyond all reason.
    static func scaled(_ part: ExactDecimal, of whole: ExactDecimal, to scale: Int) -> Int128? {
        guard whole > .zero, scale > 0 else { return nil }
        let divisor = whole.mantissa.magnitude
        let product = part.mantissa.magnitude.multipliedFullWidth(by: UInt128(scale))
        guard product.high < divisor else { return nil }
        let divided = divisor.dividingFullWidth(product)
        let doubled = divided.remainder.multipliedReportingOverflow(by: 2)
        let isAbove = doubled.overflow || doubled.partialValue > divisor
        let isTie = !doubled.overflow && doubled.partialValue == divisor
        let roundsUp = isAbove || (isTie && divided.quotient & 1 == 1)
        guard divided.quotient < UInt128(Int64.max) else { return nil }
        let magnitude = Int128(divided.quotient) + (roundsUp ? 1 : 0)
        return part.isNegative ? -magnitude : magnitude
    }
}
