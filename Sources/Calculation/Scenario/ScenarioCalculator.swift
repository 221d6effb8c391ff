import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Calculates a report as it is and as it would be with changes, record by record, in one reading.
///
/// A change rewrites records on their way into the calculator; no factor is touched. The changes apply in
/// their order, each to what the ones before it left, so that nothing is saved twice.
public final class ScenarioCalculator: RecordConsumer {
    /// Who calculates the report as it is.
    public let calculator: Calculator
    private let after: Calculator
    private let probe: LineProbe
    private let descriptors = ScenarioDescriptors()
    private let applications: [ChangeApplication]
    private var places: [Int] = []
    private var collected: ScenarioSums
    private var ownFailure: FactorFolderFailure?

    /// Makes a calculator for one reading; the shares avoided are those of ``ScenarioSurvey``.
    public init(
        library: FactorLibrary, factorSet: FactorSet, figures: SuppliedFigures = .init(),
        changes: [ScenarioChange], avoided: [String: [String: ExactDecimal]] = [:]
    ) {
        calculator = Calculator(library: library, factorSet: factorSet, figures: figures)
        after = Calculator(library: library, factorSet: factorSet, figures: figures)
        probe = LineProbe(library: library, factorSet: factorSet, figures: figures)
        collected = ScenarioSums(count: changes.count)
        applications = changes.map { [descriptors] change in
            ChangeApplication(
                change, library: library, descriptors: descriptors,
                avoided: avoided[change.id] ?? [:])
        }
        descriptors.teach(after)
        descriptors.teach(probe.calculator)
    }

    /// What was added up so far.
    public var sums: ScenarioSums {
        var sums = collected
        sums.after = after.accumulator
        return sums
    }

    /// The first failure to read the factor folder, after which figures are not to be used.
    public var failure: FactorFolderFailure? {
        calculator.failure ?? after.failure ?? probe.calculator.failure ?? ownFailure
    }

    /// Learns what the records with a descriptor's index have in common.
    public func learn(_ descriptor: ActivityDescriptor) {
        calculator.learn(descriptor)
        if descriptor.index == 0 {
            places.removeAll()
            descriptors.reset()
            for application in applications { application.reset() }
        }
        let place = descriptors.add(descriptor.parts)
        // Indices between are those of descriptors that cannot be used; no record comes with them.
        while places.count <= descriptor.index { places.append(place) }
    }

    /// Takes one record.
    public func consume(
        _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
    ) {
        calculator.consume(record, descriptor: descriptor, details: details)
        let original = ScenarioRecord(record: copy record, descriptor: places[descriptor])
        do throws(FactorFolderFailure) {
            for item in try changed(original, details) {
                after.consume(item.record, descriptor: item.descriptor, details: details)
            }
        } catch {
            ownFailure = ownFailure ?? error
        }
    }

    /// The records in the place of one, after all changes.
    private func changed(
        _ original: ScenarioRecord, _ details: any RecordDetails
    ) throws(FactorFolderFailure) -> [ScenarioRecord] {
        var items = [original]
        var isChanged = false
        for index in applications.indices {
            let alone = try step(original, index, details)
            note(alone, index)
            if !isChanged {
                guard case .changed(let records, let before, let after) = alone else { continue }
                collected.changes[index].marginal.add(before: before, after: after)
                (items, isChanged) = (records, true)
            } else {
                items = try next(items, index, details)
            }
        }
        if isChanged { addCombined(original, items, details) }
        return items
    }

    /// The records that a change makes of those that earlier changes left.
    private func next(
        _ items: [ScenarioRecord], _ index: Int, _ details: any RecordDetails
    ) throws(FactorFolderFailure) -> [ScenarioRecord] {
        var result: [ScenarioRecord] = []
        for item in items {
            guard
                case .changed(let records, let before, let after) = try step(item, index, details)
            else {
                result.append(item)
                continue
            }
            collected.changes[index].marginal.add(before: before, after: after)
            result += records
        }
        return result
    }

    /// What one change makes of one record, with the lines before and after.
    private enum Step {
        case unmatched
        case refused(ChangeRefusal)
        case changed([ScenarioRecord], before: [EmissionLine], after: [EmissionLine])
    }

    private func step(
        _ item: ScenarioRecord, _ index: Int, _ details: any RecordDetails
    ) throws(FactorFolderFailure) -> Step {
        switch try applications[index].apply(to: item) {
        case .unmatched: return .unmatched
        case .refused(let reason): return .refused(reason)
        case .changed(let records):
            guard let before = probe.lines(of: [item], details) else {
                return .refused(.unquantified)
            }
            guard let after = probe.lines(of: records, details) else { return .refused(.noFigure) }
            return .changed(records, before: before, after: after)
        }
    }

    private func note(_ step: Step, _ index: Int) {
        switch step {
        case .unmatched: return
        case .refused(let reason): collected.changes[index].refused[reason, default: 0] += 1
        case .changed(_, let before, let after):
            collected.changes[index].changed += 1
            collected.changes[index].alone.add(before: before, after: after)
        }
    }

    private func addCombined(
        _ original: ScenarioRecord, _ items: [ScenarioRecord], _ details: any RecordDetails
    ) {
        guard let before = probe.lines(of: [original], details),
            let after = probe.lines(of: items, details)
        else { return }
        collected.changedCount += 1
        collected.combined.add(before: before, after: after)
    }
}
