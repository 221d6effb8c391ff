import Alliance
import Diagnostics
import EmissionFactors
import Importing
import Reporting
import Synchronization

/// `bftp ledger verify`: whether everything is as it was filed, and every figure follows from its report.
struct LedgerVerifyCommand {
    let session: Session
    let library: FactorLibrary

    /// What recomputing one filing showed.
    private struct Finding: Sendable {
        var sequence: Int
        var factorSet = ""
        var restsOnOtherFactors = false
        var columns: [FilingColumn] = []
        var differences: [JSONDifference] = []
        var problems: DiagnosticSink?
    }

    /// Runs and answers whether everything is right: 77 where something was changed, 1 where only a
    /// recomputed figure differs.
    func run() throws(Session.Stop) -> ExitCode {
        let path = try session.ledgerFile()
        let (head, options) = (try keptHead(), try session.ledgerOptions())
        let (numbers, last) = try state(path, options)
        let found = Mutex<[LedgerFinding]>([])
        let checking = WorkerThread {
            do throws(LedgerFailure) {
                let ledger = try Ledger(path, for: .reading, options: options)
                LedgerCheck(ledger) { finding in found.withLock { $0.append(finding) } }
                    .run(keptHead: head)
            } catch {
                found.withLock { $0.append(.unreadable(.structure, error)) }
            }
        }
        var diagnostics = DiagnosticSink()
        let figures = recompute(numbers, path, options)
        checking.join()
        for finding in found.withLock({ $0 }) { diagnostics.report(finding.diagnostic(path)) }
        let isSealed = !diagnostics.hasErrors
        for finding in figures { report(finding, path, &diagnostics) }
        warnOfOtherFactors(figures, path, &diagnostics)
        session.show(diagnostics)
        let hasErrors = diagnostics.hasErrors
        try session.sayVerified(hasErrors ? nil : last, numbers.count, path)
        return isSealed ? (hasErrors ? .checkFailed : .success) : .sealBroken
    }

    private func keptHead() throws(Session.Stop) -> String? {
        guard let head = session.command.value(for: .head) else { return nil }
        let isHash = head.utf8.count == 64 && head.allSatisfy { "0123456789abcdef".contains($0) }
        guard isHash else { throw session.usage("invalid-head", ["found": .text(head)]) }
        return head
    }

    /// The numbers of the filings and the last hash; a file whose pages are damaged ends the run.
    private func state(
        _ path: String, _ options: Ledger.Options
    ) throws(Session.Stop) -> ([Int], String) {
        var diagnostics = DiagnosticSink()
        do throws(LedgerFailure) {
            let ledger = try Ledger(path, for: .reading, options: options)
            do throws(LedgerFailure) {
                return (
                    try ledger.numbers(),
                    try ledger.lastFiling()?.hash ?? Filing.firstPreviousHash
                )
            } catch {
                guard case .damaged = error else { throw error }
                LedgerCheck(ledger) { diagnostics.report($0.diagnostic(path)) }.run()
            }
        } catch {
            guard case .damaged = error else { throw error.stop(path) }
            diagnostics.report(LedgerFinding.unreadable(.structure, error).diagnostic(path))
        }
        throw Session.Stop(.sealBroken, diagnostics)
    }

    private func recompute(
        _ numbers: [Int], _ path: String, _ options: Ledger.Options
    ) -> [Finding] {
        let recomputation = LedgerRecomputation(
            computation: LedgerComputation(session: session, library: library), path: path,
            options: options)
        do throws(LedgerFailure) {
            return try recomputation.forEach(numbers) { reader, sequence in
                do throws(LedgerFailure) {
                    return try Self.recompute(sequence, reader)
                } catch {
                    return Self.unreadable(sequence, error, path)
                }
            }
        } catch {
            return [Self.unreadable(numbers.first ?? 0, error, path)]
        }
    }

    private static func unreadable(
        _ sequence: Int, _ failure: LedgerFailure, _ path: String
    ) -> Finding {
        var sink = DiagnosticSink()
        sink.report(LedgerFinding.unreadable(.filing(sequence), failure).diagnostic(path))
        return Finding(sequence: sequence, problems: sink)
    }

    private static func recompute(
        _ sequence: Int, _ reader: LedgerRecomputation.Reader
    ) throws(LedgerFailure) -> Finding {
        let filing = try reader.ledger.filing(sequence)
        var finding = Finding(sequence: sequence, factorSet: filing.text(.factorSet))
        switch try reader.partial(of: filing) {
        case .failed(_, let problems): finding.problems = problems
        case .partial(var partial, _):
            let filedHash = filing.text(.factorSetHash)
            finding.restsOnOtherFactors = partial.factorSetHash != filedHash
            partial.factorSetHash = filedHash
            finding.columns = filing.columns(differingFrom: partial)
            if finding.columns.contains(.partial) {
                finding.differences = differences(filing.partial, partial.bytes)
            }
        }
        return finding
    }

    private static func differences(_ filed: [UInt8], _ now: [UInt8]) -> [JSONDifference] {
        guard let first = try? JSONReading.value(of: filed),
            let second = try? JSONReading.value(of: now)
        else { return [] }
        return JSONDifference.all(first, second)
    }

    private func report(_ finding: Finding, _ path: String, _ sink: inout DiagnosticSink) {
        let position = SourcePosition(file: path)
        if let problems = finding.problems {
            sink.merge(problems)
            sink.report(
                Diagnostic(
                    .error,
                    Message("filing-not-computed", ["filing": .number(finding.sequence)]),
                    at: position, remedy: Message("remedy-filing-figure-differs")))
        }
        for column in finding.columns where column != .partial || finding.differences.isEmpty {
            sink.report(
                Diagnostic(
                    .error,
                    Message(
                        "filing-column-differs",
                        [
                            "filing": .number(finding.sequence), "column": .text(column.rawValue),
                        ]), at: position, remedy: Message("remedy-filing-figure-differs")))
        }
        for difference in finding.differences {
            let nothing = Message.Argument.message("package-nothing")
            sink.report(
                Diagnostic(
                    .error,
                    Message(
                        "filing-figure-differs",
                        [
                            "filing": .number(finding.sequence), "path": .text(difference.path),
                            "first": difference.first.map { .text($0) } ?? nothing,
                            "second": difference.second.map { .text($0) } ?? nothing,
                        ]), at: position, remedy: Message("remedy-filing-figure-differs")))
        }
    }

    private func warnOfOtherFactors(
        _ findings: [Finding], _ path: String, _ sink: inout DiagnosticSink
    ) {
        let others = Dictionary(grouping: findings.filter(\.restsOnOtherFactors), by: \.factorSet)
        for (set, findings) in others.sorted(by: { $0.key < $1.key }) {
            sink.report(
                Diagnostic(
                    .warning,
                    Message(
                        "filing-other-factors",
                        ["set": .text(set), "count": .number(findings.count)]),
                    at: SourcePosition(file: path)))
        }
    }
}

extension Filing {
    /// The columns that would be otherwise if the filing were made of a partial.
    fileprivate func columns(differingFrom partial: ProductionPartial) -> [FilingColumn] {
        let draft = FilingDraft(
            partial: partial, filedAt: "", filedBy: "", fileName: "", document: .init([]))
        let other = draft.filing(sequence: sequence, previousHash: "")
        let stated: Set<FilingColumn> = [
            .previousHash, .filedAt, .filedBy, .fileName, .decimalMark, .document, .rates,
            .gridHours,
        ]
        return FilingColumn.allCases.filter { !stated.contains($0) && self[$0] != other[$0] }
    }
}

extension Session {
    /// Says how verifying ended; with the last hash where everything is right.
    fileprivate func sayVerified(
        _ head: String?, _ count: Int, _ path: String
    ) throws(Stop) {
        guard !command.flag(.quiet) else { return }
        let text = Message(
            head == nil ? "ledger-not-verified" : "ledger-verified",
            [
                "count": .number(count), "file": .text(path.terminalSafe),
                "hash": .text(head ?? ""),
            ])
        try deliver { $0.write(text.text(in: language) + "\n") }
    }
}
