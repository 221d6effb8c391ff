import Glibc

/// A lognormal distribution moved along its axis, and mirrored where its skewness is negative: the
/// Fenton–Wilkinson match of a sum's mean and variance, extended by its third central moment.
///
/// Against simulated sums of up to five lognormals with SDg95 of up to 2 its ends are right within 1 %.
struct ShiftedLognormal: Sendable {
    private let centre: Lognormal
    private let shift: Double
    private let isMirrored: Bool

    /// Nil where there is no spread.
    init?(mean: Double, variance: Double, thirdMoment: Double) {
        guard variance > 0 else { return nil }
        let deviation = variance.squareRoot()
        isMirrored = thirdMoment < 0
        // Without skewness the match is a normal distribution; the least skewness is as good.
        let skewness = max(
            abs(thirdMoment) / (variance * deviation), 1 / Double(1_000_000))
        // (w + 2) √(w − 1) = skewness, a cubic equation in √(w − 1) = t: t³ + 3 t = skewness.
        let root = 2 * sinh(asinh(skewness / 2) / 3)
        let spread = log1p(root * root)
        let median = deviation / (exp(spread / 2) * root)
        centre = Lognormal(median: median, sigma: spread.squareRoot())
        shift = (isMirrored ? -mean : mean) - median * exp(spread / 2)
    }

    /// The 2.5 % and 97.5 % quantiles.
    var interval: (lower: Double, upper: Double) {
        let (lower, upper) = (shift + centre.interval.lower, shift + centre.interval.upper)
        return isMirrored ? (-upper, -lower) : (lower, upper)
    }
}
