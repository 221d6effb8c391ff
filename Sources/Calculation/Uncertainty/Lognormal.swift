import Glibc

/// A lognormal distribution: its logarithm is normal.
struct Lognormal: Sendable {
    /// The mean of the logarithm.
    let location: Double
    /// The standard deviation of the logarithm.
    let sigma: Double

    /// The standard normal quantile of 97.5 %: 1.959964.
    static let normalQuantile = Double(1_959_964) / 1_000_000

    /// By median and standard deviation of the logarithm.
    init(median: Double, sigma: Double) {
        location = log(median)
        self.sigma = sigma
    }

    /// By mean and variance, as Fenton and Wilkinson match a sum of lognormals.
    init(mean: Double, variance: Double) {
        let square = log(1 + variance / (mean * mean))
        location = log(mean) - square / 2
        sigma = square.squareRoot()
    }

    /// The median.
    var median: Double { exp(location) }

    /// The 2.5 % and 97.5 % quantiles.
    var interval: (lower: Double, upper: Double) {
        let reach = Self.normalQuantile * sigma
        return (exp(location - reach), exp(location + reach))
    }
}
