import EmissionFactors
import Quantities

/// Two footprints of one report under two factor sets, and what their difference is made of.
public struct FootprintComparison: Sendable {
    /// What one stage of one activity contributes to both footprints.
    public struct Part: Sendable {
        /// The activity.
        public let activity: String
        /// The totals it belongs to.
        public let measure: AccountingMeasure
        /// The life-cycle stage.
        public let stage: LifeCycleStage
        /// Kilograms under the first set; zero where it has no figure.
        public let before: ExactDecimal
        /// Kilograms under the second set; zero where it has no figure.
        public let after: ExactDecimal
        /// The factors of the first set.
        public let factorsBefore: [AppliedFactor]
        /// The factors of the second set.
        public let factorsAfter: [AppliedFactor]

        /// Kilograms under the second set less those under the first.
        public var difference: ExactDecimal {
            ExactDecimal(mantissa: after.mantissa &- before.mantissa)
        }
    }

    /// The footprint under the first set.
    public let first: Footprint
    /// The footprint under the second set.
    public let second: Footprint
    /// All parts, the largest difference first; those of one measure sum to its difference exactly.
    public let parts: [Part]

    /// Compares two footprints.
    public init(_ first: Footprint, _ second: Footprint) {
        self.first = first
        self.second = second
        let (before, after) = (Self.grouped(first), Self.grouped(second))
        parts = Set(before.keys).union(after.keys).map { key in
            Part(
                activity: key.activity, measure: key.measure, stage: key.stage,
                before: Self.sum(before[key]), after: Self.sum(after[key]),
                factorsBefore: (before[key] ?? []).map(\.applied),
                factorsAfter: (after[key] ?? []).map(\.applied))
        }.sorted { Self.precedes($0, $1) }
    }

    /// The parts of a total, those without a difference too.
    public func parts(where isIncluded: (AccountingMeasure) -> Bool) -> [Part] {
        parts.filter { isIncluded($0.measure) }
    }

    private struct Key: Hashable {
        let activity: String
        let measure: AccountingMeasure
        let stage: LifeCycleStage
    }

    private static func grouped(_ footprint: Footprint) -> [Key: [FactorUse]] {
        Dictionary(grouping: footprint.factorUses) {
            Key(activity: $0.activity, measure: $0.applied.measure, stage: $0.applied.stage)
        }
    }

    private static func sum(_ uses: [FactorUse]?) -> ExactDecimal {
        ExactDecimal(mantissa: (uses ?? []).reduce(0) { $0 &+ $1.kilograms.mantissa })
    }

    private static func precedes(_ first: Part, _ second: Part) -> Bool {
        let sizes = [first, second].map { $0.difference.absolute }
        if sizes[0] != sizes[1] { return sizes[0] > sizes[1] }
        let texts = [first, second].map { [$0.activity, $0.measure.rawValue, $0.stage.rawValue] }
        return texts[0].lexicographicallyPrecedes(texts[1])
    }
}
