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
        let first = Self.border - before.utf8.count - interesting - 8
        let expected = try RecordedReport(before + "<!--\n-->" + after)
        #expect(expected.records.count == 3)
        #expect(
            Set(expected.errors) == [
                "unknown-unit", "unknown-element", "unexpected-text", "unknown-attribute",
                "duplicate-id",
            ])
        let head = Array((before + "<!--").utf8)
        let tail = Array(("\n-->" + after).utf8)
        for shift in 0...interesting {
            let padding = [UInt8](repeating: UInt8(ascii: "x"), count: first + shift)
            let read = try RecordedReport(head + padding + tail)
            #expect(read.summary == expected.summary, "shifted by \(shift)")
        }
    }

    @Test("a document type is found wherever the border falls")
    func documentType() throws {
        let markup = "--><?a ?><!-- > --><!DOCTYPE a [<!ENTITY b 'c'>]>"
        for shift in 0...markup.utf8.count {
            let padding = String(repeating: "x", count: Self.border - 4 - shift)
            let read = try RecordedReport("<!--\(padding)\(markup)<a>&b;</a>")
            let column = Self.border - shift + 20
            #expect(read.problems.map { "\($0.id) \($0.place)" } == ["doctype 1:\(column)"])
        }
    }

    @Test("in other encodings", arguments: 0..<4)
    func encodings(shift: Int) throws {
        let name = shift < 3 ? "UTF-16" : "ISO-8859-1"
        let letter = shift < 3 ? "🎬" : "æ"
        let comment = "<!--" + String(repeating: " ", count: shift)
        let text = MarkedText(
            "<?xml version='1.0' encoding='\(name)'?>\n"
                + SmallReport.xml(
                    "<water description='\(letter)' quantity='1' unit='m3'/>"
                        + "\(comment)\(String(repeating: letter, count: 1_300_000))\n-->"
                        + "<water description='\(letter)' quantity='➊x' unit='m3'/>"))
        let bytes =
            shift < 3
            ? text.text.utf16Bytes(isBig: shift == 1)
            : text.text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let read = try RecordedReport(bytes)
        #expect(read.records.count == 1)
        #expect(read.records.first?.contains("|\(letter)|") == true)
        #expect(read.problems.map { "\($0.id) \($0.place)" } == ["invalid-number \(text.place)"])
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
            // The rows that fill the first chunk are as long as nothing else.
            try RecordedReport(text(count), as: "report.csv", workers: workers).summary
                .filter { $0.utf8.count < 1000 }.sorted()
        }
        let expected = try summary(1000, 1)
        #expect(expected.contains { $0.contains("two") } == false)
        #expect(expected.contains { $0.contains("duplicate-id") })
        #expect(expected.contains { $0.contains("unknown-unit") })
        for shift in 0...interesting {
            #expect(try summary(first + shift, workers) == expected, "shifted by \(shift)")
        }
    }
}
