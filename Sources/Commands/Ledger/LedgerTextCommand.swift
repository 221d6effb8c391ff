import Alliance
import Diagnostics

/// `bftp ledger export` and `bftp ledger import`: a ledger as lines of text, and back.
struct LedgerTextCommand {
    let session: Session

    /// Writes the ledger as text.
    func export() throws(Session.Stop) {
        let ledger = try session.ledger(for: .reading)
        try session.checkOutput(isNoneOf: [ledger.path])
        var failure: LedgerFailure?
        do throws(OutputFile.Failure) {
            let output = try OutputFile(session.command.value(for: .output))
            do throws(LedgerFailure) {
                try LedgerExport(ledger).write(to: output)
            } catch {
                failure = error
            }
            if failure == nil { try output.finish() }
        } catch {
            throw error.stop
        }
        if let failure { throw failure.stop(ledger.path) }
    }

    /// Makes a ledger from the text of another; nothing is there unless everything is right.
    func makeLedger() throws(Session.Stop) {
        let (name, path) = (session.command.arguments[0], try session.ledgerFile())
        let target = try NewLedgerFile(path)
        let lines = try LedgerLines(name)
        let count = try target.fill { (ledger) throws(Session.Stop) in
            var reading = LedgerImport(into: ledger)
            do throws(LedgerImport.Failure) {
                while let line = lines.next() { try reading.take(line) }
                try reading.end()
            } catch {
                throw stop(error, name, path)
            }
            return reading.count
        }
        try target.publish()
        try session.sayLedger("ledger-imported", count, path)
    }

    private func stop(
        _ failure: LedgerImport.Failure, _ name: String, _ path: String
    ) -> Session.Stop {
        switch failure {
        case .malformed(let line):
            Session.Stop(
                .inputError,
                Diagnostic(
                    .error, Message("ledger-text-malformed"),
                    at: SourcePosition(file: name, line: line),
                    remedy: Message("remedy-ledger-text")))
        case .otherVersion(let version):
            Session.Stop(
                .inputError,
                Diagnostic(
                    .error,
                    Message(
                        "ledger-text-version",
                        ["found": .text(version), "known": .text(LedgerExport.version)]),
                    at: SourcePosition(file: name, line: 1),
                    remedy: Message("remedy-ledger-newer-version")))
        case .broken(let line):
            Session.Stop(
                .sealBroken,
                Diagnostic(
                    .error, Message("ledger-text-broken"),
                    at: SourcePosition(file: name, line: line),
                    remedy: Message("remedy-ledger-text")))
        case .incomplete(let line):
            Session.Stop(
                .inputError,
                Diagnostic(
                    .error, Message("ledger-text-incomplete"),
                    at: SourcePosition(file: name, line: line),
                    remedy: Message("remedy-ledger-text")))
        case .ledger(let failure): failure.stop(path, writing: true)
        }
    }
}

extension Session {
    /// Says how many filings are now in a file.
    func sayLedger(_ id: String, _ count: Int, _ path: String) throws(Stop) {
        guard !command.flag(.quiet) else { return }
        let text = Message(id, ["count": .number(count), "file": .text(path.terminalSafe)])
            .text(in: language)
        try deliver { $0.write(text + "\n") }
    }
}
