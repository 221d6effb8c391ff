import TestSupport
import Testing

@Suite("Changes and the chapters of other systems, as the built program prints them")
struct ScenarioSampleTests {
    private let folder = Repository.root + "/samples/den-sidste-sommer"

    @Test("what changes would have saved, in each form and language")
    func changes() {
        let all =
            "--change rail-for-air:below=700 --change hvo-for-diesel:share=0.5 "
            + "--change grid-for-generator:efficiency=0.3 --change vegetarian-menus "
            + "--change hotels-near-set:km=60 --change set-reuse:share=0.5"
        expect([
            ("whatif report.xml", "whatif.en.txt"),
            ("whatif --language da \(all) report.xml", "whatif.da.txt"),
            ("whatif --format json \(all) report.xml", "whatif.json"),
            ("whatif --list", "changes.en.txt"),
            ("whatif --list --language da", "changes.da.txt"),
        ])
    }

    @Test("the same records in the chapters of each system")
    func systems() {
        expect([
            ("report --for nes report.xml", "report-nes.en.txt"),
            ("report --for nes --language da report.xml", "report-nes.da.txt"),
            ("report --for albert report.xml", "report-albert.en.txt"),
            ("report --for pear report.xml", "report-pear.en.txt"),
            ("report --for pear --format json report.xml", "report-pear.json"),
            ("report --for ghg --format csv --locale c report.xml", "report-ghg.csv"),
            ("report --for esrs report.xml", "report-esrs.en.txt"),
            ("report --for esrs --language da report.xml", "report-esrs.da.txt"),
            ("report --for iso14064 report.xml", "report-iso14064.en.txt"),
        ])
    }

    private func expect(_ runs: [(words: String, file: String)]) {
        for (words, file) in runs {
            let run = ToolRun(words, in: folder)
            #expect(run.exitCode == 0, "\(words): \(run.errors)")
            Snapshot.expect(run.output, in: "samples/den-sidste-sommer/expected/\(file)")
        }
    }

    @Test("misuse says what is missing")
    func misuse() {
        let runs: [(words: String, code: Int32, id: String)] = [
            ("whatif", 64, "whatif-needs-report"),
            ("whatif --change rail report.xml", 64, "unknown-change"),
            ("whatif --change set-reuse report.xml", 64, "change-needs-parameter"),
            ("whatif --change set-reuse:part=1 report.xml", 64, "change-parameter-unknown"),
            ("whatif --change set-reuse:share report.xml", 64, "change-parameter-unknown"),
            ("whatif --change set-reuse:share=2 report.xml", 64, "change-parameter-value"),
            ("whatif --change set-reuse:share=x report.xml", 64, "change-parameter-value"),
            (
                "whatif --change vegetarian-menus --change vegetarian-menus report.xml", 64,
                "change-named-twice"
            ),
            ("whatif --changes none.csv report.xml", 66, "input-not-found"),
            ("whatif --changes report.xml report.xml", 65, "change-table-header"),
            ("whatif missing.xml", 66, "input-not-found"),
            ("whatif -o report.xml report.xml", 73, "output-is-input"),
            ("report report.xml", 64, "system-needs-name"),
            ("report --for nes missing.xml", 66, "input-not-found"),
            ("report --for nes -o report.xml report.xml", 73, "output-is-input"),
            ("report --for nes report.xml budget.xml", 65, "several-reports"),
            (
                "whatif --change hotels-near-set:km=1 ../failures/zero-shooting-days/report.xml",
                65, "whatif-needs-shooting-days"
            ),
        ]
        for (words, code, id) in runs {
            let run = ToolRun(words, in: folder)
            #expect(run.exitCode == code, "\(words): \(run.errors)")
            #expect(run.errors.contains("[\(id)]"), "\(words): \(run.errors)")
            #expect(run.output.isEmpty, "\(words)")
        }
    }
}
