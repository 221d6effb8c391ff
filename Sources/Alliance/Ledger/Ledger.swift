import CSQLite
import Glibc

/// The ledger of filings: one file, in which nothing that was filed is ever changed.
///
/// Each filing is one durable transaction: after a crash or a power cut at any instant it is there whole or
/// not at all. One value serves one thread.
public final class Ledger {
    /// How a ledger is opened.
    public struct Options: Sendable {
        /// How long to wait for others who write, in milliseconds.
        public var waitMilliseconds = 30_000
        /// After how many pages the write-ahead log is carried over; nil as SQLite has it.
        public var checkpointPages: Int?
        /// The name of SQLite's view of the file system, for tests; nil is the system's own.
        public var fileSystem: String?

        /// Makes the options of ordinary use.
        public init() {}
    }

    /// What may be done with the ledger.
    public enum Access: Sendable {
        /// Reading only; the file must be there.
        case reading
        /// Reading and filing; the file is made where it is not there.
        case filing
    }

    /// The file.
    public let path: String
    let connection: LedgerConnection

    /// Opens a ledger; throws where it cannot be had or is none.
    public init(
        _ path: String, for access: Access, options: Options = Options()
    ) throws(LedgerFailure) {
        self.path = path
        switch access {
        case .reading: connection = try Self.openForReading(path, options)
        case .filing: connection = try Self.openForFiling(path, options)
        }
    }

    private static func openForReading(
        _ path: String, _ options: Options
    ) throws(LedgerFailure) -> LedgerConnection {
        if options.fileSystem == nil { try checkFile(path, mayBeMissing: false) }
        let connection = try readable(path, options)
        var version = try LedgerSchema.version(of: connection)
        // Somebody may be making it just now.
        for _ in 0..<min(options.waitMilliseconds, 1000) / 5 where version == 0 {
            usleep(5_000)
            version = try LedgerSchema.version(of: connection)
        }
        // An earlier version is brought up by the next filing; until then nothing is written.
        guard version > 0 else { throw .notALedger }
        if version == LedgerSchema.version { try LedgerSchema.check(connection) }
        return connection
    }

    /// A connection that reads; also from a medium that nobody can write to.
    private static func readable(
        _ path: String, _ options: Options
    ) throws(LedgerFailure) -> LedgerConnection {
        let connection = try LedgerConnection(path, writing: false, options: options)
        do throws(LedgerFailure) {
            _ = try connection.value("PRAGMA user_version")
            return connection
        } catch {
            guard case .cannotOpen = error, access(path + "-wal", F_OK) != 0 else { throw error }
            return try LedgerConnection(
                path, writing: false, isImmutable: true, options: options)
        }
    }

    private static func openForFiling(
        _ path: String, _ options: Options
    ) throws(LedgerFailure) -> LedgerConnection {
        if options.fileSystem == nil { try checkFile(path, mayBeMissing: true) }
        let connection = try LedgerConnection(
            path, writing: true, creating: true, options: options)
        guard sqlite3_db_readonly(connection.handle, "main") == 0 else { throw .readOnly }
        // Nothing is written before it is known to be a ledger or empty.
        var version = try LedgerSchema.version(of: connection)
        try useWriteAheadLog(connection, options)
        try connection.execute("PRAGMA synchronous = FULL")
        if let pages = options.checkpointPages {
            try connection.execute("PRAGMA wal_autocheckpoint = \(pages)")
        }
        if version < LedgerSchema.version {
            try connection.transaction { () throws(LedgerFailure) in
                // Somebody else may have done it meanwhile.
                version = try LedgerSchema.version(of: connection)
                try LedgerSchema.migrate(connection, from: version)
            }
        }
        try LedgerSchema.check(connection)
        return connection
    }

    /// Changing the journal does not wait for others by itself.
    private static func useWriteAheadLog(
        _ connection: LedgerConnection, _ options: Options
    ) throws(LedgerFailure) {
        var waited = 0
        while true {
            do throws(LedgerFailure) {
                let mode = try connection.value("PRAGMA journal_mode = WAL").text
                guard mode == "wal" else { throw .readOnly }
                return
            } catch {
                guard error == .locked, waited < options.waitMilliseconds else { throw error }
            }
            usleep(5_000)
            waited += 5
        }
    }

    /// Refuses what is no regular file before SQLite sees it.
    private static func checkFile(_ path: String, mayBeMissing: Bool) throws(LedgerFailure) {
        var information = stat()
        guard stat(path, &information) == 0 else {
            if mayBeMissing, errno == ENOENT { return }
            throw errno == ENOENT ? .notFound : .cannotOpen(String(cString: strerror(errno)))
        }
        guard information.st_mode & S_IFMT == S_IFREG else { throw .notALedger }
    }
}
