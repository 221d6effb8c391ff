import Calculation
import Diagnostics
import EmissionFactors
import Reporting
import TestSupport
import Testing

extension PageTests {
    @Test("a comparison, also of what has nothing in common", arguments: [false, true])
    func comparison(isDark: Bool) throws {
        let source = try ReportSource()
        let files = ["den-sidste-sommer/budget.xml", "den-sidste-sommer/report.xml"]
        let plan = try files.map { try source.read(file: Repository.root + "/samples/" + $0) }
        try check(
            comparisonPage(plan[0].footprint, plan[1].footprint, isDark ? .danish : .english),
            isDark)
        let long = String(repeating: "Sammensætningsord", count: 8)
        let xml = SmallReport.xml(
            "<energy source='generator' fuel='diesel' quantity='99999999' unit='L'/>",
            department: "\(long) <b>".replacing("<", with: "&lt;")
        ).replacing("<title>Test</title>", with: "<title>\(long) &lt;/p> مرحبا 漢字</title>")
            .replacing("T-1", with: "T-2")
        try check(comparisonPage(plan[0].footprint, footprint(ofXML: xml).footprint), isDark)
    }

    private func comparisonPage(
        _ first: Footprint, _ second: Footprint, _ language: Language = .english
    ) throws -> String {
        let library = try ReportSource.embedded.get()
        let comparison = try #require(
            ReportComparison(
                first, second, restated: second, families: { library.dataset($0)?.family }))
        let inputs = ["first.xml", "second.xml"].map {
            ComparisonReport.Input(
                file: $0, sha256: String(repeating: "0a", count: 32), factorSetHash: nil)
        }
        let sink = StringSink()
        ComparisonHTMLRenderer(language: language, library: library).render(
            ComparisonReport(inputs: inputs, comparisons: [comparison], toolVersion: "1.2.3"),
            to: sink)
        return sink.text
    }
}
