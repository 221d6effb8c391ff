/// Judges the lines of one large file in a thread of its own, so that reading goes on meanwhile.
final class JudgingThread: SourceLineConsumer {
    /// Lines of one document on their way to the judge.
    private final class Portion: @unchecked Sendable {
        // Unchecked: one thread fills it and hands it over; then another reads it.
        let document: SourceDocument
        /// Read by place, because a copy of a line is a copy of its many texts.
        var lines: [SourceLine] = []

        init(_ document: SourceDocument) {
            self.document = document
            lines.reserveCapacity(JudgingThread.most)
        }
    }

    /// How many lines go together: so few that their memory comes from what the process has, for pages that
    /// are asked for and given back interrupt all threads.
    private static let most = 64

    private let portions = HandOver<Portion>(limit: 4)
    private var portion: Portion?
    private let thread: WorkerThread

    /// Starts the thread; nobody else uses the judge until ``finish()``.
    init(_ judge: LineJudge) {
        let owned = OwnedByThread(judge)
        let portions = portions
        thread = WorkerThread {
            while let portion = portions.take() {
                for index in portion.lines.indices {
                    owned.value.take(portion.lines[index], of: portion.document)
                }
            }
        }
    }

    func take(_ line: SourceLine, of document: SourceDocument) {
        if let portion, portion.lines.count < Self.most, portion.document.isSame(as: document) {
            portion.lines.append(line)
            return
        }
        if let portion { portions.put(portion) }
        let next = Portion(document)
        next.lines.append(line)
        portion = next
    }

    /// Waits until all lines have been judged.
    func finish() {
        portions.finish(with: portion)
        portion = nil
        thread.join()
    }
}
