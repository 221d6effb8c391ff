import Diagnostics
import TestSupport
import Testing

@testable import Importing

/// Every line of documents of strangers is accounted for; nothing of them is counted twice by mistake.
@Suite("Documents of strangers")
struct ImportCorpusTests {
    static let files = CorpusTests.files.filter { !$0.hasSuffix(".md") }

    @Test(
        "read = placed + set aside + for review, or a diagnostic says why not",
        .enabled(if: !files.isEmpty, "there is no corpus beside the repository"))
    func balance() throws {
        let clock = ContinuousClock()
        for file in Self.files {
            let path = CorpusTests.folder + "/" + file
            let start = clock.now
            let trial = try ImportTrial(files: [path])
            let megabytes = max(1, (Files.bytes(path)?.count ?? 0) >> 20)
            #expect(clock.now - start < .seconds(2 * megabytes), "\(file)")
            #expect(trial.isBalanced, "\(file)")
            let lines = trial.outcome.balances[0].read
            let isExplained =
                lines > 0 || trial.outcome.diagnostics.errorCount > 0
                || trial.outcome.diagnostics.warningCount > 0
            #expect(isExplained || file.contains("empty"), "\(file)")
        }
    }

    @Test(
        "no line gives way to one of its own document, alone or with all others",
        .enabled(if: !files.isEmpty, "there is no corpus beside the repository"))
    func overlaps() throws {
        let paths = Self.files.map { CorpusTests.folder + "/" + $0 }
        for path in paths {
            let trial = try ImportTrial(files: [path])
            let wrong = trial.outcome.overlaps.filter { !$0.rule.hasPrefix("credited") }
            #expect(wrong.isEmpty, "\(path): \(wrong)")
        }
        let all = try ImportTrial(files: paths)
        #expect(all.isBalanced)
        for overlap in all.outcome.overlaps {
            #expect(!overlap.lost.isEmpty && !overlap.kept.isEmpty)
        }
    }
}
