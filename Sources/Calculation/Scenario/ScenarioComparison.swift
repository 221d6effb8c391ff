import EmissionFactors
import Quantities

/// A report as it is and as it would be with changes.
public struct ScenarioComparison: Sendable {
    /// What one change does.
    public struct Outcome: Sendable {
        /// The change.
        public let change: ScenarioChange
        /// Its place in the order in which the changes apply, from 1.
        public let place: Int
        /// What it saves by itself, of the records as they are.
        public let alone: Saving
        /// What it saves after the changes before it; these sum to the combined saving exactly.
        public let marginal: Saving
        /// How many records it changes by itself.
        public let changedRecords: Int
        /// How many records it leaves as they are, by reason.
        public let refusals: [(reason: ChangeRefusal, records: Int)]
        /// The shares that fell away by parameter, where the change takes a number for each day.
        public let avoided: [String: ExactDecimal]
    }

    /// The report as it is.
    public let before: Footprint
    /// The report with all changes.
    public let after: Footprint
    /// The changes in the order in which they apply.
    public let outcomes: [Outcome]
    /// What all changes together save: before less after, exactly.
    public let combined: Saving
    /// How many records at least one change changes.
    public let changedRecords: Int

    /// Closes sums into a comparison; the changes are those the sums were made with, in order.
    public init(
        before: Footprint, changes: [ScenarioChange],
        avoided: [String: [String: ExactDecimal]] = [:], _ sums: ScenarioSums
    ) {
        self.before = before
        after = Footprint(
            production: before.production, identity: before.identity, factorSet: before.factorSet,
            rates: before.rates, sums.after)
        outcomes = zip(changes, sums.changes).enumerated().map { index, pair in
            Outcome(
                change: pair.0, place: index + 1, alone: Saving(pair.1.alone),
                marginal: Saving(pair.1.marginal), changedRecords: pair.1.changed,
                refusals: pair.1.refused.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                avoided: avoided[pair.0.id] ?? [:])
        }
        combined = Saving(sums.combined)
        changedRecords = sums.changedCount
    }

    /// The changes by what each saves by itself, location-based, the largest first.
    public var ranked: [Outcome] {
        outcomes.sorted { first, second in
            let savings = (first.alone.totals.location, second.alone.totals.location)
            return savings.0 == savings.1 ? first.place < second.place : savings.0 > savings.1
        }
    }
}
