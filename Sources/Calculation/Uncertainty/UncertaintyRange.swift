import Glibc
import Quantities

/// A 95 % range: its ends are the 2.5 % and 97.5 % quantiles, in kilograms.
public struct UncertaintyRange: Sendable, Hashable {
    /// How the ends were found.
    public enum Method: String, Sendable {
        /// By formula.
        case closedForm
        /// By seeded simulation.
        case simulation
    }

    /// The lower end.
    public let lower: ExactDecimal
    /// The upper end.
    public let upper: ExactDecimal
    /// How they were found.
    public let method: Method

    /// Rounds both ends half to even to one step: the greatest power of ten that is not above a twentieth
    /// of their distance, and at least a gram.
    ///
    /// Nil where there is no distance or an end leaves the range of exact decimals.
    init?(_ ends: (lower: Double, upper: Double), _ method: Method) {
        let width = ends.upper - ends.lower
        guard width > 0, width.isFinite, ends.lower.isFinite else { return nil }
        let exponent = max(Int(log10(width / 20).rounded(.down)), -3)
        guard let lower = Self.rounded(ends.lower, exponent),
            let upper = Self.rounded(ends.upper, exponent)
        else { return nil }
        self.lower = lower
        self.upper = upper
        self.method = method
    }

    private static func rounded(_ value: Double, _ exponent: Int) -> ExactDecimal? {
        guard abs(exponent) <= 25 else { return nil }
        let scale = power(abs(exponent))
        let steps = (exponent < 0 ? value * Double(scale) : value / Double(scale))
            .rounded(.toNearestOrEven)
        guard let whole = Int128(exactly: steps) else { return nil }
        let step = power(ExactDecimal.decimals + exponent)
        let (mantissa, overflow) = whole.multipliedReportingOverflow(by: step)
        return overflow ? nil : ExactDecimal(mantissa: mantissa)
    }

    private static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { product, _ in product * 10 }
    }
}

/// The accuracy grades of the GHG Protocol's uncertainty tool, by half the 95 % interval.
public enum AccuracyGrade: String, Sendable, CaseIterable, Comparable {
    /// Up to ±5 %.
    case high
    /// Up to ±15 %.
    case good
    /// Up to ±30 %.
    case fair
    /// Beyond ±30 %.
    case poor

    init(percent: Double) {
        switch percent {
        case ...5: self = .high
        case ...15: self = .good
        case ...30: self = .fair
        default: self = .poor
        }
    }

    /// Orders from the best to the weakest.
    public static func < (lhs: AccuracyGrade, rhs: AccuracyGrade) -> Bool {
        lhs.rank < rhs.rank
    }

    /// Its number from the best on.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
