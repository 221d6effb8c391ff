import EmissionFactors
import Quantities

/// Plans by descriptor, laid out so that an ordinary record costs one look-up and one product per factor.
///
/// Ordinary is a record that only has an amount, under a plan whose factors each are one exact number.
/// Its emissions are summed beside the factor and brought into the footprint when the table is emptied.
final class PlanTable {
    /// One factor of an ordinary plan with what was summed for it.
    struct Term {
        /// Kilograms per one of the amount, as a ratio of whole numbers.
        let numerator: Int128
        let denominator: UInt64
        let cell: Int
        let use: Int
        let error: Int
        let countsInLocationTotal: Bool
        var sum: Int128 = 0
        var squares = SquareSum()
    }

    /// The plan of a descriptor that was used last.
    struct Slot {
        var firstDay: Int32 = 1
        var lastDay: Int32 = 0
        /// Negative for plans that are not ordinary.
        var termCount: Int32 = -1
        var plan: Int32 = -1
        var terms: UnsafeMutablePointer<Term>?
        var recordCount = 0
    }

    private var slots: [Slot] = []
    private(set) var plans: [EmissionPlan] = []
    private var plansOfDescriptor: [[Int32]] = []

    deinit {
        for slot in slots { slot.terms?.deallocate() }
    }

    /// Adds an ordinary record; nil when the record or its plan is not ordinary, or nothing is planned.
    ///
    /// Answers the emission in the location-based total.
    @inline(__always)
    func add(_ amount: ExactDecimal, _ descriptor: Int, on day: CalendarDate) -> Int128? {
        slots.withUnsafeMutableBufferPointer { slots in
            let slot = slots.baseAddress.unsafelyUnwrapped + descriptor
            guard day.number >= slot.pointee.firstDay, day.number <= slot.pointee.lastDay,
                slot.pointee.termCount >= 0, let terms = slot.pointee.terms
            else { return nil }
            let count = Int(slot.pointee.termCount)
            // Amounts and numerators of up to 62 bits cannot leave the range; others take the long way.
            guard amount.mantissa.magnitude >> 62 == 0 else { return nil }
            var location: Int128 = 0
            for index in 0..<count {
                let product = amount.mantissa &* terms[index].numerator
                let emission = ExactDecimal.roundedQuotient(
                    product, dividedBy: terms[index].denominator)
                terms[index].sum &+= emission
                terms[index].squares.add(emission)
                if terms[index].countsInLocationTotal { location &+= emission }
            }
            slot.pointee.recordCount += 1
            return location
        }
    }

    /// Makes room for a descriptor; index 0 empties the table first.
    func open(_ descriptor: Int, into accumulator: inout FootprintAccumulator) {
        if descriptor == 0 { empty(into: &accumulator) }
        while slots.count <= descriptor {
            slots.append(Slot())
            plansOfDescriptor.append([])
        }
    }

    /// The plan of a descriptor for a day, where there is one.
    func plan(of descriptor: Int, on day: CalendarDate) -> Int? {
        plansOfDescriptor[descriptor].first { plans[Int($0)].validity.contains(day) }.map(Int.init)
    }

    /// Remembers a new plan.
    func insert(_ plan: EmissionPlan, for descriptor: Int) -> Int {
        plansOfDescriptor[descriptor].append(Int32(plans.count))
        plans.append(plan)
        return plans.count - 1
    }

    /// Makes a plan the one that ordinary records of the descriptor meet first.
    func prefer(_ plan: Int, for descriptor: Int, into accumulator: inout FootprintAccumulator) {
        guard slots[descriptor].plan != Int32(plan) else { return }
        flush(descriptor, into: &accumulator)
        slots[descriptor].terms?.deallocate()
        slots[descriptor] = Slot()
        guard case .quantified(let terms) = plans[plan].outcome, plans[plan].routeMetres == nil,
            terms.allSatisfy({ $0.simple.map { $0.numerator.magnitude >> 62 == 0 } ?? false }),
            !plans[plan].usesCompanion
        else { return }
        let memory = UnsafeMutablePointer<Term>.allocate(capacity: max(terms.count, 1))
        for (index, term) in terms.enumerated() {
            (memory + index).initialize(
                to: Term(
                    numerator: term.simple?.numerator ?? 0,
                    denominator: term.simple?.denominator ?? 1, cell: term.cell, use: term.use,
                    error: term.error, countsInLocationTotal: term.countsInLocationTotal))
        }
        slots[descriptor] = Slot(
            firstDay: plans[plan].validity.first, lastDay: plans[plan].validity.last,
            termCount: Int32(terms.count), plan: Int32(plan), terms: memory)
    }

    /// Brings everything summed so far into the accumulator.
    func flush(into accumulator: inout FootprintAccumulator) {
        for descriptor in slots.indices { flush(descriptor, into: &accumulator) }
    }

    private func flush(_ descriptor: Int, into accumulator: inout FootprintAccumulator) {
        let slot = slots[descriptor]
        guard slot.recordCount > 0, let terms = slot.terms else { return }
        accumulator.recordCount += slot.recordCount
        slots[descriptor].recordCount = 0
        for index in 0..<Int(slot.termCount) {
            let term = terms[index]
            accumulator.add(term.sum, toCell: term.cell)
            accumulator.addUse(term.use, term.sum, records: slot.recordCount)
            accumulator.addErrors(term.error, term.sum, term.squares)
            terms[index].sum = 0
            terms[index].squares = SquareSum()
        }
    }

    private func empty(into accumulator: inout FootprintAccumulator) {
        flush(into: &accumulator)
        for slot in slots { slot.terms?.deallocate() }
        slots.removeAll()
        plans.removeAll()
        plansOfDescriptor.removeAll()
    }
}
