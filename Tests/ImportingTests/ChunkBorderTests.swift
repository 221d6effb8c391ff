import Testing
import TestSupport

/// The same report, pushed along so that each of its bytes once stands first after the border at 1 MiB.
@Suite("Borders between chunks")
struct ChunkBorderTests {
    private static let border = 1 << 20

    @Test("in XML")
    func xml() throws {
        let records = """
            <setBuild id="s" name="Å"><material kind="plywood" quantity="1" unit="kg"/></setBuild>
            <water id="a" description="Æ &amp; &#248;" quantity="1.5" unit="m3"/><!-- < & > -->
            <water
              id='b'	quantity="2" unit="q"></water><?pi > ?>
            <oil a="&lt;"><![CDATA[ <x> ]]></oil> ☃
            <water id="a" quantity="3" unit="L" colour="red"/>

            """.replacing("\n  id", with: "\r\n  id")
        let report = SmallReport.xml(records).replacing(
            "<title>Test", with: "<title>T<![CDATA[&]]>")
        let start = try #require(report.firstRange(of: "<setBuild"))
        let before = report[..<start.lowerBound]
        let after = report[start.lowerBound...]
        let interesting = records.utf8.count + 30
        let first = Self.border - before.utf8.count - interesting - 7
        let expected = try RecordedReport(before + "<!---->" + after)
        #expect(expected.records.count == 3)
        #expect(
            Set(expected.errors) == [
                "unknown-unit", "unknown-element", "unexpected-text", "unknown-attribute",
                "duplicate-id",
            ])
        for shift in 0...interesting {
            // The tag after the comment is on the comment's line, so columns move with it.
            let padding = String(repeating: "x", count: first + shift)
            let read = try RecordedReport(before + "<!--\(padding)-->" + after)
            let summary = read.summary.map {
                $0.replacing(/\b11:(\d+)/) { match in
                    "11:\((Int(match.output.1) ?? 0) - first - shift)"
                }
            }
            #expect(summary == expected.summary, "shifted by \(shift)")
        }
    }

    @Test("in tables", arguments: [1, 3])
    func table(workers: Int) throws {
        let columns = "department;record;id;description;quantity;unit\n"
        let rows = """
            office;water;a;Å;1,5;m3
            office;water;b;"two
            lines; ""and"" more";2;q
            ;;;;;

            "office";"water";"a";"";"3";"L"
            office;travel;c;☃;4;L

            """
        let mixed = rows.replacing(";m3\n", with: ";m3\r\n").replacing("two\n", with: "two\r\n")
        let filling = "office;water;;\(String(repeating: "y", count: 50_000));1;L\n"
        let before = SmallReport.tableHeader + columns + String(repeating: filling, count: 20)
        let interesting = mixed.utf8.count + 2
        let first =
            Self.border - before.utf8.count - interesting - "office;water;;;1;L\n".utf8.count
        func text(_ count: Int) -> String {
            before + "office;water;;\(String(repeating: "z", count: count));1;L\n" + mixed
        }
        func summary(_ count: Int, _ workers: Int) throws -> [String] {
            try RecordedReport(text(count), as: "report.csv", workers: workers).summary
                .map { $0.replacing(/z+|y+/, with: "") }.sorted()
        }
        let expected = try summary(1, 1)
        #expect(expected.contains { $0.contains("two") } == false)
        #expect(expected.contains { $0.contains("duplicate-id") })
        #expect(expected.contains { $0.contains("unknown-unit") })
        for shift in 0...interesting {
            #expect(try summary(first + shift, workers) == expected, "shifted by \(shift)")
        }
    }
}
