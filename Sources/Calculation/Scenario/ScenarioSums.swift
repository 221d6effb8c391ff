import Diagnostics
import EmissionFactors

/// What a scenario adds up while records pass: mergeable, whatever the order.
public struct ScenarioSums: Sendable {
    /// The sums of one change.
    struct Change: Sendable {
        /// Against the records as they are.
        var alone = SavingSums()
        /// Against the records as the changes before it leave them.
        var marginal = SavingSums()
        /// How many records of the report it changes by itself.
        var changed = 0
        /// How many it leaves as they are, by reason.
        var refused: [ChangeRefusal: Int] = [:]
    }

    var changes: [Change]
    var combined = SavingSums()
    /// How many records of the report at least one change changes.
    var changedCount = 0
    /// The report with all changes.
    var after = FootprintAccumulator()

    /// Sums of nothing for a number of changes.
    public init(count: Int) {
        changes = Array(repeating: Change(), count: count)
    }

    /// Problems of calculating the report with all changes.
    public var diagnostics: DiagnosticSink { after.diagnostics }

    /// Adds what another one of the same changes holds.
    public mutating func merge(_ other: ScenarioSums) {
        for index in changes.indices where index < other.changes.count {
            changes[index].alone.merge(other.changes[index].alone)
            changes[index].marginal.merge(other.changes[index].marginal)
            changes[index].changed += other.changes[index].changed
            changes[index].refused.merge(other.changes[index].refused, uniquingKeysWith: +)
        }
        combined.merge(other.combined)
        changedCount += other.changedCount
        after.merge(other.after)
    }
}
