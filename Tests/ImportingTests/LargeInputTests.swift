import Testing
import TestSupport

@Suite("Input that is too much of something")
struct LargeInputTests {
    @Test("attributes of one tag")
    func attributes() throws {
        let list = (0..<200_000).map { " a\($0)='1'" }.joined()
        let text = SmallReport.xml("<water\(list)/>")
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try RecordedReport(text).errors == ["too-many-attributes"])
        #expect(clock.now - start < .seconds(20))
    }

    @Test("unknown elements are counted exactly and the first twenty kept")
    func elements() throws {
        let lines = String(repeating: "<oil/>\n", count: 50_000)
        let read = try RecordedReport(SmallReport.xml(lines))
        #expect(read.report.diagnostics.counts == ["unknown-element": 50_000])
        #expect(read.report.diagnostics.errorCount == 50_000)
        #expect(read.problems.map(\.place) == (11...30).map { "\($0):1" })
    }

    @Test("distinct names of unknown elements")
    func names() throws {
        let lines = (0...10_001).map { "<a\($0)/>\n" }.joined()
        #expect(try RecordedReport(SmallReport.xml(lines)).errors.contains("too-many-names"))
    }

    @Test("depth", arguments: [255, 256, 1000, 100_000])
    func depth(count: Int) throws {
        let read = try RecordedReport(
            SmallReport.xml(
                String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)))
        #expect(read.errors == ["unknown-element"] + (count < 256 ? [] : ["too-deep"]))
    }

    @Test("text, and comments")
    func text() throws {
        let long = String(repeating: "x", count: 20_000_000)
        let report = SmallReport.xml("")
        for (text, id) in [
            (report.replacing("Test ApS", with: long), "tag-too-long"),
            (report.replacing("T-1", with: long), "tag-too-long"),
            (report.replacing("<title>", with: "<!--\(long)--><title>"), "text-too-long"),
            (report.replacing("<title>", with: "<?a \(long)?><title>"), "text-too-long"),
            (report.replacing("Test ApS", with: "<![CDATA[\(long)]]>"), "text-too-long"),
        ] {
            #expect(try RecordedReport(text).errors.first == id)
        }
    }

    @Test("rows and cells of a table")
    func table() throws {
        let columns = "department;record;description;quantity;unit\n"
        let long = String(repeating: "x", count: 5_000_000)
        let rows = [
            ("office;water;\(long);1;m3\n", "table-row-too-long"),
            ("office;water;\"\(long)\";1;m3\n", "table-row-too-long"),
            (String(repeating: ";", count: 20_000) + "\n", "table-too-many-columns"),
        ]
        for (row, id) in rows {
            let text = SmallReport.tableHeader + columns + row
            #expect(try RecordedReport(text, as: "report.csv").errors == [id])
        }
    }

    @Test("problems: whatever the number of workers, the first twenty by place")
    func cap() throws {
        let row = "office;water;\(String(repeating: "a", count: 2000));1;q\n"
        let text =
            SmallReport.tableHeader + "department;record;description;quantity;unit\n"
            + String(repeating: row, count: 4000)
        let one = try RecordedReport(text, as: "report.csv", workers: 1)
        #expect(one.report.diagnostics.counts == ["unknown-unit": 4000])
        let column = row.utf8.count - 1
        #expect(one.problems.map(\.place) == (12...31).map { "\($0):\(column)" })
        for workers in 2...5 {
            let several = try RecordedReport(text, as: "report.csv", workers: workers)
            #expect(several.summary == one.summary)
        }
    }
}
