import Alliance
import Diagnostics
import EmissionFactors

/// `bftp ledger …`: looks at a ledger, copies it, proves it, computes it anew.
struct LedgerCommand {
    let session: Session

    /// Runs the subcommand that was named.
    func run() throws(Session.Stop) -> ExitCode {
        switch session.command.path.last {
        case "list": try LedgerListCommand(session: session).run()
        case "show": try LedgerShowCommand(session: session).run()
        case "export": try LedgerTextCommand(session: session).export()
        case "import": try LedgerTextCommand(session: session).makeLedger()
        case "backup": try LedgerBackupCommand(session: session).run()
        case "recompute":
            try LedgerRecomputeCommand(session: session, library: try session.library()).run()
        default:
            return try LedgerVerifyCommand(session: session, library: try session.library()).run()
        }
        return .success
    }
}
