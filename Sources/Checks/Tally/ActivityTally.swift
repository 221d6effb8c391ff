import Diagnostics
import Quantities

/// Sums of amounts over the records of a report, and the records that lie outside a bound.
///
/// Two tallies merge into the one that all records would have made, whatever the order.
public struct ActivityTally: Sendable {
    /// The records outside one bound.
    public struct Outliers: Sendable, Hashable {
        /// How many.
        public var count: Int
        /// Where the first stands.
        public var firstPosition: SourcePosition
        /// The amount of the first.
        public var firstAmount: ExactDecimal
    }

    private var sums: [ActivityAmount: ExactDecimal] = [:]
    private var beyondRange: Set<ActivityAmount> = []
    private var outliers: [Int: Outliers] = [:]
    /// Departments with records, by id.
    public private(set) var departments: Set<String> = []

    /// Makes an empty tally.
    public init() {}

    /// The sum of an amount; nil where it leaves the range of exact numbers.
    public func sum(of amount: ActivityAmount) -> ExactDecimal? {
        beyondRange.contains(amount) ? nil : sums[amount] ?? .zero
    }

    /// The records outside the bound of a rule; nil where there are none.
    public func outliers(ofRule rule: Int) -> Outliers? { outliers[rule] }

    mutating func add(_ value: ExactDecimal?, to amount: ActivityAmount) {
        guard let value, let sum = sums[amount, default: .zero].adding(value) else {
            beyondRange.insert(amount)
            return
        }
        sums[amount] = sum
    }

    mutating func addOutlier(
        ofRule rule: Int, _ amount: ExactDecimal, at position: SourcePosition
    ) {
        let one = Outliers(count: 1, firstPosition: position, firstAmount: amount)
        outliers[rule] = outliers[rule].map { $0.joined(with: one) } ?? one
    }

    mutating func addDepartment(_ id: String) { departments.insert(id) }

    /// Adds everything another tally holds.
    public mutating func merge(_ other: ActivityTally) {
        for (amount, sum) in other.sums { add(sum, to: amount) }
        beyondRange.formUnion(other.beyondRange)
        departments.formUnion(other.departments)
        outliers.merge(other.outliers) { $0.joined(with: $1) }
    }
}

extension ActivityTally.Outliers {
    fileprivate func joined(with other: ActivityTally.Outliers) -> ActivityTally.Outliers {
        var first = other.firstPosition < firstPosition ? other : self
        first.count = count + other.count
        return first
    }
}
