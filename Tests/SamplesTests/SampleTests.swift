import Glibc
import Testing
import TestSupport

@Suite("Samples: the built program gives the kept outputs byte for byte")
struct SampleTests {
    private static let samples = [
        "den-sidste-sommer", "koekkenkampen", "vadehavet", "nattevagt",
    ]

    @Test("each sample in each form and language", arguments: samples)
    func forms(sample: String) {
        let folder = Repository.root + "/samples/\(sample)"
        let runs = [
            ("footprint report.xml", "footprint.en.txt"),
            ("footprint --language da report.xml", "footprint.da.txt"),
            ("footprint --format json --lines report.xml", "footprint.json"),
            ("footprint --format csv report.xml", "lines.csv"),
            ("explain report.xml", "explain.en.txt"),
            ("validate report.xml", "validate.txt"),
        ]
        for (words, file) in runs {
            let run = ToolRun(words, in: folder)
            #expect(run.exitCode == 0, "\(words): \(run.errors)")
            Snapshot.expect(run.output, in: "samples/\(sample)/expected/\(file)")
        }
    }

    @Test("records asked for by name, with what was not taken for them")
    func explainedRecords() {
        let folder = Repository.root + "/samples/fund-check"
        for language in ["en", "da"] {
            let words = "explain --language \(language) --record l1 --record l2 --record o1"
            let run = ToolRun("\(words) report.xml", in: folder)
            #expect(run.exitCode == 0, "\(run.errors)")
            Snapshot.expect(
                run.output, in: "samples/fund-check/expected/explain-records.\(language).txt")
        }
    }

    @Test("own factors over a sample; two factor sets on it; its citations")
    func ownFactors() {
        let folder = Repository.root + "/samples"
        let report = "den-sidste-sommer/report.xml"
        let runs = [
            ("factors lint own-factors", "lint.txt"),
            ("footprint --own-factors own-factors \(report)", "footprint.en.txt"),
            ("footprint --language da --own-factors own-factors \(report)", "footprint.da.txt"),
            ("validate --own-factors own-factors \(report)", "validate.txt"),
            ("factors cite --own-factors own-factors --on \(report)", "cite.txt"),
            (
                "factors cite --own-factors own-factors --on \(report) --format markdown",
                "cite.md"
            ),
            ("factors diff bftp-2024 bftp-2025 --on \(report)", "diff.en.txt"),
            ("factors diff bftp-2024 bftp-2025 --language da --on \(report)", "diff.da.txt"),
            ("factors diff bftp-2024 bftp-2025 --about diesel --country DK", "diff-sets.txt"),
        ]
        for (words, file) in runs {
            let run = ToolRun(words, in: folder)
            #expect(run.exitCode == 0, "\(words): \(run.errors)")
            Snapshot.expect(run.output, in: "samples/own-factors/expected/\(file)")
        }
    }

    @Test("a page with plan against actual, in both languages")
    func pages() {
        let folder = Repository.root + "/samples/den-sidste-sommer"
        for language in ["en", "da"] {
            let words = "footprint --language \(language) --format html --against budget.xml"
            let run = ToolRun("\(words) report.xml", in: folder)
            #expect(run.exitCode == 0, "\(run.errors)")
            Snapshot.expect(
                run.output, in: "samples/den-sidste-sommer/expected/footprint.\(language).html")
        }
    }

    @Test("the Danish spreadsheet gives the same figures as the XML")
    func danishTable() {
        let folder = Repository.root + "/samples/koekkenkampen"
        let table = ToolRun("footprint report.csv", in: folder).output
        let xml = ToolRun("footprint report.xml", in: folder).output
        // Only the input's name, hash and places differ: those lines are left out of both.
        func figures(_ page: String) -> [Substring] {
            page.split(separator: "\n").filter { line in
                !line.contains("report.") && !(line.hasPrefix("    ") && line.utf8.count == 68)
            }
        }
        #expect(figures(table).count > 80)
        #expect(figures(table) == figures(xml))
    }

    @Test("rates and hourly factors beside a report")
    func figures() {
        let folder = Repository.root + "/samples/figures"
        let options = "--rates ../rates-example.csv --grid-hours grid-hours.csv report.xml"
        let runs = [
            ("footprint \(options)", "footprint.en.txt"),
            ("footprint --language da \(options)", "footprint.da.txt"),
            ("footprint --format json --lines \(options)", "footprint.json"),
            ("explain \(options)", "explain.en.txt"),
            ("explain --language da \(options)", "explain.da.txt"),
            ("validate \(options)", "validate.txt"),
            ("footprint report.xml", "footprint-without.en.txt"),
        ]
        for (words, file) in runs {
            let run = ToolRun(words, in: folder)
            #expect(run.exitCode == 0, "\(words): \(run.errors)")
            Snapshot.expect(run.output, in: "samples/figures/expected/\(file)")
        }
    }

    @Test("each broken input gives its kept diagnostics and exit code")
    func failures() {
        let root = Repository.root + "/samples/failures"
        let cases = Set(
            Repository.files(below: "samples/failures", suffix: "command.txt")
                .map {
                    String($0.dropFirst("samples/failures/".count).dropLast("/command.txt".count))
                })
        #expect(cases.count >= 30)
        for name in cases.sorted() {
            let words = Files.text("\(root)/\(name)/command.txt").split(separator: "\n").first ?? ""
            for language in ["en", "da"] {
                let run = ToolRun("\(words) --language \(language)", in: "\(root)/\(name)")
                let text =
                    "exit \(run.exitCode)\n--- output\n\(run.output)--- errors\n\(run.errors)"
                Snapshot.expect(text, in: "samples/failures/\(name)/expected.\(language).txt")
            }
        }
    }
}
