import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Turns records into emissions and adds them into a footprint at once; nothing is kept per record.
public final class Calculator: RecordConsumer {
    private let planner: EmissionPlanner
    private let lines: (any EmissionLineSink)?
    private let table = PlanTable()
    private var descriptors: [ActivityDescriptor] = []
    /// By likeness, the descriptors with plans of their own, which others take over.
    private var planned: [Int: [Int]] = [:]
    private var sums = FootprintAccumulator()
    /// The least that is among the largest records so far.
    private let threshold: UnsafeMutablePointer<Int128>
    /// The first failure to read the factor folder, after which figures are not to be used.
    public private(set) var failure: FactorFolderFailure?

    /// Makes a calculator for one reading.
    public init(
        library: FactorLibrary, factorSet: FactorSet, figures: SuppliedFigures = .init(),
        lines: (any EmissionLineSink)? = nil
    ) {
        planner = EmissionPlanner(library: library, factorSet: factorSet, figures: figures)
        self.lines = lines
        threshold = .allocate(capacity: 1)
        // Without ten records to compare with, every record is among the largest.
        threshold.initialize(to: .min)
    }

    deinit {
        threshold.deallocate()
    }

    /// What was added up so far.
    public var accumulator: FootprintAccumulator {
        table.flush(into: &sums)
        return sums
    }

    /// Learns what the records with a descriptor's index have in common.
    public func learn(_ descriptor: ActivityDescriptor) {
        if descriptor.index == 0 {
            descriptors.removeAll()
            planned.removeAll()
        }
        table.open(descriptor.index, into: &sums)
        // Indices between are those of descriptors that cannot be used; no record comes with them.
        while descriptors.count <= descriptor.index { descriptors.append(descriptor) }
    }

    /// Takes one record.
    public func consume(
        _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
    ) {
        if !record.hasCompanions, lines == nil,
            let location = table.add(record.amount, descriptor, on: record.date)
        {
            if location >= threshold.pointee {
                keepLargest(location, copy record, descriptor, details)
            }
            return
        }
        consumeThoroughly(copy record, descriptor, details)
    }

    /// Takes a record that is not ordinary, or the first of its plan.
    private func consumeThoroughly(
        _ record: ActivityRecord, _ index: Int, _ details: any RecordDetails
    ) {
        let descriptor = descriptors[index]
        guard let number = planNumber(descriptor, record.date) else { return }
        if !record.hasCompanions { table.prefer(number, for: index, into: &sums) }
        sums.recordCount += 1
        let plan = table.plans[number]
        switch plan.outcome {
        case .unquantified(let reason, let group):
            if case .missingHours(let area, let hours) = reason {
                sums.diagnostics.report(.missingHours(area, hours, at: details.position))
            }
            sums.countUnquantified(reason, group: group, at: details.position)
            lines?.takeUnquantified(
                UnquantifiedRecord(
                    origin: .init(details), parts: descriptor.parts, record: record,
                    activity: plan.activity, reason: reason))
        case .quantified(let terms):
            add(terms, of: plan, record, descriptor, details)
        }
    }

    private func add(
        _ terms: [EmissionPlan.Term], of plan: EmissionPlan, _ record: ActivityRecord,
        _ descriptor: ActivityDescriptor, _ details: any RecordDetails
    ) {
        var inLocationTotal: Int128 = 0
        for term in terms {
            guard let emission = EmissionProduct(record, plan, term).value else {
                sums.diagnostics.report(.productOutOfRange(at: details.position))
                return
            }
            sums.add(emission.mantissa, toCell: term.cell)
            sums.addUse(term.use, emission.mantissa, records: 1)
            sums.addErrors(term.error, emission.mantissa, SquareSum(emission.mantissa))
            if term.countsInLocationTotal { inLocationTotal &+= emission.mantissa }
            if let lines {
                lines.take(line(emission, term, plan, record, descriptor, details))
            }
        }
        if inLocationTotal >= threshold.pointee {
            keepLargest(inLocationTotal, record, descriptor.index, details)
        }
    }

    private func keepLargest(
        _ kilograms: Int128, _ record: ActivityRecord, _ index: Int, _ details: any RecordDetails
    ) {
        let parts = descriptors[index].parts
        // A memo weighs nothing in the total.
        guard !parts.isMemo else { return }
        let plan = table.plan(of: index, on: record.date).map { table.plans[$0] }
        let total = ActivityTotal(record, parts, plan, catalogue: planner.library.catalogue)
        sums.keep(
            LargestRecord(
                kilograms: ExactDecimal(mantissa: kilograms), origin: .init(details),
                department: parts.department, activity: plan?.activity ?? parts.rule.activity,
                amount: total.value, unit: total.unit))
        threshold.pointee = sums.largestThreshold
    }

    /// The number of the plan for a descriptor and day, made where it is new; nil after a failure.
    private func planNumber(_ descriptor: ActivityDescriptor, _ date: CalendarDate) -> Int? {
        if let number = table.plan(of: descriptor.index, on: date) { return number }
        let likeness = descriptor.parts.likeness
        for index in planned[likeness] ?? []
        where descriptors[index].parts.isAlike(descriptor.parts) {
            guard let number = table.plan(of: index, on: date) else { continue }
            let plan = planner.plan(like: table.plans[number], for: descriptor, in: &sums)
            return table.insert(plan, for: descriptor.index)
        }
        do throws(FactorFolderFailure) {
            let plan = try planner.plan(for: descriptor, on: date, in: &sums)
            if planned[likeness]?.last != descriptor.index {
                planned[likeness, default: []].append(descriptor.index)
            }
            return table.insert(plan, for: descriptor.index)
        } catch {
            failure = failure ?? error
            return nil
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
            kilograms: emission, quality: LineQuality(term, kilograms: emission))
    }
}
