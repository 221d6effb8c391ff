import Alliance
import Diagnostics
import Glibc

/// A ledger that is made beside its place and moved there when it is whole.
final class NewLedgerFile {
    /// Where it will be.
    let path: String
    /// Where it is made.
    let temporary: String

    /// Claims the place; throws where something stands there already.
    init(_ path: String) throws(Session.Stop) {
        self.path = path
        temporary = "\(path).\(getpid()).part"
        guard access(path, F_OK) != 0 else {
            throw Session.Stop(
                .cannotCreate,
                Diagnostic(
                    .error, Message("ledger-exists"), at: SourcePosition(file: path),
                    remedy: Message("remedy-ledger-exists")))
        }
        removeTemporary()
    }

    deinit {
        removeTemporary()
    }

    private func removeTemporary() {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(temporary + suffix) }
    }

    /// Makes a new ledger there and fills it.
    func fill<Result>(
        _ body: (Ledger) throws(Session.Stop) -> Result
    ) throws(Session.Stop) -> Result {
        let ledger: Ledger
        do throws(LedgerFailure) {
            ledger = try Ledger(temporary, for: .filing)
        } catch {
            throw error.stop(path, writing: true)
        }
        let result = try body(ledger)
        do throws(LedgerFailure) {
            try ledger.becomeSingleFile()
        } catch {
            throw error.stop(path, writing: true)
        }
        return result
    }

    /// Makes the file durable and moves it to its place.
    func publish() throws(Session.Stop) {
        do throws(LedgerFailure) {
            try Ledger.publish(temporary, as: path)
        } catch {
            throw error.stop(path, writing: true)
        }
    }
}
