import TestSupport
import Testing

@Suite("Comparisons and forecasts of the samples, as the built program prints them")
struct ComparisonSampleTests {
    private let folder = Repository.root + "/samples/fund-check"

    @Test("each form and language")
    func forms() {
        let compare = "compare budget.xml report.xml"
        let forecast = "forecast --budget budget.xml interim.xml"
        let runs: [(words: String, code: Int32, file: String)] = [
            (compare, 0, "compare.en.txt"), (compare + " --language da", 0, "compare.da.txt"),
            (compare + " --format json --fail-above 300", 1, "compare.json"),
            (compare + " --format html --fail-above 400", 0, "compare.en.html"),
            (forecast, 0, "forecast.en.txt"), (forecast + " --language da", 0, "forecast.da.txt"),
            (forecast + " --format json --fail-above 1", 1, "forecast.json"),
        ]
        for (words, code, file) in runs {
            let run = ToolRun(words, in: folder)
            #expect(run.exitCode == code, "\(words): \(run.errors)")
            Snapshot.expect(run.output, in: "samples/fund-check/expected/\(file)")
            guard file.hasSuffix(".txt") else { continue }
            #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(words)")
        }
    }

    @Test("misuse and unfit input say what is missing")
    func misuse() {
        let runs: [(words: String, code: Int32, id: String)] = [
            ("compare budget.xml", 64, "missing-argument"),
            ("compare budget.xml -", 64, "compare-needs-files"),
            ("compare budget.xml missing.xml", 66, "input-not-found"),
            ("compare --fail-above -1 budget.xml report.xml", 64, "fail-above-form"),
            ("compare --fail-above ten budget.xml report.xml", 64, "fail-above-form"),
            ("compare --factor-set none budget.xml report.xml", 64, "unknown-factor-set"),
            ("compare budget.xml report.xml -o report.xml", 73, "output-is-input"),
            ("forecast interim.xml", 64, "forecast-needs-budget"),
            ("forecast --budget budget.xml --as-of may interim.xml", 64, "forecast-day-form"),
            ("forecast --budget budget.xml report.xml", 65, "forecast-not-interim"),
            ("forecast --budget report.xml interim.xml", 65, "check-budget-status"),
            (
                "forecast --budget ../den-sidste-sommer/budget.xml interim.xml", 65,
                "check-budget-other-production"
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
