import Diagnostics
import Glibc
import Quantities
import Reporting
import Synchronization

/// Says on standard error how far a long run has come: file, records, records per second; or how many of
/// how many, where that is known.
///
/// It is one line that replaces itself at most ten times a second, begins after a moment and is erased at
/// the end. Only people at a terminal see it, and not with `--quiet`.
final class Progress: Sendable {
    private struct State {
        var file = ""
        var records = 0
        var shownAt: Int?
        var isShown = false
    }

    /// What is counted.
    enum Counted {
        case records
        case lines
    }

    /// Milliseconds before the first line, and between two.
    private static let (quietStart, interval) = (300, 100)
    private static let longestName = 40

    private let language: Language
    private let isDimmed: Bool
    private let total: Int?
    private let counted: Counted
    private let start = Progress.milliseconds
    private let write: @Sendable (String) -> Void
    private let state = Mutex(State())

    /// Makes the progress of a session, to so many where that is known; nil where nobody would see it.
    init?(_ session: Session, of counted: Counted = .records, total: Int? = nil) {
        let command = session.command
        guard isatty(STDERR_FILENO) == 1, !command.flag(.quiet), Terminal.movesCursor,
            command.value(for: .diagnostics) == "text"
        else { return nil }
        language = session.language
        self.counted = counted
        self.total = total
        isDimmed = Terminal.showsColour(STDERR_FILENO, choice: command.value(for: .color))
        write = { Terminal.writeError($0) }
    }

    /// Makes progress that is written elsewhere.
    init(
        language: Language, isDimmed: Bool, of counted: Counted = .records, total: Int? = nil,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.language = language
        self.counted = counted
        self.total = total
        self.isDimmed = isDimmed
        self.write = write
    }

    /// Counts records of a file.
    func add(_ records: Int, of file: String) {
        state.withLock { state in
            state.file = file
            state.records += records
            let now = Self.milliseconds
            guard now - start >= Self.quietStart else { return }
            if let shownAt = state.shownAt, now - shownAt < Self.interval { return }
            state.shownAt = now
            state.isShown = true
            write("\r\u{1B}[K" + line(state, after: now - start))
        }
    }

    /// Erases the line; what comes next stands on a clean one.
    func erase() {
        state.withLock { state in
            guard state.isShown else { return }
            state.isShown = false
            write("\r\u{1B}[K")
        }
    }

    /// The C library's clock: Swift's own brings the whole of its concurrency into the program, which every
    /// start would pay for.
    private static var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private func line(_ state: State, after milliseconds: Int) -> String {
        let format = NumberFormat(language)
        let name = state.file.terminalSafe
        let shown = name.count > Self.longestName ? "…" + name.suffix(Self.longestName - 1) : name
        var values: [String: Message.Argument] = [
            "file": .text(String(shown)), "records": .text(format.count(state.records)),
        ]
        if let total {
            values["total"] = .text(format.count(total))
            values["percent"] = .number(state.records * 100 / max(1, total))
        } else {
            let rate = state.records * 1000 / max(1, milliseconds)
            values["rate"] = .text(format.count(rate))
        }
        let text = Message(template, values).text(in: language)
        return isDimmed ? "\u{1B}[2m\(text)\u{1B}[0m" : text
    }

    private var template: String {
        if total != nil { return "progress-of" }
        return counted == .lines ? "progress-lines" : "progress"
    }
}
