import Alliance
import Diagnostics

extension LedgerFailure {
    /// How a run ends that could not use its ledger.
    func code(writing: Bool) -> ExitCode {
        switch self {
        case .notFound: .noInput
        case .cannotOpen: writing ? .cannotCreate : .noInput
        case .readOnly: .cannotCreate
        case .notALedger, .newerVersion, .damaged, .noFiling, .refused: .inputError
        case .locked: .unavailable
        case .full, .inputOutput: .writeFailed
        case .misuse: .internalFault
        }
    }

    /// How a run ends that could not use its ledger, and what to tell.
    func stop(_ file: String, writing: Bool = false) -> Session.Stop {
        Session.Stop(code(writing: writing), diagnostic(file))
    }
}

extension Session {
    /// The file that `--ledger` names.
    func ledgerFile() throws(Stop) -> String {
        if let file = command.value(for: .ledger) { return file }
        throw usage("ledger-needs-file")
    }

    /// Opens the ledger that `--ledger` names.
    func ledger(for access: Ledger.Access) throws(Stop) -> Ledger {
        let (file, options) = (try ledgerFile(), try ledgerOptions())
        do throws(LedgerFailure) {
            return try Ledger(file, for: access, options: options)
        } catch {
            throw error.stop(file, writing: access == .filing)
        }
    }

    /// How long to wait for others, from `--wait`.
    func ledgerOptions() throws(Stop) -> Ledger.Options {
        var options = Ledger.Options()
        guard let text = command.value(for: .wait) else { return options }
        guard let seconds = Int(text), (0...86_400).contains(seconds) else {
            throw usage("invalid-wait", ["found": .text(text)])
        }
        options.waitMilliseconds = seconds * 1000
        return options
    }

    /// A command line that asks for something impossible.
    func usage(_ id: String, _ arguments: [String: Message.Argument] = [:]) -> Stop {
        Stop(
            .usage,
            Diagnostic(
                .error, Message(id, arguments),
                remedy: Message(
                    "usage-see-help",
                    ["help": .text("bftp help " + command.path.joined(separator: " "))])))
    }

    /// Calls a function that uses a ledger, with its failure as the end of the run.
    func using<Result>(
        _ ledger: Ledger, writing: Bool = false,
        _ body: (Ledger) throws(LedgerFailure) -> Result
    ) throws(Stop) -> Result {
        do throws(LedgerFailure) {
            return try body(ledger)
        } catch {
            throw error.stop(ledger.path, writing: writing)
        }
    }
}
