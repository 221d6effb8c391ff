import Calculation
import Checks
import Inventory

/// Takes records and calculates, by itself or through another.
protocol CalculatingConsumer: RecordConsumer {
    /// Who calculates.
    var calculator: Calculator { get }
    /// What was tallied beside it.
    var tally: ActivityTally { get }
}

extension Calculator: CalculatingConsumer {
    var calculator: Calculator { self }
    var tally: ActivityTally { ActivityTally() }
}

extension TallyingConsumer: CalculatingConsumer {}

/// Counts records for the progress line and hands them on.
final class CountingConsumer: CalculatingConsumer {
    private static let step = 1024

    private let inner: any CalculatingConsumer
    private let progress: Progress
    private let file: String
    private var count = 0

    init(_ inner: any CalculatingConsumer, progress: Progress, file: String) {
        self.inner = inner
        self.progress = progress
        self.file = file
    }

    var calculator: Calculator { inner.calculator }
    var tally: ActivityTally { inner.tally }

    func learn(_ descriptor: ActivityDescriptor) { inner.learn(descriptor) }

    func consume(
        _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
    ) {
        inner.consume(record, descriptor: descriptor, details: details)
        count += 1
        guard count == Self.step else { return }
        progress.add(count, of: file)
        count = 0
    }
}
