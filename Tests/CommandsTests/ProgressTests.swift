import Diagnostics
import Glibc
import Synchronization
import Testing

@testable import Commands

@Suite("Progress")
struct ProgressTests {
    private final class Lines: Sendable {
        let all = Mutex<[String]>([])
    }

    @Test("it begins after a moment, comes ten times a second at most, and is erased")
    func timing() {
        let lines = Lines()
        let progress = Progress(language: .danish, isDimmed: false) { text in
            lines.all.withLock { $0.append(text) }
        }
        progress.add(1024, of: "a.xml")
        #expect(lines.all.withLock(\.count) == 0)
        usleep(350_000)
        for _ in 0..<1000 { progress.add(1024, of: "rap\u{1B}port.xml") }
        let first = lines.all.withLock { $0 }
        #expect(first.count == 1 || first.count == 2)
        #expect(
            first.first?.hasPrefix("\r\u{1B}[Krap\\u{1B}port.xml: 2.048 poster, ") == true)
        usleep(120_000)
        progress.add(1, of: "b.xml")
        #expect(lines.all.withLock { $0.last?.contains("b.xml: 1.025.025 poster") } == true)
        progress.erase()
        progress.erase()
        let all = lines.all.withLock { $0 }
        #expect(all.last == "\r\u{1B}[K")
        #expect(all.dropLast().last != "\r\u{1B}[K")
    }

    @Test("where it is known how much there is, it says how much of it is done")
    func total() {
        let lines = Lines()
        let progress = Progress(language: .english, isDimmed: false, total: 2000) { text in
            lines.all.withLock { $0.append(text) }
        }
        usleep(350_000)
        progress.add(1234, of: "alliance.db")
        let line = lines.all.withLock(\.first)
        #expect(line == "\r\u{1B}[Kalliance.db: 1,234 of 2,000 filings, 61 %")
    }

    @Test("an import counts lines", arguments: [(Language.english, "lines"), (.danish, "linjer")])
    func importLines(language: Language, word: String) {
        let lines = Lines()
        let progress = Progress(language: language, isDimmed: false, of: .lines) { text in
            lines.all.withLock { $0.append(text) }
        }
        usleep(350_000)
        progress.add(256, of: "faktura.xml")
        let line = lines.all.withLock(\.first)
        #expect(line?.hasPrefix("\r\u{1B}[Kfaktura.xml: 256 \(word), ") == true)
    }

    @Test("nobody is told where standard error is no terminal")
    func terminalOnly() {
        guard isatty(STDERR_FILENO) == 0 else { return }
        #expect(Progress(Session(command: ParsedCommand(path: ["footprint"]))) == nil)
    }
}
