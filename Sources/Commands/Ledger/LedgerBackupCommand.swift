import Alliance
import Diagnostics

/// `bftp ledger backup COPY`: a copy that is looked over before it takes its place, while others go on filing.
struct LedgerBackupCommand {
    let session: Session

    /// Runs.
    func run() throws(Session.Stop) {
        let path = session.command.arguments[0]
        let ledger = try session.ledger(for: .reading)
        let target = try NewLedgerFile(path)
        do throws(LedgerFailure) {
            try ledger.copy(to: target.temporary)
        } catch {
            throw error.stop(path, writing: true)
        }
        let count = try check(target.temporary, ledger)
        try target.publish()
        try session.sayLedger("ledger-backed-up", count, path)
    }

    private func check(_ copy: String, _ ledger: Ledger) throws(Session.Stop) -> Int {
        var findings = DiagnosticSink()
        let count: Int
        do throws(LedgerFailure) {
            let copied = try Ledger(copy, for: .reading)
            LedgerCheck(copied) { findings.report($0.diagnostic(ledger.path)) }.run()
            count = try copied.count()
        } catch {
            throw error.stop(ledger.path)
        }
        guard !findings.hasErrors else { throw Session.Stop(.sealBroken, findings) }
        return count
    }
}
