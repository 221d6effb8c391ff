import EmissionFactors
import Inventory

/// Calculates and remembers the latest day that a record itself states.
public final class LatestDay: RecordConsumer {
    /// Who calculates.
    public let calculator: Calculator
    /// The latest day; nil where no record states one.
    public private(set) var day: CalendarDate?

    /// Remembers the days of what a calculator takes.
    public init(_ calculator: Calculator) {
        self.calculator = calculator
    }

    /// Learns what the records with a descriptor's index have in common.
    public func learn(_ descriptor: ActivityDescriptor) { calculator.learn(descriptor) }

    /// Takes one record.
    public func consume(
        _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
    ) {
        note(record.dateOrigin, record.date)
        calculator.consume(record, descriptor: descriptor, details: details)
    }

    private func note(_ origin: ValueOrigin, _ date: CalendarDate) {
        guard origin == .record else { return }
        day = max(day ?? date, date)
    }
}
