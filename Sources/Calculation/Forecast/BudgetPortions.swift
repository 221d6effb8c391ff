import EmissionFactors
import Inventory

/// Parts a budget's records by a day: what was planned until then, what lies ahead, and what could be either.
///
/// A record's own date, or its set build's, decides. A record without a date is decided by its phase: ahead
/// where the production has not reached it, past where it has left it; else it is open.
public final class BudgetPortions: RecordConsumer {
    /// A part of a budget.
    public enum Portion: Sendable, CaseIterable {
        /// Planned until the day.
        case past
        /// Planned after the day.
        case ahead
        /// Planned for nobody says when.
        case open
    }

    private let lastDay: CalendarDate
    private let phase: ProductionPhase?
    private let calculators: [Portion: Calculator]
    private var phases: [ProductionPhase?] = []

    /// Parts records by the last day of actual figures and the phase that was reached by then.
    public init(
        lastDay: CalendarDate, phase: ProductionPhase?, makeCalculator: () -> Calculator
    ) {
        self.lastDay = lastDay
        self.phase = phase
        calculators = Dictionary(
            uniqueKeysWithValues: Portion.allCases.map { ($0, makeCalculator()) })
    }

    /// What was added up so far of a portion.
    public func accumulator(of portion: Portion) -> FootprintAccumulator {
        calculators[portion]?.accumulator ?? FootprintAccumulator()
    }

    /// The first failure to read the factor folder.
    public var failure: FactorFolderFailure? { calculators.values.compactMap(\.failure).first }

    /// Learns what the records with a descriptor's index have in common.
    public func learn(_ descriptor: ActivityDescriptor) {
        if descriptor.index == 0 { phases.removeAll() }
        while phases.count <= descriptor.index { phases.append(descriptor.parts.phase) }
        for calculator in calculators.values { calculator.learn(descriptor) }
    }

    /// Takes one record into its portion.
    public func consume(
        _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
    ) {
        let portion = portion(record.dateOrigin, record.date, phases[descriptor])
        calculators[portion]?.consume(record, descriptor: descriptor, details: details)
    }

    private func portion(
        _ origin: ValueOrigin, _ date: CalendarDate, _ planned: ProductionPhase?
    ) -> Portion {
        if origin == .record || origin == .setBuild { return date > lastDay ? .ahead : .past }
        guard let phase, let planned, planned != phase else { return .open }
        return planned > phase ? .ahead : .past
    }
}
