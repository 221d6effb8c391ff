import CSQLite
import Glibc
import LedgerFaults
import Synchronization
import TestSupport
import Testing

@testable import Alliance

/// Files that are no ledgers, and ledgers that others use.
@Suite("Opening ledgers")
struct LedgerOpeningTests {
    private let folder = TemporaryFolder()
    private var path: String { folder.path + "/alliance.db" }

    private func failure(
        _ path: String, for access: Ledger.Access = .filing, wait: Int = 50
    ) -> LedgerFailure? {
        Self.failure(path, for: access, wait: wait)
    }

    private static func failure(
        _ path: String, for access: Ledger.Access = .filing, wait: Int = 50
    ) -> LedgerFailure? {
        var options = Ledger.Options()
        options.waitMilliseconds = wait
        do throws(LedgerFailure) {
            let ledger = try Ledger(path, for: access, options: options)
            if access == .filing { _ = try ledger.file(LedgerDrafts.draft(7)) }
            return nil
        } catch {
            return error
        }
    }

    private func execute(_ sql: String, _ path: String) {
        var database: OpaquePointer?
        sqlite3_open(path, &database)
        #expect(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK)
        sqlite3_close(database)
    }

    @Test("a file that is something else is refused and not changed")
    func somethingElse() throws {
        for text in [
            "no database at all, but long enough to have a header of one hundred bytes,"
                + " so that nobody takes it for a short one", "short",
        ] {
            folder.write(text, as: "other")
            #expect(failure(folder.path + "/other") == .notALedger)
            #expect(failure(folder.path + "/other", for: .reading) == .notALedger)
            #expect(Files.text(folder.path + "/other") == text)
        }
        execute("CREATE TABLE mine (x); PRAGMA user_version = 3", path)
        let before = Files.bytes(path)
        #expect(failure(path) == .notALedger)
        #expect(Files.bytes(path) == before)
        #expect(failure(folder.path) == .notALedger)
        #expect(failure("/dev/null") == .notALedger)
        #expect(failure(folder.path + "/none", for: .reading) == .notFound)
        if case .cannotOpen = failure(folder.path + "/no/such/folder.db") {
        } else {
            Issue.record("expected that it cannot be opened")
        }
    }

    @Test("a ledger of a later version is refused and not changed")
    func laterVersion() throws {
        _ = try Ledger(path, for: .filing).file(LedgerDrafts.draft(1))
        execute("PRAGMA user_version = 2", path)
        #expect(failure(path) == .newerVersion(2))
        #expect(failure(path, for: .reading) == .newerVersion(2))
        execute("PRAGMA user_version = 1", path)
        #expect(failure(path) == nil)
    }

    @Test("a ledger with tables of somebody else's is refused as damaged")
    func otherTables() throws {
        _ = try Ledger(path, for: .filing)
        execute("CREATE TRIGGER t AFTER INSERT ON filing BEGIN SELECT 1; END", path)
        #expect(failure(path) == .damaged("sqlite_schema"))
    }

    @Test("names that mean something to SQLite are names of files")
    func names() throws {
        for name in [":memory:", "file:x?mode=memory", "a b%20#?.db"] {
            let path = folder.path + "/" + name
            #expect(failure(path) == nil, "\(name)")
            #expect(access(path, F_OK) == 0)
        }
        LedgerTool.writeReports(0..<1, in: folder)
        let run = LedgerTool.run(
            "file --ledger :memory: --consent publish report-0.xml", in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try Ledger(folder.path + "/:memory:", for: .reading).count() == 2)
    }

    @Test("where nobody can write, reading works and filing says so")
    func readOnly() throws {
        do { _ = try Ledger(path, for: .filing).file(LedgerDrafts.draft(1)) }
        let faults = try #require(ledger_faults_new("bftp-read-only"))
        defer { ledger_faults_free(faults) }
        ledger_faults_read_only(faults)
        var options = Ledger.Options()
        options.fileSystem = "bftp-read-only"
        #expect(throws: LedgerFailure.readOnly) {
            try Ledger(path, for: .filing, options: options).file(LedgerDrafts.draft(2))
        }
        #expect(try Ledger(path, for: .reading).count() == 1)
    }

    @Test("a lock that others hold too long is reported, and waited for where it ends")
    func locked() throws {
        let ledger = try Ledger(path, for: .filing)
        try ledger.connection.execute("BEGIN IMMEDIATE")
        #expect(failure(path) == .locked)
        #expect(failure(path, for: .reading) == nil)
        let waiting = Mutex<LedgerFailure?>(.locked)
        let other = path
        let thread = Thread {
            let found = Self.failure(other, wait: 20_000)
            waiting.withLock { $0 = found }
        }
        usleep(100_000)
        try ledger.connection.execute("COMMIT")
        thread.join()
        #expect(waiting.withLock { $0 } == nil)
        #expect(try ledger.count() == 1)
    }

    @Test("a ledger that several make at the same moment is a ledger for all of them")
    func makers() {
        for round in 0..<60 {
            let path = "\(folder.path)/\(round).db"
            let failures = Mutex<[LedgerFailure]>([])
            let threads = (0..<8).map { _ in
                Thread {
                    do throws(LedgerFailure) {
                        _ = try Ledger(path, for: .filing)
                    } catch {
                        failures.withLock { $0.append(error) }
                    }
                }
            }
            for thread in threads { thread.join() }
            #expect(failures.withLock { $0 }.isEmpty)
        }
    }

    /// Reliability 3, P5.
    @Test("eight who file at once lose nothing and double nothing, from the first moment on")
    func concurrent() throws {
        let each = LedgerDrafts.count("BFTP_FILINGS_EACH", else: 20)
        let failures = Mutex<[LedgerFailure]>([])
        let path = path
        let threads = (0..<8).map { filer in
            Thread {
                do throws(LedgerFailure) {
                    let ledger = try Ledger(path, for: .filing)
                    for number in 0..<each {
                        _ = try ledger.file(LedgerDrafts.draft(1 + filer * each + number))
                        // One that all of them file.
                        _ = try ledger.file(LedgerDrafts.draft(100_000 + number))
                    }
                } catch {
                    failures.withLock { $0.append(error) }
                }
            }
        }
        for thread in threads { thread.join() }
        #expect(failures.withLock { $0 }.isEmpty)
        #expect(try Ledger(path, for: .reading).count() == 9 * each)
        #expect(try LedgerDrafts.findings(path).isEmpty)
    }
}
