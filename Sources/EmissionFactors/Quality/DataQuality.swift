import Glibc
import Quantities

/// How good a figure is: pedigree scores, basic uncertainty and the deviation they make together.
public struct DataQuality: Sendable, Hashable {
    /// The scores.
    public let scores: PedigreeScores
    /// The basic uncertainty as SDg95, above 1.
    public let basic: ExactDecimal
    /// The square of the geometric standard deviation: a 95 % interval reaches from the median divided
    /// by it to the median times it.
    public let sdg95: Double

    /// The standard deviation of the logarithm: half the logarithm of SDg95.
    public var sigma: Double { log(sdg95) / 2 }

    /// SDg95 rounded half to even to six decimals, for reports.
    public var deviation: ExactDecimal {
        let millionths = Int128(exactly: (sdg95 * 1_000_000).rounded(.toNearestOrEven)) ?? 0
        return ExactDecimal(mantissa: millionths * (ExactDecimal.one12 / 1_000_000))
    }

    /// Makes a quality; SDg95 = exp √(Σ ln² Uᵢ + ln² U_b) (ecoinvent; GHG Protocol, Quantitative
    /// Inventory Uncertainty).
    public init(scores: PedigreeScores, basic: ExactDecimal, factors: PedigreeFactors) {
        self.scores = scores
        self.basic = basic
        var sum = Self.squaredLogarithm(basic.approximate)
        for indicator in PedigreeIndicator.allCases {
            sum += Self.squaredLogarithm(factors[indicator, scores[indicator]].approximate)
        }
        sdg95 = exp(sum.squareRoot())
    }

    private static func squaredLogarithm(_ value: Double) -> Double {
        let logarithm = log(value)
        return logarithm * logarithm
    }
}

/// The uncertainty factor of each score of each indicator.
public struct PedigreeFactors: Sendable {
    /// By the indicators' places, then by score.
    private var values: [[ExactDecimal]]

    /// Makes a table without factors.
    init() {
        values = Array(repeating: [], count: PedigreeIndicator.allCases.count)
    }

    /// Adds the factor of an indicator's next score.
    mutating func append(_ factor: ExactDecimal, to indicator: PedigreeIndicator) {
        values[indicator.place].append(factor)
    }

    subscript(indicator: PedigreeIndicator, score: Int) -> ExactDecimal {
        let column = values[indicator.place]
        return column.indices.contains(score - 1) ? column[score - 1] : .one
    }
}

/// The quality of a factor as it is applied: of its row, and of the conversion before it.
public struct AppliedQuality: Sendable, Hashable {
    /// The published row, widened by the reasons for which it was chosen.
    public let row: DataQuality
    /// The scores of the row itself, before the reasons raised them.
    public let scoresOfRow: PedigreeScores
    /// The conversion before it, where there is one.
    public let conversion: DataQuality?
}
