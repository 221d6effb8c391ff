import CSQLite
import Glibc
import LedgerFaults
import TestSupport
import Testing

@testable import Alliance

/// Every single write, sync and read that can fail while a report is filed.
@Suite("Failing disks")
struct LedgerFaultTests {
    /// One way in which a disk fails.
    struct Fault: Sendable, CustomTestStringConvertible {
        let name: String
        let kinds: Int32
        let code: Int32
        let isLasting: Bool
        var isHalf = false

        var testDescription: String { name }
    }

    private static let faults: [Fault] = [
        .init(name: "full", kinds: 1, code: SQLITE_FULL, isLasting: false),
        .init(name: "full-lasting", kinds: 1, code: SQLITE_FULL, isLasting: true),
        .init(name: "write-error", kinds: 1, code: SQLITE_IOERR | 3 << 8, isLasting: false),
        .init(name: "write-error-lasting", kinds: 1, code: SQLITE_IOERR | 3 << 8, isLasting: true),
        .init(
            name: "half-write", kinds: 1, code: SQLITE_IOERR | 3 << 8, isLasting: false,
            isHalf: true),
        .init(
            name: "half-write-lasting", kinds: 1, code: SQLITE_FULL, isLasting: true, isHalf: true),
        .init(name: "read-error", kinds: 2, code: SQLITE_IOERR | 1 << 8, isLasting: false),
        .init(name: "read-error-lasting", kinds: 2, code: SQLITE_IOERR | 1 << 8, isLasting: true),
    ]

    @Test("a failure is reported, and the filing is there whole or not at all", arguments: faults)
    func failures(fault: Fault) throws {
        let faults = try #require(ledger_faults_new("bftp-" + fault.name))
        defer { ledger_faults_free(faults) }
        var options = Ledger.Options()
        options.fileSystem = "bftp-" + fault.name
        options.checkpointPages = 10
        options.waitMilliseconds = 20
        var (points, refused, kept) = (0, 0, 0)
        let start = try start()
        while true {
            let folder = TemporaryFolder()
            defer { withExtendedLifetime(folder) {} }
            let path = folder.path + "/alliance.db"
            #expect(Files.write(start, to: path))
            ledger_faults_fail(
                faults, fault.kinds, Int32(points + 1), fault.code, fault.isLasting ? 1 : 0,
                fault.isHalf ? 1 : 0)
            let isFiled = filed(path, options)
            let wasHit = ledger_faults_failed(faults) > 0
            ledger_faults_fail(faults, 0, 0, 0, 0, 0)
            let isThere = try after(path)
            #expect(!isFiled || isThere, "point \(points + 1)")
            if !isFiled { refused += 1 }
            if isThere && !isFiled { kept += 1 }
            guard wasHit else { break }
            points += 1
        }
        print("\(fault.name): \(points) points, \(refused) refused, \(kept) there nonetheless")
        #expect(points > 5)
        #expect(refused > 0)
    }

    /// The bytes of a ledger of two filings.
    private func start() throws -> [UInt8] {
        let folder = TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let path = folder.path + "/alliance.db"
        do {
            let ledger = try Ledger(path, for: .filing)
            for number in 1...2 { _ = try ledger.file(LedgerDrafts.draft(number)) }
        }
        return try #require(Files.bytes(path))
    }

    private func filed(_ path: String, _ options: Ledger.Options) -> Bool {
        do throws(LedgerFailure) {
            let ledger = try Ledger(path, for: .filing, options: options)
            _ = try ledger.file(LedgerDrafts.draft(3, size: 30_000))
            return true
        } catch {
            // Whatever is said, it is never that the ledger is lost.
            #expect(error != .notALedger)
            return false
        }
    }

    /// Checks what is left and files again, as the message says; answers whether it was there.
    private func after(_ path: String) throws -> Bool {
        #expect(try LedgerDrafts.findings(path).isEmpty)
        let ledger = try Ledger(path, for: .filing)
        let count = try ledger.count()
        #expect(count == 2 || count == 3)
        let outcome = try ledger.file(LedgerDrafts.draft(3, size: 30_000))
        if case .alreadyFiled = outcome {
            #expect(count == 3)
        } else {
            #expect(count == 2)
        }
        #expect(try ledger.count() == 3)
        return count == 3
    }
}
