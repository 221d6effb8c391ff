import CSQLite
import Glibc
import TestSupport
import Testing

@testable import Alliance

/// `bftp file` and `bftp ledger` as users run them.
@Suite("Ledger commands")
struct LedgerCommandTests {
    private let folder = TemporaryFolder()
    private let at = "--at 2025-12-01T00:00:00Z --filed-by Maja"

    private func tool(_ words: String, after preparation: String = "") -> LedgerTool.Run {
        LedgerTool.run(words, in: folder.path, after: preparation)
    }

    private func copy(_ sample: String, as name: String) {
        folder.write(Files.bytes(Repository.root + "/samples/" + sample) ?? [], as: name)
    }

    /// A ledger of a budget and two revisions of the final report of one production, and of another.
    private func makeLedger() {
        copy("den-sidste-sommer/budget.xml", as: "budget.xml")
        copy("den-sidste-sommer/report.xml", as: "report.xml")
        copy("koekkenkampen/report.csv", as: "report.csv")
        folder.write(
            Files.text(folder.path + "/report.xml").replacing(
                "revision=\"2\"", with: "revision=\"3\""),
            as: "third.xml")
        let run = tool(
            "file --ledger a.db --consent publish \(at) budget.xml report.xml report.csv third.xml")
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.split(separator: "\n").count == 4)
    }

    @Test("budget and final stand side by side, a later revision supersedes, the source is kept")
    func filing() throws {
        makeLedger()
        let list = tool("ledger list --ledger a.db --format json").output
        let superseded = list.split(separator: "\n").map { $0.contains("\"isSuperseded\": true") }
        #expect(superseded.filter { $0 }.count == 1)
        #expect(tool("ledger show 3 --source --ledger a.db -o kept.csv").exitCode == 0)
        #expect(Files.bytes(folder.path + "/kept.csv") == Files.bytes(folder.path + "/report.csv"))
        let again = tool("file --ledger a.db --consent publish \(at) report.xml third.xml")
        #expect(again.exitCode == 0)
        #expect(again.output.contains("report.xml: already filed as 2 "))
        let danish = tool("file --language da --ledger a.db --consent publish third.xml")
        #expect(danish.output.contains("allerede indberettet som 4"))
        #expect(tool("ledger verify --ledger a.db").exitCode == 0)
        // The figures that stand in the ledger are those of a footprint.
        let footprint = tool("footprint --format json report.xml").output
        #expect(
            footprint.contains(
                try Ledger(folder.path + "/a.db", for: .reading).filing(2).text(.locationTotal)))
    }

    @Test("what is read once is what is hashed, stored and computed")
    func pipe() {
        copy("den-sidste-sommer/report.xml", as: "report.xml")
        let run = tool("file --ledger a.db --consent publish -", after: "cat report.xml |")
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(
            tool("ledger show 1 --source --ledger a.db").output
                == Files.text(folder.path + "/report.xml"))
        #expect(tool("ledger verify --ledger a.db").exitCode == 0)
    }

    @Test("what is in error is not filed, and the others are")
    func errors() {
        copy("failures/truncated/report.xml", as: "bad.xml")
        copy("den-sidste-sommer/report.xml", as: "report.xml")
        copy("vadehavet/report.xml", as: "private.xml")
        folder.write(
            "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>",
            as: "invoice.xml")
        let run = tool(
            "file --ledger a.db --consent publish bad.xml report.xml private.xml invoice.xml none.xml"
        )
        #expect(run.exitCode == 66)
        #expect(run.output.split(separator: "\n").count == 1)
        for id in [
            "not-well-formed", "filing-consent-contradicted", "filing-needs-report",
            "input-not-found",
        ] {
            #expect(run.errors.contains("[\(id)]"), "\(id): \(run.errors)")
        }
        #expect(tool("file --ledger a.db --consent publish bad.xml").exitCode == 65)
        #expect(tool("ledger list --ledger a.db").output.contains("1 filings"))
    }

    @Test("each fault of a ledger or a command line has its code and its id")
    func faults() throws {
        makeLedger()
        folder.write("no ledger", as: "text.txt")
        folder.write("{}\n", as: "text.ndjson")
        let cases: [(words: String, code: Int32, id: String)] = [
            ("file report.xml --consent publish", 64, "ledger-needs-file"),
            ("file --ledger a.db report.xml", 64, "filing-needs-consent"),
            ("file --ledger a.db --consent publish --at yesterday report.xml", 64, "invalid-time"),
            (
                "file --ledger a.db --consent publish --at 2025-02-29T00:00:00Z report.xml", 64,
                "invalid-time"
            ),
            ("file --ledger a.db --consent publish --wait x report.xml", 64, "invalid-wait"),
            ("file --ledger a.db --consent internal report.xml", 65, "filing-other-terms"),
            ("file --ledger text.txt --consent publish report.xml", 65, "not-a-ledger"),
            ("file --ledger no/such.db --consent publish report.xml", 73, "ledger-not-opened"),
            ("ledger list --ledger none.db", 66, "ledger-not-found"),
            ("ledger list", 64, "ledger-needs-file"),
            ("ledger show 9 --ledger a.db", 65, "no-such-filing"),
            ("ledger show nine --ledger a.db", 64, "invalid-filing-number"),
            ("ledger backup a.db --ledger a.db", 73, "ledger-exists"),
            ("ledger import text.ndjson --ledger new.db", 65, "ledger-text-malformed"),
            ("ledger import none --ledger new.db", 66, "input-not-found"),
            ("ledger verify --ledger a.db --head abc", 64, "invalid-head"),
            ("ledger recompute --ledger a.db --year x", 64, "invalid-year"),
            ("ledger recompute --ledger a.db --year 1999", 65, "recompute-no-such-year"),
            ("ledger recompute --ledger a.db --factor-set none", 64, "unknown-factor-set"),
        ]
        for (words, code, id) in cases {
            let run = tool(words)
            #expect(run.exitCode == code, "\(words): \(run.errors)")
            #expect(run.errors.contains("[\(id)]"), "\(words): \(run.errors)")
            #expect(run.output.isEmpty, "\(words)")
        }
        #expect(access(folder.path + "/new.db", F_OK) != 0)
    }

    @Test("a lock, a full disk and a clock that goes back are told; nothing is lost")
    func troubles() throws {
        makeLedger()
        let before = try LedgerDrafts.hashes(Ledger(folder.path + "/a.db", for: .reading))
        var database: OpaquePointer?
        sqlite3_open(folder.path + "/a.db", &database)
        sqlite3_exec(database, "BEGIN IMMEDIATE", nil, nil, nil)
        copy("figures/report.xml", as: "other.xml")
        let words =
            "file --ledger a.db --consent internal --wait 0 --rates rates.csv --grid-hours hours.csv other.xml"
        copy("rates-example.csv", as: "rates.csv")
        copy("figures/grid-hours.csv", as: "hours.csv")
        let locked = tool(words)
        #expect(locked.exitCode == 69)
        #expect(locked.errors.contains("[ledger-locked]"))
        sqlite3_exec(database, "ROLLBACK", nil, nil, nil)
        sqlite3_close(database)
        let full = tool(words, after: "ulimit -f 16;")
        #expect(full.exitCode == 74, "\(full.errors)")
        #expect(full.errors.contains("[ledger-disk-full]"), "\(full.errors)")
        #expect(try LedgerDrafts.hashes(Ledger(folder.path + "/a.db", for: .reading)) == before)
        let earlier = tool(words + " --at 2024-01-01T00:00:00Z")
        #expect(earlier.exitCode == 0, "\(earlier.errors)")
        #expect(earlier.errors.contains("[filing-time-earlier]"))
        // Rates and hours are in the ledger: it is computed without the files.
        unlink(folder.path + "/rates.csv")
        unlink(folder.path + "/hours.csv")
        #expect(tool("ledger verify --ledger a.db").exitCode == 0)
    }

    @Test(
        "verify names a changed figure by filing and place: 77 where the seal is broken, 1 where it is not"
    )
    func verify() throws {
        makeLedger()
        let path = folder.path + "/a.db"
        let last = try #require(try Ledger(path, for: .reading).lastFiling())
        #expect(tool("ledger verify --ledger a.db --head \(last.hash)").exitCode == 0)
        let zeros = String(repeating: "7", count: 64)
        #expect(tool("ledger verify --ledger a.db --head \(zeros)").exitCode == 77)
        // Somebody with the means to seal files a figure that is not the report's.
        var values = last.values
        values[FilingColumn.partial.place] = .bytes(
            Array(
                String(decoding: last.partial, as: UTF8.self).replacing(
                    "\"records\":63", with: "\"records\":64"
                ).utf8))
        let forged = Filing(values)
        let sql =
            "DROP TRIGGER filing_no_update; UPDATE filing SET partial = CAST('"
            + String(decoding: values[FilingColumn.partial.place].content, as: UTF8.self)
            + "' AS BLOB), hash = '\(forged.hash)', column_checks = '\(forged.columnChecks)' WHERE sequence = 4;"
            + LedgerSchema.migrations[0][2]
        var database: OpaquePointer?
        sqlite3_open(path, &database)
        #expect(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK)
        sqlite3_close(database)
        let run = tool("ledger verify --ledger a.db")
        #expect(run.exitCode == 1, "\(run.errors)")
        #expect(
            run.errors.contains(
                "filing 4: /records was filed as 64, and computed from the report it is 63"))
        // One bit of a document, as a disk might change it.
        var bytes = try #require(Files.bytes(path))
        let marker = Array("<title>Den sidste".utf8)
        let place = try #require(
            bytes.indices.dropLast(marker.count).first {
                bytes[$0] == marker[0] && bytes[$0..<$0 + marker.count].elementsEqual(marker)
            })
        bytes[place + 9] ^= 4
        Files.write(bytes, to: path)
        let flipped = tool("ledger verify --ledger a.db")
        #expect(flipped.exitCode == 77)
        #expect(flipped.errors.contains("[filing-document-changed]"), "\(flipped.errors)")
    }

    @Test("export, import, export gives the same bytes; a backup is verified like the ledger")
    func copies() {
        makeLedger()
        #expect(tool("ledger export --ledger a.db -o a.ndjson").exitCode == 0)
        let made = tool("ledger import --ledger b.db -", after: "cat a.ndjson |")
        #expect(made.exitCode == 0, "\(made.errors)")
        #expect(tool("ledger export --ledger b.db").output == Files.text(folder.path + "/a.ndjson"))
        #expect(tool("ledger verify --ledger b.db").exitCode == 0)
        #expect(tool("ledger backup c.db --ledger a.db").exitCode == 0)
        #expect(tool("ledger verify --ledger c.db").exitCode == 0)
        let files = Files.paths(below: folder.path)
        #expect(!files.contains { $0.hasSuffix(".part") })
        #expect(tool("ledger export --ledger a.db -o /dev/full").exitCode == 74)
    }

    @Test("the years on one factor set: parts sum, JSON says so")
    func recompute() {
        makeLedger()
        folder.write(
            Files.text(folder.path + "/report.xml").replacing("DK-2025-0142", with: "DK-2024-1")
                .replacing("=\"2025-", with: "=\"2024-"), as: "before.xml")
        #expect(
            tool("file --ledger a.db --consent publish --factor-set bftp-2024 before.xml").exitCode
                == 0)
        let run = tool("ledger recompute --ledger a.db --factor-set bftp-2025")
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("As filed, from 2024 to 2025"))
        #expect(run.output.contains("Internal:"))
        let json = tool(
            "ledger recompute --ledger a.db --factor-set bftp-2025 --format json --year 2025")
        #expect(json.output.contains("\"fromYear\": 2024"))
        #expect(!json.output.contains("\"year\": 2024"))
    }
}
