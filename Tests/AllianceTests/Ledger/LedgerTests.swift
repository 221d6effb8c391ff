import CSQLite
import Diagnostics
import Glibc
import Quantities
import Synchronization
import TestSupport
import Testing

@testable import Alliance

@Suite("Ledger")
struct LedgerTests {
    private let folder = TemporaryFolder()
    private var path: String { folder.path + "/alliance.db" }

    @Test("what is filed is read back; the chain begins with zeros and follows itself")
    func filing() throws {
        let ledger = try Ledger(path, for: .filing)
        let drafts = [
            LedgerDrafts.draft(1), LedgerDrafts.draft(2, status: .budget), LedgerDrafts.draft(2),
        ]
        for draft in drafts { _ = try ledger.file(draft) }
        let reading = try Ledger(path, for: .reading)
        #expect(try reading.count() == 3)
        let first = try reading.filing(1)
        #expect(first.text(.previousHash) == String(repeating: "0", count: 64))
        #expect(try reading.filing(2).text(.previousHash) == first.hash)
        #expect(try reading.filing(3).text(.previousHash) == reading.filing(2).hash)
        #expect(first.text(.locationTotal) == "1000")
        #expect(try reading.document(first.text(.document)) == drafts[0].document.bytes)
        #expect(first.partial == drafts[0].partial.bytes)
        #expect(try ProductionPartial(first.partial) == drafts[0].partial)
        #expect(try LedgerDrafts.findings(path).isEmpty)
    }

    @Test("the hash is that of the documented form, computed by another program")
    func hash() throws {
        // printf 'bftp-filing-1\ni1:1t3:abcn0:b2:xy' | sha256sum
        let values: [LedgerValue] = [.integer(1), .text("abc"), .null, .bytes(Array("xy".utf8))]
        #expect(
            Filing.hash(of: values)
                == "6a78afe4fbd21e3b914d0b5af64ae9b8598cfa4d9f79a403b8cc0bb623e7e651")
    }

    @Test("the same bytes are recognised; other terms and lower or equal revisions are refused")
    func again() throws {
        let ledger = try Ledger(path, for: .filing)
        let draft = LedgerDrafts.draft(1, revision: 2)
        guard case .filed(let filing, nil) = try ledger.file(draft) else {
            Issue.record("not filed")
            return
        }
        #expect(try ledger.file(draft) == .alreadyFiled(filing))
        var other = draft
        other.partial.consent = .internal
        #expect(throws: LedgerFailure.refused(.otherTerms(filing: 1, column: .consent))) {
            try ledger.file(other)
        }
        for revision in 1...2 {
            let lower = LedgerDrafts.draft(1, revision: revision, size: 301)
            #expect(
                throws: LedgerFailure.refused(.revisionNotNewer(revision: 2, filing: 1))
            ) { try ledger.file(lower) }
        }
        #expect(try ledger.count() == 1)
        _ = try ledger.file(LedgerDrafts.draft(1, revision: 3))
        _ = try ledger.file(LedgerDrafts.draft(1, status: .budget))
        #expect(try ledger.currentFilings() == [2, 3])
        #expect(try ledger.filing(1) == filing)
        #expect(try ledger.currentPartials().map(\.sequence) == [2, 3])
    }

    @Test("rates that several filings rest on stand once")
    func sharedDocuments() throws {
        let ledger = try Ledger(path, for: .filing)
        for number in 1...3 {
            var draft = LedgerDrafts.draft(number)
            draft.rates = .init(Array("currency,year\n".utf8))
            _ = try ledger.file(draft)
        }
        #expect(try ledger.connection.value("SELECT count(*) FROM document") == .integer(4))
        #expect(try LedgerDrafts.findings(path).isEmpty)
    }

    @Test("what is filed cannot be changed or deleted through SQL that keeps the rules")
    func triggers() throws {
        let ledger = try Ledger(path, for: .filing)
        _ = try ledger.file(LedgerDrafts.draft(1))
        for statement in [
            "UPDATE filing SET consent = 'internal'", "DELETE FROM filing",
            "UPDATE document SET bytes = x'00'", "DELETE FROM document",
        ] {
            #expect(throws: LedgerFailure.self) { try ledger.connection.execute(statement) }
        }
        #expect(try LedgerDrafts.findings(path).isEmpty)
    }

    @Test("an export is read back to a ledger whose export has the same bytes")
    func export() throws {
        let ledger = try Ledger(path, for: .filing)
        for number in 1...150 {
            var draft = LedgerDrafts.draft(number, size: number)
            if number % 3 == 0 { draft.rates = .init(Array("rates \(number / 30)".utf8)) }
            draft.fileName = "løn\u{7} \"\\ \u{1F3AC}.xml"
            _ = try ledger.file(draft)
        }
        let text = StringSink()
        try LedgerExport(ledger).write(to: text)
        let again = try Ledger(folder.path + "/again.db", for: .filing)
        var reading = LedgerImport(into: again)
        let lines = text.text.split(separator: "\n")
        for line in lines { try reading.take(Array(line.utf8)) }
        try reading.end()
        #expect(reading.count == 150)
        let second = StringSink()
        try LedgerExport(again).write(to: second)
        #expect(text.text == second.text)
        #expect(try LedgerDrafts.hashes(again) == LedgerDrafts.hashes(ledger))
        #expect(try LedgerDrafts.findings(folder.path + "/again.db").isEmpty)
    }

    @Test("an import refuses a cut, changed or reordered text and says in which line")
    func badText() throws {
        let ledger = try Ledger(path, for: .filing)
        for number in 1...3 { _ = try ledger.file(LedgerDrafts.draft(number)) }
        let text = StringSink()
        try LedgerExport(ledger).write(to: text)
        let lines = text.text.split(separator: "\n").map(String.init)
        #expect(lines.count == 8)
        let failure = { (lines: [String]) -> LedgerImport.Failure? in
            let target = TemporaryFolder()
            return try withExtendedLifetime(target) {
                let ledger = try Ledger(target.path + "/new.db", for: .filing)
                do throws(LedgerImport.Failure) {
                    var reading = LedgerImport(into: ledger)
                    for line in lines { try reading.take(Array(line.utf8)) }
                    try reading.end()
                    return nil
                } catch {
                    return error
                }
            }
        }
        #expect(try failure(lines) == nil)
        #expect(try failure(Array(lines.dropLast())) == .incomplete(line: 7))
        #expect(try failure(Array(lines[1...])) == .malformed(line: 1))
        var changed = lines
        changed[4] = changed[4].replacing("publish", with: "internal")
        #expect(try failure(changed) == .broken(line: 5))
        var swapped = lines
        swapped.swapAt(2, 4)
        #expect(try failure(swapped) == .broken(line: 3))
        var without = lines
        without.removeSubrange(5...6)
        #expect(try failure(without) == .broken(line: 6))
        var later = lines
        later[0] = later[0].replacing("\"1\"", with: "\"2\"")
        #expect(try failure(later) == .otherVersion("2"))
    }

    /// A filing that comes between looking over the filings and looking over the documents is no finding.
    @Test("a ledger is verified while others go on filing")
    func checkWhileFiling() throws {
        let ledger = try Ledger(path, for: .filing)
        for number in 1...20 { _ = try ledger.file(LedgerDrafts.draft(number)) }
        let isDone = Mutex(false)
        let path = path
        let filer = Thread {
            defer { isDone.withLock { $0 = true } }
            guard let other = try? Ledger(path, for: .filing) else { return }
            for number in 21...160 { _ = try? other.file(LedgerDrafts.draft(number)) }
        }
        var checks = 0
        while !isDone.withLock({ $0 }) {
            #expect(try LedgerDrafts.findings(path).isEmpty)
            checks += 1
        }
        filer.join()
        #expect(checks > 1)
        #expect(try ledger.count() == 160)
    }

    @Test("a backup is whole while others go on filing, and has nothing beside it")
    func backup() throws {
        let ledger = try Ledger(path, for: .filing)
        for number in 1...20 { _ = try ledger.file(LedgerDrafts.draft(number)) }
        let copy = folder.path + "/copy.db"
        try Ledger(path, for: .reading).copy(to: copy)
        _ = try ledger.file(LedgerDrafts.draft(21))
        #expect(try Ledger(copy, for: .reading).count() == 20)
        #expect(try LedgerDrafts.findings(copy).isEmpty)
        #expect(access(copy + "-wal", F_OK) != 0)
    }

    @Test("base 64 is that of RFC 4648 section 10, strictly")
    func base64() {
        let vectors = [
            "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==",
            "fooba": "Zm9vYmE=", "foobar": "Zm9vYmFy",
        ]
        for (plain, text) in vectors {
            #expect(Base64Text.text(of: Array(plain.utf8)) == text)
            #expect(Base64Text.bytes(of: text) == Array(plain.utf8))
        }
        for text in ["Zg=", "Zh==", "Zm9=", "Z===", "Zm 9", "Zg==Zg==", "Zm9v\n", "Zm-_"] {
            #expect(Base64Text.bytes(of: text) == nil, "\(text)")
        }
        #expect(Base64Text.bytes(of: "+/+/") == [0xFB, 0xFF, 0xBF])
    }
}
