import CSQLite
import Glibc

extension Ledger {
    /// Copies the ledger as it stands into a new file, while others may go on filing.
    ///
    /// The copy is one file with nothing beside it. Whoever calls checks it and puts it in its place.
    public func copy(to path: String) throws(LedgerFailure) {
        var options = Options()
        options.waitMilliseconds = 0
        let target = try LedgerConnection(path, writing: true, creating: true, options: options)
        guard let backup = sqlite3_backup_init(target.handle, "main", connection.handle, "main")
        else { throw target.failure(sqlite3_extended_errcode(target.handle)) }
        let status = sqlite3_backup_step(backup, -1)
        let end = sqlite3_backup_finish(backup)
        guard status == SQLITE_DONE else { throw target.failure(status) }
        guard end == SQLITE_OK else { throw target.failure(end) }
        try target.becomeSingleFile()
    }

    /// Leaves everything in the one file, with no log beside it, when nobody else has it open.
    public func becomeSingleFile() throws(LedgerFailure) {
        try connection.becomeSingleFile()
    }

    /// Makes a finished file durable and moves it to its place, where nobody ever finds half of it.
    public static func publish(_ temporary: String, as path: String) throws(LedgerFailure) {
        try synchronize(temporary)
        guard rename(temporary, path) == 0 else {
            throw .cannotOpen(String(cString: strerror(errno)))
        }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        try synchronize(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder)
    }

    private static func synchronize(_ path: String) throws(LedgerFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .inputOutput(String(cString: strerror(errno))) }
    }
}

extension LedgerConnection {
    /// Carries the write-ahead log over into the file and gives it up.
    ///
    /// The file says nonetheless that it is written with such a log, so that readers of it need none.
    func becomeSingleFile() throws(LedgerFailure) {
        try execute("PRAGMA synchronous = FULL")
        _ = try value("PRAGMA journal_mode = DELETE")
    }
}
