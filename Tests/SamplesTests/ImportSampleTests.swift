import TestSupport
import Testing

/// The documents of a short film, from what lies in the drawer to its report.
@Suite("Samples: documents of others become a report")
struct ImportSampleTests {
    private static let words = "--header production.xml --mapping mapping.csv"
    private let folder = TemporaryFolder()

    init() {
        for name in Repository.files(below: "samples/nattevagt") where !name.contains("/expected/")
        {
            folder.write(
                Files.bytes(Repository.root + "/" + name) ?? [],
                as: String(name.dropFirst("samples/nattevagt/".count)))
        }
    }

    @Test(
        "the first run lists what waits and says what became of every line",
        arguments: ["en", "da"])
    func first(language: String) {
        let run = ToolRun(
            "import --language \(language) \(Self.words) -o first.xml bilag/*", in: folder.path)
        #expect(run.exitCode == 0 && run.output.isEmpty)
        Snapshot.expect(run.errors, in: "samples/nattevagt/expected/import.\(language).txt")
        Snapshot.expect(
            Files.text(folder.path + "/first-review.csv"),
            in: "samples/nattevagt/expected/review.\(language).csv")
    }

    @Test(
        "with the completed list every line is placed or set aside, and the report is the sample's")
    func completed() {
        let run = ToolRun("import -q \(Self.words) bilag/* gennemset.csv", in: folder.path)
        #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
        Snapshot.expect(run.output, in: "samples/nattevagt/report.xml")
    }

    @Test("every line that is set aside is named with its rule")
    func setAside() {
        let run = ToolRun(
            "import -q \(Self.words) --set-aside aside.csv -o out.xml bilag/* gennemset.csv",
            in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        let lines = Files.text(folder.path + "/aside.csv").split(separator: "\r\n")
        #expect(lines.count == 26)
        #expect(lines.contains("tax;elregning-marts.xml invoice E-2025-44817 line 3"))
        #expect(lines.contains("payroll;bogholderi.xml transaction B-104 line 1"))
    }

    /// 1842.40 kWh on the meter, the bill and the grid tariffs; diesel on the invoice and in the ledger.
    @Test("the balance accounts for every line; nothing counts twice")
    func balance() {
        let run = ToolRun(
            "import --balance json \(Self.words) bilag/* gennemset.csv", in: folder.path)
        Snapshot.expect(
            String(run.errors.drop { $0 != "{" }), in: "samples/nattevagt/expected/balance.json")
        #expect(run.output.split(separator: "quantity=\"1842.4\"").count == 2)
        #expect(run.output.split(separator: "fuel=\"diesel\" quantity=\"240\"").count == 2)
    }

    @Test("the footprint of the documents is that of the report made of them")
    func footprint() {
        let documents = ToolRun(
            "footprint --format csv \(Self.words) bilag/* gennemset.csv", in: folder.path)
        let report = ToolRun("footprint --format csv report.xml", in: folder.path)
        #expect(report.exitCode == 0 && documents.exitCode == 0)
        /// The lines without the columns that say in which file they stand.
        func lines(_ table: String) -> [[String: String]] {
            CommaSeparated(table).rows.map { row in
                row.filter { $0.key != "File" && $0.key != "Line" }
            }
        }
        #expect(lines(report.output).count > 20)
        #expect(lines(documents.output) == lines(report.output))
    }
}
