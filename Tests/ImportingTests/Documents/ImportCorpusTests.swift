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
            #expect(clock.now - start < .seconds(megabytes), "\(file)")
            #expect(trial.isBalanced, "\(file)")
            let lines = trial.outcome.balances[0].read
            let isExplained =
                lines > 0 || trial.outcome.diagnostics.errorCount > 0
                || trial.outcome.diagnostics.warningCount > 0
            #expect(isExplained || file.contains("empty"), "\(file)")
        }
    }

    @Test(
        "no line gives way to one of its own document",
        .enabled(if: !files.isEmpty, "there is no corpus beside the repository"))
    func overlapsAlone() throws {
        for file in Self.files {
            let trial = try ImportTrial(files: [CorpusTests.folder + "/" + file])
            let wrong = trial.outcome.overlaps.filter { !$0.rule.hasPrefix("credited") }
            #expect(wrong.isEmpty, "\(file): \(wrong)")
        }
    }

    @Test(
        "of all documents together only those give way that say the same",
        .enabled(if: !files.isEmpty, "there is no corpus beside the repository"))
    func overlapsTogether() throws {
        let paths = Self.files.map { CorpusTests.folder + "/" + $0 }
        let all = try ImportTrial(files: paths)
        #expect(all.isBalanced)
        let names = Dictionary(grouping: paths) { $0.split(separator: "/").last.map(String.init) }
        for overlap in all.outcome.overlaps where !overlap.rule.hasPrefix("credited") {
            let lost = homes(of: overlap.lost, names)
            let kept = homes(of: overlap.kept, names)
            let isTold = lost.contains { first in
                kept.contains { isSame($0, first, by: overlap.rule) }
            }
            #expect(isTold, "\(overlap)")
        }
    }

    /// The files that a place may be in: it tells their names, not their folders.
    private func homes(of place: String, _ names: [String?: [String]]) -> [String] {
        names.filter { name, _ in name.map { place.hasPrefix($0 + " ") } ?? false }
            .flatMap(\.value)
    }

    /// Whether two files say the same, as far as that can be told without reading them as documents.
    private func isSame(_ first: String, _ second: String, by rule: String) -> Bool {
        guard first != second else { return false }
        if Files.bytes(first) == Files.bytes(second) { return true }
        // A document in two versions or two languages of its format has one number.
        let numbers = [first, second].map { InvoiceCorpus.number(Files.text($0)) }
        if rule.hasSuffix("same-invoice") { return numbers[0] != nil && numbers[0] == numbers[1] }
        return Self.known.contains { pair in
            pair.contains(where: first.hasSuffix) && pair.contains(where: second.hasSuffix)
        }
    }

    /// Two bills of the same 1,701 kWh: the grid company's and the supplier's.
    private static let known: [[String]] = [
        ["BIS_Billing_30-Elnat.xml", "BIS_Billing_30-Elhandel.xml"]
    ]
}
