import Glibc

/// The 95 % interval of a sum by its moments: by formula where the published vectors confirm it within
/// 1 %, else by simulation.
struct ErrorInterval {
    /// Up to this SDg95 of what one row carries the formula holds.
    private static let closedFormLimit: Double = 2
    /// Rows below this SDg95 are simulated together.
    private static let narrowLimit = Double(13) / 10
    /// How much of the positive part the negative may take away for the formula to hold.
    private static let signLimit = Double(3) / 10
    /// How many rows are simulated each by itself.
    private static let simulatedRows = 6

    private let moments: ErrorMoments
    private let rows: [Int]

    init(_ moments: ErrorMoments) {
        self.moments = moments
        rows = moments.means.keys.sorted()
    }

    /// The ends and how they were found; nil where there is no spread.
    var range: UncertaintyRange? {
        guard moments.variance > 0 else { return nil }
        return holdsClosedForm ? closedForm : simulated
    }

    /// By three moments, where the formula holds; nil elsewhere.
    var rangeByFormula: UncertaintyRange? {
        moments.variance > 0 && holdsClosedForm ? closedForm : nil
    }

    /// By three moments.
    var closedForm: UncertaintyRange? {
        ShiftedLognormal(
            mean: moments.mean, variance: moments.variance, thirdMoment: thirdMoment
        ).flatMap { UncertaintyRange($0.interval, .closedForm) }
    }

    /// By seeded simulation of rows.
    var simulated: UncertaintyRange? {
        let parts = simulatedParts
        return CorrelatedLognormals(
            means: parts.map(mean), covariance: { self.covariance(parts[$0], parts[$1]) }
        ).flatMap { UncertaintyRange($0.simulation().interval, .simulation) }
    }

    private var holdsClosedForm: Bool {
        let (positive, negative) = rows.reduce((Double(0), Double(0))) { sums, row in
            let mean = moments.means[row] ?? 0
            return (sums.0 + max(mean, 0), sums.1 + max(-mean, 0))
        }
        guard min(positive, negative) <= Self.signLimit * max(positive, negative) else {
            return false
        }
        // A row with next to no part in the variance cannot spoil it.
        return rows.allSatisfy {
            isNarrow($0, Self.closedFormLimit) || 50 * variance($0) < moments.variance
        }
    }

    /// The third central moment: that of each row as a lognormal, enlarged as the variance is by what
    /// rows share.
    private var thirdMoment: Double {
        var (third, alone): (Double, Double) = (0, 0)
        for row in rows {
            let (mean, variance) = (moments.means[row] ?? 0, variance(row))
            alone += variance
            guard let ratio = relativeVariance(row) else { continue }
            let skewness = (ratio + 3) * ratio.squareRoot()
            third += skewness * variance * variance.squareRoot() * (mean < 0 ? -1 : 1)
        }
        guard alone > 0 else { return 0 }
        let growth = moments.variance / alone
        return third * growth * growth.squareRoot()
    }

    /// Wide rows each by itself, the others together by sign.
    private var simulatedParts: [[Int]] {
        let wide = rows.filter { !isNarrow($0, Self.narrowLimit) }
            .sorted { (-variance($0), $0) < (-variance($1), $1) }.prefix(Self.simulatedRows)
        let others = rows.filter { !wide.contains($0) }
        let positive = others.filter { (moments.means[$0] ?? 0) >= 0 }
        let negative = others.filter { (moments.means[$0] ?? 0) < 0 }
        return (wide.map { [$0] } + [positive, negative]).filter { mean($0) != 0 }
    }

    private func isNarrow(_ row: Int, _ limit: Double) -> Bool {
        guard let ratio = relativeVariance(row) else { return true }
        let reach = log(limit) / 2
        return log1p(ratio) <= reach * reach
    }

    /// The variance by the square of the mean; nil where corrections cancel most of what a row carries,
    /// so that its error has no side to lean to.
    private func relativeVariance(_ row: Int) -> Double? {
        let (mean, variance) = (moments.means[row] ?? 0, variance(row))
        return variance < mean * mean ? variance / (mean * mean) : nil
    }

    private func variance(_ row: Int) -> Double {
        moments.covariance(row, row)
    }

    private func mean(_ rows: [Int]) -> Double {
        rows.reduce(0) { $0 + (moments.means[$1] ?? 0) }
    }

    private func covariance(_ some: [Int], _ others: [Int]) -> Double {
        var sum: Double = 0
        for one in some {
            for other in others { sum += moments.covariance(one, other) }
        }
        return sum
    }
}
