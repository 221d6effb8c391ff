import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Turns records into emissions and adds them into a footprint at once; nothing is kept per record.
public final class Calculator: RecordConsumer {
    private let planner: EmissionPlanner
    private let lines: (any EmissionLineSink)?
    /// The plans of a descriptor, in the row of its index.
    private var plans: [(owner: ActivityDescriptor, plans: [EmissionPlan])] = []
    /// What was added up so far.
    public private(set) var accumulator = FootprintAccumulator()
    /// The first failure to read the factor folder, after which figures are not to be used.
    public private(set) var failure: FactorFolderFailure?

    /// Makes a calculator for one reading.
    public init(
        library: FactorLibrary, factorSet: FactorSet, lines: (any EmissionLineSink)? = nil
    ) {
        planner = EmissionPlanner(library: library, factorSet: factorSet)
        self.lines = lines
    }

    /// Takes one record.
    public func consume(
        _ record: ActivityRecord, _ descriptor: ActivityDescriptor, details: any RecordDetails
    ) {
        accumulator.recordCount += 1
        let (row, column) = planPosition(descriptor, record.date)
        guard column >= 0 else { return }
        switch plans[row].plans[column].outcome {
        case .unquantified(let reason, let group):
            accumulator.countUnquantified(group: group, at: details.position)
            lines?.takeUnquantified(
                UnquantifiedRecord(
                    origin: .init(details), parts: descriptor.parts, record: record,
                    activity: plans[row].plans[column].activity, reason: reason))
        case .quantified(let terms):
            add(terms, of: plans[row].plans[column], record, descriptor, details)
        }
    }

    private func add(
        _ terms: [EmissionPlan.Term], of plan: EmissionPlan, _ record: ActivityRecord,
        _ descriptor: ActivityDescriptor, _ details: any RecordDetails
    ) {
        var inLocationTotal: Int128 = 0
        for term in terms {
            guard let emission = EmissionProduct(record, plan, term).value else {
                accumulator.diagnostics.report(.productOutOfRange(at: details.position))
                return
            }
            accumulator.add(emission.mantissa, toCell: term.cell)
            accumulator.useSums[term.use] &+= emission.mantissa
            accumulator.useCounts[term.use] += 1
            if term.countsInLocationTotal { inLocationTotal &+= emission.mantissa }
            if let lines {
                lines.take(line(emission, term, plan, record, descriptor, details))
            }
        }
        if accumulator.mayBeLargest(inLocationTotal) {
            accumulator.keep(
                LargestRecord(
                    kilograms: ExactDecimal(mantissa: inLocationTotal), origin: .init(details),
                    department: descriptor.parts.department, activity: plan.activity,
                    amount: plan.routeMetres ?? record.amount,
                    unit: plan.routeMetres == nil ? descriptor.parts.unit?.symbol ?? "" : "m"))
        }
    }

    /// Where the plan for a descriptor and day lies; made where it is new, negative after a failure.
    private func planPosition(
        _ descriptor: ActivityDescriptor, _ date: CalendarDate
    ) -> (row: Int, column: Int) {
        let row = descriptor.index
        if row < plans.count, plans[row].owner === descriptor {
            if let column = plans[row].plans.firstIndex(where: { $0.validity.contains(date) }) {
                return (row, column)
            }
        } else if row < plans.count {
            // A reader that has seen very many descriptors, or the next file, starts counting anew.
            plans[row] = (descriptor, [])
        } else {
            while plans.count <= row { plans.append((descriptor, [])) }
        }
        do throws(FactorFolderFailure) {
            let plan = try planner.plan(for: descriptor, on: date, in: &accumulator)
            plans[row].plans.append(plan)
            return (row, plans[row].plans.count - 1)
        } catch {
            failure = failure ?? error
            return (row, -1)
        }
    }

    private func line(
        _ emission: ExactDecimal, _ term: EmissionPlan.Term, _ plan: EmissionPlan,
        _ record: ActivityRecord, _ descriptor: ActivityDescriptor, _ details: any RecordDetails
    ) -> EmissionLine {
        EmissionLine(
            origin: .init(details), parts: descriptor.parts, record: record,
            activity: plan.activity, category: ScopeAssignment(descriptor.parts).category,
            scope: term.scope, applied: term.applied,
            steps: CalculationSteps.steps(record, descriptor.parts, plan, term),
            kilograms: emission)
    }
}
