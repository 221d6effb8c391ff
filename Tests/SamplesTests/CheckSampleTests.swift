import TestSupport
import Testing

@Suite("Checks of the sample for funds, as the built program prints them")
struct CheckSampleTests {
    private let folder = Repository.root + "/samples/fund-check"

    @Test("a report that does not pass, in each form and language")
    func forms() {
        let check = "check --profile fund.csv --budget budget.xml report.xml"
        let runs: [(words: String, code: Int32, file: String)] = [
            (check, 1, "check.en.txt"), (check + " --language da", 1, "check.da.txt"),
            (check + " --quiet", 1, "check-quiet.en.txt"),
            (check + " --format json", 1, "check.json"),
            (check + " --format junit", 1, "check.junit.xml"),
            (check + " --format sarif", 1, "check.sarif"),
            ("check --profile fund.csv budget.xml", 0, "check-budget.en.txt"),
            ("check --lint-profile fund.csv", 0, "lint.en.txt"),
            ("check --lint-profile fund-with-faults.csv", 65, "lint-faults.en.txt"),
            ("check --lint-profile fund-with-faults.csv --language da", 65, "lint-faults.da.txt"),
        ]
        for (words, code, file) in runs {
            let run = ToolRun(words, in: folder)
            #expect(run.exitCode == code, "\(words): \(run.errors)")
            Snapshot.expect(run.output, in: "samples/fund-check/expected/\(file)")
        }
    }

    @Test("misuse says what is missing")
    func misuse() {
        let runs: [(words: String, code: Int32, id: String)] = [
            ("check report.xml", 64, "check-needs-profile"),
            ("check --profile dr", 64, "check-needs-report"),
            ("check --profile dfy report.xml", 66, "unknown-profile"),
            ("check --profile none.csv report.xml", 66, "input-not-found"),
            ("check --profile fund-with-faults.csv report.xml", 65, "profile-unknown-word"),
            ("check --profile fund.csv missing.xml", 66, "input-not-found"),
            (
                "check --profile fund.csv --budget report.xml budget.xml", 65,
                "check-budget-status"
            ),
            (
                "check --profile fund.csv --budget budget.xml ../vadehavet/report.xml", 65,
                "check-budget-other-production"
            ),
            ("check --profile fund.csv --lint-profile fund.csv", 64, "conflicting-options"),
            ("check --profile fund.csv report.xml -o report.xml", 73, "output-is-input"),
        ]
        for (words, code, id) in runs {
            let run = ToolRun(words, in: folder)
            #expect(run.exitCode == code, "\(words): \(run.errors)")
            #expect(run.errors.contains("[\(id)]"), "\(words): \(run.errors)")
            #expect(run.output.isEmpty, "\(words)")
        }
    }
}
