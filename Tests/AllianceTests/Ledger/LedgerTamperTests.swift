import CSQLite
import Glibc
import TestSupport
import Testing

@testable import Alliance

/// Ledgers that somebody or something changed.
@Suite("Changed ledgers")
struct LedgerTamperTests {
    private let folder = TemporaryFolder()
    private var path: String { folder.path + "/alliance.db" }

    /// Makes a ledger of some filings as one file, with free pages within.
    private func makeLedger(_ count: Int) throws {
        let ledger = try Ledger(path, for: .filing)
        for number in 1...count {
            _ = try ledger.file(LedgerDrafts.draft(number, size: 900 + 40 * number))
        }
        try ledger.connection.execute(
            "CREATE TABLE other (bytes BLOB); INSERT INTO other VALUES (zeroblob(9000));"
                + "DROP TABLE other")
        try ledger.becomeSingleFile()
    }

    /// Changes a ledger through SQL, as somebody who knows how would.
    private func change(_ sql: String) throws {
        var database: OpaquePointer?
        #expect(sqlite3_open(path, &database) == SQLITE_OK)
        defer { sqlite3_close(database) }
        let all =
            "PRAGMA ignore_check_constraints = ON;"
            + "DROP TRIGGER filing_no_update; DROP TRIGGER filing_no_delete;"
            + "DROP TRIGGER document_no_update; DROP TRIGGER document_no_delete;" + sql
            + LedgerSchema.migrations[0][2...].map { ";" + $0 }.joined()
        #expect(sqlite3_exec(database, all, nil, nil, nil) == SQLITE_OK, "\(sql)")
    }

    @Test(
        "a change of any column is found and named", arguments: FilingColumn.allCases)
    func columns(column: FilingColumn) throws {
        try makeLedger(3)
        let value =
            switch column {
            case .sequence, .revision: "9"
            case .partial: "x'7B7D'"
            case .status: "'budget'"
            case .consent: "'internal'"
            default: "'x'"
            }
        try change("UPDATE filing SET \(column.rawValue) = \(value) WHERE sequence = 2")
        let number = column == .sequence ? 9 : 2
        let findings = try LedgerDrafts.findings(path)
        #expect(findings.contains(.column(filing: number, column)), "\(findings)")
    }

    @Test("a change of the hash, of the column checks or of a document is found and named")
    func seals() throws {
        try makeLedger(3)
        try change("UPDATE filing SET hash = upper(hash) WHERE sequence = 3")
        #expect(try LedgerDrafts.findings(path) == [.seal(filing: 3)])
        try change("UPDATE filing SET hash = lower(hash)")
        #expect(try LedgerDrafts.findings(path).isEmpty)
        try change(
            "UPDATE filing SET column_checks = 'x' || substr(column_checks, 2) WHERE sequence = 1")
        #expect(try LedgerDrafts.findings(path) == [.seal(filing: 1)])
    }

    @Test("a changed document is found and named by the filing that rests on it")
    func documents() throws {
        try makeLedger(3)
        try change("UPDATE document SET bytes = CAST(bytes || x'0A' AS BLOB) WHERE rowid = 2")
        #expect(try LedgerDrafts.findings(path) == [.document(filing: 2, .document)])
        try change(
            "INSERT INTO document VALUES ('\(String(repeating: "c", count: 64))', x'01')")
        #expect(
            try LedgerDrafts.findings(path).last
                == .strayDocument(String(repeating: "c", count: 64)))
    }

    @Test("a filing taken out, exchanged or sealed anew is found")
    func chain() throws {
        try makeLedger(4)
        let whole = try #require(Files.bytes(path))
        try change("DELETE FROM filing WHERE sequence = 2; DELETE FROM document WHERE rowid = 2")
        #expect(try LedgerDrafts.findings(path) == [.missing(filing: 2)])
        #expect(Files.write(whole, to: path))
        try change(
            "UPDATE filing SET sequence = 9 WHERE sequence = 2;"
                + "UPDATE filing SET sequence = 2 WHERE sequence = 3;"
                + "UPDATE filing SET sequence = 3 WHERE sequence = 9")
        #expect(try LedgerDrafts.findings(path).contains(.column(filing: 2, .sequence)))
        #expect(Files.write(whole, to: path))
        // Whoever can compute hashes seals a changed filing, but the next one names the old hash.
        var values = try Ledger(path, for: .reading).filing(2).values
        values[FilingColumn.locationTotal.place] = .text("1")
        let forged = Filing(values)
        try change(
            "UPDATE filing SET location_total = '1', hash = '\(forged.hash)',"
                + " column_checks = '\(forged.columnChecks)' WHERE sequence = 2")
        #expect(try LedgerDrafts.findings(path) == [.chain(filing: 3)])
    }

    @Test("filings taken off the end, and an older copy, are found by a hash that was kept")
    func keptHead() throws {
        try makeLedger(4)
        let head = try #require(try Ledger(path, for: .reading).lastFiling()?.hash)
        #expect(try LedgerDrafts.findings(path, keptHead: head).isEmpty)
        let earlier = try Ledger(path, for: .reading).filing(2).hash
        #expect(try LedgerDrafts.findings(path, keptHead: earlier).isEmpty)
        try change("DELETE FROM filing WHERE sequence = 4; DELETE FROM document WHERE rowid = 4")
        #expect(try LedgerDrafts.findings(path).isEmpty)
        #expect(try LedgerDrafts.findings(path, keptHead: head) == [.head(expected: head)])
    }

    /// The root page of each table is damaged in turn: what cannot be read for it is named.
    @Test("what cannot be read is named")
    func roots() throws {
        try makeLedger(40)
        let whole = try #require(Files.bytes(path))
        for table in ["filing", "document"] {
            let root = try Ledger(path, for: .reading).connection.value(
                "SELECT rootpage FROM sqlite_schema WHERE name = ?", [.text(table)]
            ).number
            var changed = whole
            // The first byte of a page says what kind of page it is.
            changed[(try #require(root) - 1) * 4096] ^= 0x20
            #expect(Files.write(changed, to: path))
            let parts = try LedgerDrafts.findings(path).compactMap {
                if case .unreadable(let part, _) = $0 { part } else { nil }
            }
            #expect(
                parts.contains(table == "filing" ? .filings(after: 0) : .documents),
                "\(table): \(parts)")
            #expect(Files.write(whole, to: path))
        }
    }

    /// Everything a reader of the ledger can get out of it, or nil where reading ends early.
    private func content() -> [String]? {
        guard let ledger = try? Ledger(path, for: .reading) else { return nil }
        var all: [String] = []
        do throws(LedgerFailure) {
            try ledger.forEachFiling { filing throws(LedgerFailure) in
                all.append("\(filing.values) \(filing.columnChecks) \(filing.hash)")
                all.append("\(try ledger.document(filing.text(.document)))")
            }
        } catch {
            return nil
        }
        return all
    }

    /// Reliability 3, P6: a change of what is filed is found; what is not found changed nothing.
    @Test("one flipped bit anywhere in the file is found, or all that was filed is as it was")
    func bits() throws {
        try makeLedger(40)
        let whole = try #require(Files.bytes(path))
        let before = try #require(content())
        var generator = SplitMix64(seed: 20)
        let flips = LedgerDrafts.count("BFTP_BIT_FLIPS", else: 400)
        var (found, harmless) = (0, 0)
        for flip in 0..<flips {
            // Every header byte is taken in turn; the others by chance.
            let place = flip < 100 ? flip : Int(generator.next() % UInt64(whole.count))
            let bit = UInt8(1) << UInt8(generator.next() % 8)
            var changed = whole
            changed[place] ^= bit
            #expect(Files.write(changed, to: path))
            let isFound =
                ((try? LedgerDrafts.findings(path)) ?? [.seal(filing: 0)]).isEmpty == false
            if isFound {
                found += 1
            } else {
                harmless += 1
                #expect(content() == before, "byte \(place), bit \(bit)")
            }
            for suffix in ["-wal", "-shm", "-journal"] { unlink(path + suffix) }
        }
        // Most of the file is what was filed.
        #expect(found > flips / 2)
        print("bit flips: \(flips), found \(found), without effect \(harmless)")
    }
}
