/// Judges the lines of one large file in a thread of its own, so that reading goes on meanwhile.
final class JudgingThread: SourceLineConsumer {
    /// Lines of one document on their way to the judge.
    private final class Lines: LinePortion, @unchecked Sendable {
        // Unchecked: one thread fills it and hands it over; then another reads it.
        let document: SourceDocument
        var lines: [SourceLine] = []

        init(_ document: SourceDocument) {
            self.document = document
            lines.reserveCapacity(JudgingThread.most)
        }

        func handOn(to consumer: any SourceLineConsumer) {
            for line in lines { consumer.take(line, of: document) }
        }
    }

    /// How many lines go together: so few that their memory comes from what the process has, for pages that
    /// are asked for and given back interrupt all threads.
    private static let most = 64

    private let portions = HandOver<any LinePortion>(limit: 4)
    private var lines: Lines?
    private var thread: WorkerThread?

    /// Starts the thread; nobody else uses the judge until ``complete()``.
    init(_ judge: LineJudge) {
        let owned = OwnedByThread(judge)
        let portions = portions
        thread = WorkerThread {
            while let portion = portions.take() { portion.handOn(to: owned.value) }
        }
    }

    func take(_ line: SourceLine, of document: SourceDocument) {
        if let lines, lines.lines.count < Self.most, lines.document.isSame(as: document) {
            lines.lines.append(line)
            return
        }
        let next = Lines(document)
        next.lines.append(line)
        handOn()
        lines = next
    }

    func take(_ portion: any LinePortion) {
        handOn()
        portions.put(portion)
    }

    private func handOn() {
        if let lines { portions.put(lines) }
        lines = nil
    }

    func complete() {
        portions.finish(with: lines)
        lines = nil
        thread?.join()
        thread = nil
    }
}
