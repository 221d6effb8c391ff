import Glibc
import TestSupport
import Testing

@Suite("Workbooks", .serialized)
struct WorkbookTests {
    private static let office: String? = {
        let folders = (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":")
        return folders.flatMap { folder in ["soffice", "libreoffice"].map { "\(folder)/\($0)" } }
            .first { access($0, X_OK) == 0 }
    }()
    private static let hasWriter: Bool = {
        let folder = TemporaryFolder()
        return ToolRun(
            "footprint --format xlsx -o \(folder.path)/x.xlsx report.xml",
            in: Repository.root + "/samples/vadehavet"
        ).exitCode == 0
    }()

    private let folder = TemporaryFolder()
    private let samples = Repository.root + "/samples"

    /// The rows of the first sheet, after LibreOffice has calculated every formula anew.
    private func summary(of file: String) -> [[String]] {
        // Cached values are not trusted: OOXMLRecalcMode 0 is "always".
        folder.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """, as: "profile/user/registrymodifications.xcu")
        let filter =
            "csv:\"Text - txt - csv (StarCalc)\":9,34,76,1,,0,false,false,false,false,false,1"
        let program: String = Self.office ?? ""
        let command: String = [
            "cd '\(folder.path)' && timeout 120 '\(program)'",
            "-env:UserInstallation=file://\(folder.path)/profile --headless",
            "--convert-to \(filter) '\(file)' >/dev/null 2>&1",
        ].joined(separator: " ")
        _ = system(command)
        let name = Files.paths(below: folder.path).first { $0.hasSuffix(".csv") } ?? "none"
        return Files.text(folder.path + "/" + name).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
                String(cell.filter { $0 != "\"" && $0 != "\r" })
            }
        }
    }

    /// The first two totals of a footprint in JSON: location-based and market-based.
    private func totals(_ words: String, in folder: String) -> [[Double]] {
        let json = ToolRun("footprint --format json " + words, in: folder).output
        return json.split(separator: "\"totals\": {").dropFirst().map { part in
            ["locationBased", "marketBased"].compactMap { name in
                part.split(separator: "\"\(name)\": \"").dropFirst().first
                    .flatMap { Double(String($0.prefix { $0 != "\"" })) }
            }
        }
    }

    private func isNear(_ cell: String, _ value: Double) -> Bool {
        guard let number = Double(cell) else { return false }
        return abs(number - value) <= 1e-9 * max(1, abs(value))
    }

    @Test(
        "LibreOffice's own sums over the lines are the exact totals", .enabled(if: office != nil),
        .enabled(if: hasWriter))
    func sums() throws {
        let sample = samples + "/den-sidste-sommer"
        let run = ToolRun(
            "footprint --format xlsx -o '\(folder.path)/one.xlsx' report.xml", in: sample)
        #expect(run.exitCode == 0, "\(run.errors)")
        let expected = try #require(totals("report.xml", in: sample).first)
        let rows = summary(of: "one.xlsx")
        let sums = rows.filter { $0.count > 2 && ($0[0] == "Total" || $0[0] == "Sum") }
        #expect(sums.count == 5)
        for row in sums {
            #expect(isNear(row[1], expected[0]), "\(row)")
            #expect(isNear(row[2], expected[1]), "\(row)")
        }
    }

    @Test(
        "two productions in one workbook keep apart, also with signs that formulas know",
        .enabled(if: office != nil), .enabled(if: hasWriter))
    func several() throws {
        let first = Repository.text("samples/vadehavet/report.xml")
        folder.write(
            first.replacing("DK-2024-0317", with: "*").replacing(
                "department name=\"camera\"", with: "department name=\"=1+1 *?\""), as: "a.xml")
        folder.write(first.replacing("DK-2024-0317", with: "x"), as: "b.xml")
        let run = ToolRun("footprint --format xlsx -o two.xlsx a.xml b.xml", in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        let expected = totals("a.xml b.xml", in: folder.path)
        let rows = summary(of: "two.xlsx")
        let found = rows.filter { $0.count > 2 && $0[0] == "Total" }
        #expect(found.count == 2)
        for (row, totals) in zip(found, expected) {
            #expect(isNear(row[1], totals[0]), "\(row)")
            #expect(isNear(row[2], totals[1]), "\(row)")
        }
        #expect(rows.contains { $0[0] == "=1+1 *?" })
    }

    @Test("the same report gives the same bytes", .enabled(if: hasWriter))
    func reproducible() {
        let sample = samples + "/vadehavet"
        for name in ["a", "b"] {
            let run = ToolRun(
                "footprint --format xlsx -o '\(folder.path)/\(name).xlsx' report.xml", in: sample)
            #expect(run.exitCode == 0)
            // The file's time would be in whole seconds.
            usleep(1_100_000)
        }
        let bytes = Files.bytes(folder.path + "/a.xlsx")
        #expect(bytes?.starts(with: [0x50, 0x4B, 0x03, 0x04]) == true)
        #expect(bytes == Files.bytes(folder.path + "/b.xlsx"))
    }

    @Test("places that cannot be written end with 73 and 74, and nothing half is left")
    func failures() {
        let sample = samples + "/vadehavet"
        let runs: [(words: String, code: Int32, id: String)] = [
            ("report.xml", 64, "workbook-needs-output"),
            ("-o - report.xml", 64, "workbook-needs-output"),
            ("-o no/such/folder/x.xlsx report.xml", 73, "output-not-created"),
            ("-o report.xml report.xml", 73, "output-is-input"),
        ]
        for (words, code, id) in runs {
            let run = ToolRun("footprint --format xlsx " + words, in: sample)
            #expect(run.exitCode == code, "\(words): \(run.errors)")
            #expect(run.errors.contains("[\(id)]"), "\(run.errors)")
        }
        guard Self.hasWriter else { return }
        let faulty = ToolRun(
            "footprint --format xlsx -o '\(folder.path)/x.xlsx' report.xml",
            in: samples + "/failures/unknown-unit")
        #expect(faulty.exitCode == 65)
        #expect(Files.paths(below: folder.path).isEmpty)
    }
}
