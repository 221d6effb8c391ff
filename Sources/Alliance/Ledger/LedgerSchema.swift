/// The tables of a ledger, by version.
enum LedgerSchema {
    /// What tells a ledger from other SQLite files: `bftp` in ASCII.
    static let applicationID = 0x6266_7470
    /// The version this program writes.
    static let version = migrations.count

    /// What leads from each version to the next; the first makes an empty file a ledger.
    static let migrations: [[String]] = [
        [
            """
            CREATE TABLE document (
                sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
                bytes BLOB NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE filing (
                sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
                previous_hash TEXT NOT NULL,
                production TEXT NOT NULL,
                status TEXT NOT NULL CHECK (status IN ('budget', 'interim', 'final')),
                revision INTEGER NOT NULL CHECK (revision > 0),
                title TEXT NOT NULL,
                kind TEXT NOT NULL,
                company TEXT,
                cvr TEXT,
                period_from TEXT,
                period_to TEXT,
                location_total TEXT NOT NULL,
                market_total TEXT NOT NULL,
                consent TEXT NOT NULL CHECK (consent IN ('publish', 'internal')),
                filed_at TEXT NOT NULL,
                filed_by TEXT NOT NULL,
                file_name TEXT NOT NULL,
                tool_version TEXT NOT NULL,
                factor_set TEXT NOT NULL,
                factor_set_sha256 TEXT NOT NULL,
                decimal_mark TEXT,
                document TEXT NOT NULL UNIQUE REFERENCES document (sha256),
                rates TEXT REFERENCES document (sha256),
                grid_hours TEXT REFERENCES document (sha256),
                partial BLOB NOT NULL,
                column_checks TEXT NOT NULL,
                hash TEXT NOT NULL UNIQUE,
                UNIQUE (production, status, revision)
            ) STRICT
            """,
            keeping("filing", "UPDATE"), keeping("filing", "DELETE"),
            keeping("document", "UPDATE"), keeping("document", "DELETE"),
        ]
    ]

    private static func keeping(_ table: String, _ event: String) -> String {
        """
        CREATE TRIGGER \(table)_no_\(event.lowercased()) BEFORE \(event) ON \(table)
        BEGIN SELECT RAISE(ABORT, 'what is filed is never changed'); END
        """
    }

    /// The names and texts that a ledger of this version has in its own table of contents.
    static let contents: Set<String> = Set(migrations.joined())

    /// Brings an empty file or an earlier version to this one, within a transaction of the caller.
    static func migrate(
        _ connection: LedgerConnection, from version: Int
    ) throws(LedgerFailure) {
        for step in migrations[version...] {
            for statement in step { try connection.execute(statement) }
        }
        try connection.execute("PRAGMA application_id = \(applicationID)")
        try connection.execute("PRAGMA user_version = \(Self.version)")
    }

    /// The version of a ledger; 0 for an empty file. Throws where it is something else or too new.
    static func version(of connection: LedgerConnection) throws(LedgerFailure) -> Int {
        // One state of the file: the marks of a ledger that is being made appear together.
        let (id, version, objects) = try connection.snapshot { () throws(LedgerFailure) in
            (
                try connection.value("PRAGMA application_id").number,
                try connection.value("PRAGMA user_version").number ?? 0,
                try connection.value("SELECT count(*) FROM sqlite_schema").number
            )
        }
        if id == 0, version == 0, objects == 0 { return 0 }
        guard id == applicationID, version > 0 else { throw .notALedger }
        guard version <= Self.version else { throw .newerVersion(version) }
        return version
    }

    /// Throws where the table of contents is not what this version makes.
    static func check(_ connection: LedgerConnection) throws(LedgerFailure) {
        var found: Set<String> = []
        try connection.forEachRow("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL") { row in
            found.insert(row.value(0).text ?? "")
        }
        guard found == contents else { throw .damaged("sqlite_schema") }
    }
}
