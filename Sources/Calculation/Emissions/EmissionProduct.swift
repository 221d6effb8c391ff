import Inventory
import Quantities

/// The multiplication chain of one record and term: exact, rounded once.
struct EmissionProduct {
    /// Kilograms; nil when the product leaves the range.
    let value: ExactDecimal?

    @inline(__always)
    init(_ record: ActivityRecord, _ plan: EmissionPlan, _ term: EmissionPlan.Term) {
        if !record.hasCompanions, plan.routeMetres == nil, let simple = term.simple {
            value = record.amount.multiplied(by: simple)
        } else {
            value = Self.chain(record, plan, term)
        }
    }

    private static func chain(
        _ record: ActivityRecord, _ plan: EmissionPlan, _ term: EmissionPlan.Term
    ) -> ExactDecimal? {
        // A plan without ratios had one that leaves the range.
        guard !term.ratios.isEmpty, let share = newShare(record) else { return nil }
        var chain = ExactProduct()
        chain.multiply(by: plan.routeMetres ?? record.amount)
        if plan.usesCompanion { chain.multiply(by: record.companion) }
        if plan.usesRooms { chain.multiply(by: record.rooms) }
        if term.countsGuests { chain.multiply(by: record.persons) }
        if record.reusedShare != .zero { chain.multiply(by: share) }
        if record.allocation != .one { chain.multiply(by: record.allocation) }
        for ratio in term.simple.map({ [$0] }) ?? term.ratios { chain.multiply(by: ratio) }
        return chain.rounded()
    }

    /// One minus the share that was used before: reused material carries no new burden (cut-off).
    static func newShare(_ record: ActivityRecord) -> ExactDecimal? {
        ExactDecimal.one.subtracting(record.reusedShare)
    }
}
