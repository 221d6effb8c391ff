import Inventory

/// The second half of reading a report: takes rows and turns them into records.
///
/// For large inputs a thread of its own does it, so that libxml2 never waits; for small ones the rows
/// are read when they are complete.
final class RecordThread: @unchecked Sendable {
    // Unchecked: the replayer belongs to the thread until it has ended.
    let replayer: RowReplayer
    private let filled = HandOver<RowBatch>(limit: 4)
    private let empty: HandOver<RowBatch>
    private var thread: WorkerThread?
    private let isThreaded: Bool

    init(replayer: RowReplayer, isThreaded: Bool) {
        self.replayer = replayer
        self.isThreaded = isThreaded
        empty = HandOver((0..<(isThreaded ? 6 : 1)).map { _ in RowBatch() }, limit: 8)
    }

    /// A writer whose rows come here.
    func makeWriter() -> RowWriter {
        RowWriter(
            nextEmpty: { [empty] in empty.take() ?? RowBatch() },
            deliver: { [self] in take($0) })
    }

    /// Tells what the records inherit; comes before the first row.
    func begin(_ production: Production, _ identity: ReportIdentity) {
        replayer.reader.production = production
        replayer.reader.identity = identity
        guard isThreaded, thread == nil else { return }
        thread = WorkerThread { [self] in
            while let batch = filled.take() {
                replayer.replay(batch)
                empty.put(batch)
            }
        }
    }

    /// Waits until all rows are read.
    func finish() {
        filled.close()
        thread?.join()
    }

    private func take(_ batch: RowBatch) {
        guard thread != nil else {
            replayer.replay(batch)
            empty.put(batch)
            return
        }
        filled.put(batch)
    }
}
