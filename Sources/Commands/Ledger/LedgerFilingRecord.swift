import Alliance
import Diagnostics

/// Files drafts one after the other, says of each at once what became of it, and keeps what was wrong.
struct FilingRecord {
    let session: Session
    let ledger: Ledger
    private var diagnostics = DiagnosticSink()
    private var code = ExitCode.success

    init(session: Session, ledger: Ledger) {
        self.session = session
        self.ledger = ledger
    }

    /// Notes a report that is not filed.
    mutating func refuse(_ code: ExitCode, _ problems: DiagnosticSink) {
        diagnostics.merge(problems)
        let order: [ExitCode] = [.success, .inputError, .noInput, .internalFault]
        let rank = { (code: ExitCode) in order.firstIndex(of: code) ?? 0 }
        if rank(code) > rank(self.code) { self.code = code }
    }

    /// Files a draft; throws where the ledger can take no more.
    mutating func file(
        _ draft: FilingDraft, _ name: String, _ problems: DiagnosticSink, left: Int
    ) throws(Session.Stop) {
        diagnostics.merge(problems)
        let outcome: Ledger.Outcome
        do throws(LedgerFailure) {
            outcome = try ledger.file(draft)
        } catch {
            if case .refused(let refusal) = error {
                var sink = DiagnosticSink()
                sink.report(refusal.diagnostic(at: SourcePosition(file: name)))
                return refuse(.inputError, sink)
            }
            diagnostics.report(error.diagnostic(ledger.path))
            diagnostics.report(
                Diagnostic(
                    .error, Message("filing-stopped", ["count": .number(left + 1)]),
                    at: SourcePosition(file: name),
                    remedy: Message("remedy-filing-stopped")))
            throw Session.Stop(error.code(writing: true), diagnostics)
        }
        try say(outcome, name)
    }

    /// Shows what was wrong and answers how the run ends.
    func finish() -> ExitCode {
        session.show(diagnostics)
        return code
    }

    private mutating func say(
        _ outcome: Ledger.Outcome, _ name: String
    ) throws(Session.Stop) {
        switch outcome {
        case .filed(let filing, let previousTime):
            if let previousTime, filing.text(.filedAt) < previousTime {
                diagnostics.report(
                    Diagnostic(
                        .warning,
                        Message(
                            "filing-time-earlier",
                            [
                                "time": .text(filing.text(.filedAt)),
                                "previous": .text(previousTime),
                            ]), at: SourcePosition(file: name)))
            }
            try write(filing, "filing-filed", name)
        case .alreadyFiled(let filing): try write(filing, "filing-already-filed", name)
        }
    }

    /// Writes at once, so that what is said to be filed is filed, whatever happens next.
    private func write(_ filing: Filing, _ id: String, _ name: String) throws(Session.Stop) {
        guard session.command.value(for: .listFormat) != "json" else {
            return try session.deliver { sink in
                let json = JSONWriter(sink)
                json.element {
                    json.member("file", name)
                    json.member("isNew", id == "filing-filed")
                    json.member("filing", filing.sequence)
                    json.member("hash", filing.hash)
                }
                json.lineFeed()
                json.flush()
            }
        }
        guard !session.command.flag(.quiet) else { return }
        let text = Message(
            id,
            [
                "file": .text(name.terminalSafe), "filing": .number(filing.sequence),
                "production": .text(filing.text(.production).terminalSafe),
                "status": .text(filing.text(.status)), "revision": .number(filing.revision),
                "hash": .text(filing.hash),
            ])
        try session.deliver { $0.write(text.text(in: session.language) + "\n") }
    }
}
