import EmissionFactors
import Quantities

/// A plan, such as the carbon budget, beside what came of it: differences by category.
///
/// The differences sum to the difference of the totals, exactly.
public struct PlanComparison: Sendable {
    /// One category of both.
    public struct Change: Sendable {
        /// The category's id.
        public let category: String
        /// Kilograms planned, location-based.
        public let planned: ExactDecimal
        /// Kilograms that came of it, location-based.
        public let actual: ExactDecimal
        /// Actual less planned.
        public let difference: ExactDecimal
    }

    /// The plan.
    public let plan: Footprint
    /// The categories of either, the largest difference first.
    public let changes: [Change]
    /// Actual total less planned total, location-based.
    public let difference: ExactDecimal

    /// Nil where a difference leaves the range of exact decimals.
    public init?(plan: Footprint, actual: Footprint) {
        self.plan = plan
        guard let difference = actual.totals.location.subtracting(plan.totals.location) else {
            return nil
        }
        self.difference = difference
        var sums: [String: (planned: ExactDecimal, actual: ExactDecimal)] = [:]
        for slice in plan.cut(by: \.category) {
            sums[slice.key] = (slice.totals.location, .zero)
        }
        for slice in actual.cut(by: \.category) {
            sums[slice.key, default: (.zero, .zero)].actual = slice.totals.location
        }
        var changes: [Change] = []
        for (category, sum) in sums where sum.planned != .zero || sum.actual != .zero {
            guard let difference = sum.actual.subtracting(sum.planned) else { return nil }
            changes.append(
                Change(
                    category: category, planned: sum.planned, actual: sum.actual,
                    difference: difference))
        }
        self.changes = changes.sorted { first, second in
            let sizes = (first.difference.absolute, second.difference.absolute)
            return sizes.0 == sizes.1 ? first.category < second.category : sizes.0 > sizes.1
        }
    }
}
