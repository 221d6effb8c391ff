import Glibc

/// Lognormals, also mirrored ones, that share errors: their logarithms are normal and correlated.
struct CorrelatedLognormals {
    private let signs: [Double]
    private let locations: [Double]
    /// The lower triangle whose product with its transpose is the covariance of the logarithms.
    private let triangle: [[Double]]

    /// By means and covariances, matched as Fenton and Wilkinson do; nil where nothing is to be drawn.
    init?(means: [Double], covariance: (Int, Int) -> Double) {
        guard !means.isEmpty, !means.contains(0) else { return nil }
        signs = means.map { $0 < 0 ? -1 : 1 }
        // A mean that shared errors would bring to zero is no lognormal's; such a pair is cut short.
        let least = 1 / Double(1000)
        let logarithms = means.indices.map { row in
            means.indices.map { column in
                log(max(1 + covariance(row, column) / (means[row] * means[column]), least))
            }
        }
        locations = means.indices.map { log(abs(means[$0])) - logarithms[$0][$0] / 2 }
        triangle = Self.cholesky(logarithms)
    }

    /// Simulated sums; each trial draws one normal number for each lognormal, in order.
    func simulation(trials: Int = MonteCarlo.trials, seed: UInt64 = MonteCarlo.seed) -> MonteCarlo {
        // One row of memory for all trials: an array for each would cost more than the drawing.
        var drawn = signs
        return MonteCarlo(trials: trials, seed: seed) { generator in
            var sum: Double = 0
            for row in signs.indices {
                drawn[row] = generator.normal()
                var logarithm = locations[row]
                let factors = triangle[row]
                for column in 0...row { logarithm += factors[column] * drawn[column] }
                sum += signs[row] * exp(logarithm)
            }
            return sum
        }
    }

    /// The Cholesky factor; a pivot that rounding brings below zero counts as zero.
    private static func cholesky(_ matrix: [[Double]]) -> [[Double]] {
        var factor = matrix.map { $0.map { _ in Double(0) } }
        for row in matrix.indices {
            for column in 0...row {
                var rest = matrix[row][column]
                for index in 0..<column { rest -= factor[row][index] * factor[column][index] }
                if row == column {
                    factor[row][row] = max(rest, 0).squareRoot()
                } else if factor[column][column] > 0 {
                    factor[row][column] = rest / factor[column][column]
                }
            }
        }
        return factor
    }
}
