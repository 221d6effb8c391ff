import CSQLite
import Glibc

/// One connection to a ledger's file, for one thread at a time.
final class LedgerConnection {
    let handle: OpaquePointer

    /// Opens a file; with `create` it is made where it is not there.
    ///
    /// An immutable file is read without locks, for media that nobody can write to.
    init(
        _ path: String, writing: Bool, creating: Bool = false, isImmutable: Bool = false,
        options: Ledger.Options
    ) throws(LedgerFailure) {
        var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        flags |= writing ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
        if creating { flags |= SQLITE_OPEN_CREATE }
        // A relative name is made unlike the names that SQLite gives a meaning of its own.
        var name = path.hasPrefix("/") ? path : "./" + path
        if isImmutable {
            flags |= SQLITE_OPEN_URI
            name = "file:" + Self.escaped(name) + "?immutable=1"
        }
        var opened: OpaquePointer?
        let status = sqlite3_open_v2(name, &opened, flags, options.fileSystem)
        guard let opened else { throw .cannotOpen("") }
        guard status == SQLITE_OK else {
            let failure = Self.failure(status, opened)
            sqlite3_close(opened)
            throw failure
        }
        handle = opened
        sqlite3_busy_timeout(handle, Int32(clamping: options.waitMilliseconds))
        bftp_defend(handle)
        for setting in ["trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON"] {
            try execute("PRAGMA " + setting)
        }
    }

    deinit {
        sqlite3_close(handle)
    }

    private static func escaped(_ path: String) -> String {
        path.map { "%?#".contains($0) ? "%" + String($0.asciiValue ?? 0, radix: 16) : String($0) }
            .joined()
    }

    /// Runs one or several statements that answer nothing.
    func execute(_ sql: String) throws(LedgerFailure) {
        let status = sqlite3_exec(handle, sql, nil, nil, nil)
        guard status == SQLITE_OK else { throw failure(status) }
    }

    /// The first column of the first row that a statement answers.
    func value(
        _ sql: String, _ values: [LedgerValue] = []
    ) throws(LedgerFailure) -> LedgerValue {
        let statement = try LedgerStatement(self, sql)
        try statement.bind(values)
        return try statement.step() ? statement.value(0) : .null
    }

    /// Calls a function with every row that a statement answers.
    func forEachRow(
        _ sql: String, _ values: [LedgerValue] = [],
        _ body: (LedgerStatement) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure) {
        let statement = try LedgerStatement(self, sql)
        try statement.bind(values)
        while try statement.step() { try body(statement) }
    }

    /// Takes the only right to write, runs a function, and makes what it did durable or undoes it.
    func transaction<Result>(
        _ body: () throws(LedgerFailure) -> Result
    ) throws(LedgerFailure) -> Result {
        try execute("BEGIN IMMEDIATE")
        do throws(LedgerFailure) {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // Some failures have ended the transaction already.
            if sqlite3_get_autocommit(handle) == 0 { _ = try? execute("ROLLBACK") }
            throw error
        }
    }

    /// Runs a function whose statements all see one state of the file, whatever others commit meanwhile.
    func snapshot<Result>(
        _ body: () throws(LedgerFailure) -> Result
    ) throws(LedgerFailure) -> Result {
        guard sqlite3_get_autocommit(handle) != 0 else { return try body() }
        try execute("BEGIN")
        defer { _ = try? execute("ROLLBACK") }
        return try body()
    }

    /// What a status of SQLite means.
    func failure(_ status: Int32) -> LedgerFailure {
        Self.failure(status, handle)
    }

    private static func failure(_ status: Int32, _ handle: OpaquePointer) -> LedgerFailure {
        let text = String(cString: sqlite3_errmsg(handle))
        switch status & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: return .locked
        case SQLITE_NOTADB: return .notALedger
        case SQLITE_READONLY: return .readOnly
        case SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH, SQLITE_NOLFS: return .cannotOpen(text)
        case SQLITE_FULL: return .full
        case SQLITE_IOERR:
            let cause = sqlite3_system_errno(handle)
            if cause == ENOSPC || cause == EDQUOT || cause == EFBIG { return .full }
            return .inputOutput(cause == 0 ? text : String(cString: strerror(cause)))
        case SQLITE_CORRUPT: return .damaged(text)
        default: return .misuse(text)
        }
    }
}
