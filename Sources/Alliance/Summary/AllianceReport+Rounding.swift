import Quantities

extension ExactDecimal {
    /// The number rounded half to even to three significant digits, at least to whole grams.
    func threeDigits() -> ExactDecimal {
        var (magnitude, places) = (mantissa.magnitude, -Self.decimals)
        while magnitude >= 1000 {
            magnitude /= 10
            places += 1
        }
        // The last digit kept has the weight 10 to the power of `places`.
        guard places > 0 else { return rounded(toDecimals: min(3, -places)) }
        var step = Self.one12
        for _ in 0..<places { step *= 10 }
        let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: step)
        let doubled = remainder.magnitude * 2
        let up = doubled > step.magnitude || (doubled == step.magnitude && quotient & 1 != 0)
        return ExactDecimal(mantissa: (quotient + (up ? (mantissa < 0 ? -1 : 1) : 0)) * step)
    }

    /// Tenths of a percent that this is of a whole, rounded half to even; 0 of nothing.
    func permille(of whole: ExactDecimal) -> Int {
        guard whole.mantissa != 0 else { return 0 }
        var (part, total) = (mantissa, whole.mantissa)
        if total < 0 { (part, total) = (-part, -total) }
        // Both are sums of emissions, far from the ends of the range.
        let (quotient, remainder) = (part * 1000).quotientAndRemainder(dividingBy: total)
        let doubled = remainder.magnitude * 2
        let up = doubled > total.magnitude || (doubled == total.magnitude && quotient & 1 != 0)
        return Int(truncatingIfNeeded: quotient + (up ? (part < 0 ? -1 : 1) : 0))
    }

    /// The number divided by a whole one, rounded half to even at the twelfth decimal.
    func divided(by count: Int) -> ExactDecimal {
        guard count > 0 else { return .zero }
        return ExactDecimal(mantissa: Self.roundedQuotient(mantissa, dividedBy: UInt64(count)))
    }
}
