import TestSupport
import Testing

@testable import Importing

/// Every record of a report has an id of its own, whatever the documents call theirs.
@Suite("Ids of imported records")
struct ImportIdentifierTests {
    private static let table =
        "Dato;Nr;Tekst;Liter\n01-03-2025;%1;Diesel;12,5\n02-03-2025;%2;Diesel;13,5\n"

    private func table(_ first: String, _ second: String) -> String {
        Self.table.replacing("%1", with: first).replacing("%2", with: second)
    }

    // A heading is a line too: the first row of a table is the second line.

    @Test("records without an id are numbered in the order of the lines")
    func numbered() throws {
        let trial = try ImportTrial([
            ("a.csv", "Dato;Tekst;Liter\n01-03-2025;Diesel;12\n02-03-2025;Diesel;13\n")
        ])
        #expect(trial.values("id") == ["import-2", "import-3"])
    }

    @Test("ids of a table stay where they stand once")
    func kept() throws {
        let trial = try ImportTrial([("a.csv", table("17", "18"))])
        #expect(trial.values("id") == ["17", "18"])
        #expect(!trial.outcome.diagnostics.kept.map(\.message.id).contains("import-id-renewed"))
    }

    @Test("an id that stood before is replaced, within a table and between tables")
    func renewed() throws {
        let within = try ImportTrial([("a.csv", table("17", "17"))])
        #expect(within.values("id") == ["17", "import-3"])
        let between = try ImportTrial([
            ("a.csv", table("1", "2")), ("b.csv", table("2", "3").replacing("12,5", with: "14,5")),
        ])
        #expect(between.values("id") == ["1", "2", "import-5", "3"])
        for trial in [within, between] {
            let warnings = trial.outcome.diagnostics.kept.filter {
                $0.message.id == "import-id-renewed"
            }
            #expect(warnings.count == 1)
            #expect(warnings.first?.message.text(in: .english).contains("records: 1") == true)
        }
    }

    @Test("a report of an earlier import keeps its ids, wherever it stands among the files")
    func earlierImport() throws {
        let folder = TemporaryFolder()
        let earlier = try ImportTrial([("a.csv", "Dato;Tekst;Liter\n01-03-2025;Diesel;12\n")])
        let report = folder.write(earlier.report, as: "report.xml")
        let table = folder.write(
            "Dato;Tekst;Liter\n02-03-2025;Diesel;13\n03-03-2025;Diesel;14\n", as: "b.csv")
        let after = try ImportTrial(files: [report, table]) { $0.header.texts = [:] }
        #expect(after.values("id") == ["import-2", "import-3", "import-4"])
        // The table's rows would be import-2 and import-3, and the report has import-2: they follow on its highest.
        let before = try ImportTrial(files: [table, report]) { $0.header.texts = [:] }
        #expect(before.values("id") == ["import-4", "import-5", "import-2"])
        withExtendedLifetime(folder) {}
    }

    @Test("a renewed id is none that another record has")
    func renewedIsFree() throws {
        // The third row would be import-4, which the first has: it follows on 4.
        let text =
            "Dato;Nr;Tekst;Liter\n01-03-2025;import-4;Diesel;12\n02-03-2025;9;Diesel;13\n"
            + "03-03-2025;9;Diesel;14\n"
        let trial = try ImportTrial([("a.csv", text)])
        #expect(trial.values("id") == ["import-4", "9", "import-8"])
    }
}
