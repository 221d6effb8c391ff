import Testing
import TestSupport

@Suite("Commands on factor folders")
struct FactorFolderCommandTests {
    @Test("a new folder lints clean, is used, and is never replaced", arguments: ["en", "da"])
    func newFolder(language: String) {
        let folder = TemporaryFolder()
        let made = ToolRun("factors new my-factors --language \(language)", in: folder.path)
        #expect(made.exitCode == 0 && made.output.contains("my-factors/bindings.csv\n"))
        let lint = ToolRun("factors lint my-factors", in: folder.path)
        #expect(lint.exitCode == 0 && lint.output == "nothing is wrong\n", "\(lint.output)")
        let again = ToolRun("factors new my-factors", in: folder.path)
        #expect(again.exitCode == 73 && again.errors.contains("[own-folder-exists]"))
        let report = Repository.root + "/samples/den-sidste-sommer/report.xml"
        let run = ToolRun("footprint --own-factors my-factors '\(report)'", in: folder.path)
        #expect(run.output.contains("factor set bftp-2025 + my-factors-2026"))
        // 31,500 kWh of district heat at the example's 0.05 kg/kWh.
        #expect(run.output.contains("(My district heating company), 1,575 kg"))
        #expect(run.errors.contains("[own-factor-replaces]"))
        let guide = Files.text(folder.path + "/my-factors/README.md")
        for column in CommaSeparated(Files.text(folder.path + "/my-factors/bindings.csv")).columns {
            #expect(guide.contains("`\(column)`"), "\(column)")
        }
    }

    @Test("own factors stand in the JSON footprint with the figures they replace")
    func json() {
        let run = ToolRun(
            "footprint --format json --own-factors own-factors den-sidste-sommer/report.xml",
            in: Repository.root + "/samples")
        #expect(run.output.contains("\"ownFactors\": ["))
        #expect(run.output.contains("\"name\": \"bftp-2025 + strandfilm-2025\""))
        #expect(run.output.contains("\"replaced\": {\"row\": \"heat-dk-2024:district-heating\""))
    }

    @Test("a folder in error is refused with its places, and --factors names a missing folder")
    func refused() {
        let folder = TemporaryFolder()
        for path in Repository.files(below: "samples/own-factors", suffix: ".csv") {
            let name = path.dropFirst("samples/own-factors/".count)
            folder.write(
                Repository.text(path).replacing("L,wellToTank,0.25", with: "L,wellToTank,-0.25"),
                as: "own/" + name)
        }
        let report = Repository.root + "/samples/vadehavet/report.xml"
        let place = "own/editions/strandfilm-2025/factors.csv:3:38: error:"
        let run = ToolRun("validate --own-factors own '\(report)'", in: folder.path)
        #expect(run.exitCode == 65 && run.output.isEmpty)
        #expect(run.errors.contains(place) && run.errors.contains("[negative-factor]"))
        let sarif = ToolRun("factors lint own --diagnostics sarif", in: folder.path)
        #expect(sarif.exitCode == 65 && sarif.output.contains("\"negative-factor\""))
        for words in ["factors list --factors gone", "footprint --own-factors gone '\(report)'"] {
            let missing = ToolRun(words, in: folder.path)
            #expect(missing.exitCode == 66)
            #expect(missing.errors.contains("'gone'") && missing.output.isEmpty)
        }
    }

    @Test("comparisons and citations have every form; an unknown set is misuse")
    func forms() {
        let folder = Repository.root + "/samples/vadehavet"
        for words in [
            "factors diff bftp-2023 bftp-2025 --about hotel",
            "factors diff bftp-2023 bftp-2025 --on report.xml", "factors cite",
            "factors cite --on report.xml --factor-set bftp-2024",
        ] {
            let json = ToolRun(words + " --format json", in: folder)
            #expect(
                json.exitCode == 0 && json.output.hasPrefix("{\n  \"schemaVersion\""), "\(words)")
            let csv = ToolRun(words + " --format csv", in: folder)
            let widths = Set(
                csv.output.split(separator: "\r\n").map { $0.split(separator: "\",").count > 0 })
            #expect(csv.exitCode == 0 && widths == [true], "\(words)")
            let text = ToolRun(words, in: folder)
            let isNarrow = text.output.split(separator: "\n").allSatisfy { $0.count <= 80 }
            #expect(text.exitCode == 0 && isNarrow, "\(words)")
        }
        #expect(ToolRun("factors diff bftp-2024 bftp-1999", in: folder).exitCode == 64)
        // With rates, amounts of money are compared too.
        let figures = Repository.root + "/samples/figures"
        let words = "factors diff bftp-2024 bftp-2025 --format json --on report.xml"
        let without = ToolRun(words, in: figures)
        let rates = "--rates ../rates-example.csv --grid-hours grid-hours.csv"
        let with = ToolRun("\(words) \(rates)", in: figures)
        #expect(with.exitCode == 0 && with.output.contains("\"activity\": \"spend."))
        #expect(!without.output.contains("\"activity\": \"spend."))
        let country = ToolRun("factors diff bftp-2024 bftp-2025 --country XX", in: folder)
        #expect(country.exitCode == 64 && country.errors.contains("[unknown-country-code]"))
        #expect(ToolRun("factors cite --on - ", in: folder).exitCode == 64)
    }
}
