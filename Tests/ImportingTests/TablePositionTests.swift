import Testing
import TestSupport

@Suite("Places of problems in tables")
struct TablePositionTests {
    private static let columns = "department;record;description;quantity;unit\n"

    /// Rows with one mark, and the problem that must stand there.
    static let rowCases: [(marked: String, id: String)] = [
        ("office;water;Å;➊x;m3\n", "invalid-number"),
        ("office;water;\"to\nlinjer; her\";\"➊x\";m3\n", "invalid-number"),
        ("office;water;\"to\r\nlinjer\r\n\";1;m3\r\noffice;water;;1;➊Q\r\n", "unknown-unit"),
        ("office;water;\"et \"\"ord\"\"\";1;➊Q", "unknown-unit"),
        ("\noffice;water;;1;m3\n\n\noffice;water;;➊-1;m3\n", "negative-quantity"),
        ("office;➊wine;;1;m3\n", "unknown-value"),
        ("office;water;;1;m3;➊more\n", "table-too-many-cells"),
        ("office;water;\"a\nb\";1;m3\noffice;water;➊\"open;1;m3\n", "table-quote-open"),
        ("office;water;\"a\nb\"➊c;1;m3\n", "table-text-after-quote"),
        ("office;water;\"a\nb\";1;m3;\"\"\noffice;water;;➊x;m3\n", "invalid-number"),
    ]

    @Test("of rows", arguments: rowCases)
    func rows(marked: String, id: String) throws {
        let text = MarkedText(SmallReport.tableHeader + Self.columns + marked)
        try expect(id, at: text.place, in: text.text)
    }

    /// Excel writes and reads the line; grouped numbers come from cells that show them so.
    @Test("of rows after a line sep=, and of numbers that grouping leaves open")
    func spreadsheetForms() throws {
        let rows = """
            office;water;;1.250,5;m3
            office;water;;12.450.000;m3
            office;water;;➊1.250;m3

            """
        let text = MarkedText("sep=;\n" + SmallReport.tableHeader + Self.columns + rows)
        try expect("ambiguous-number", at: text.place, in: text.text)
        let wrong = MarkedText(
            SmallReport.tableHeader + Self.columns + "office;water;;➊1.25,5;m3\n")
        try expect("invalid-number", at: wrong.place, in: wrong.text)
    }

    @Test("a supplier's factor has the table's own decimal mark")
    func contract() throws {
        let columns = "department;record;source;quantity;unit;contract\n"
        let good = try RecordedReport(
            SmallReport.tableHeader + columns + "office;energy;grid;100;kWh;0,025\n",
            as: "report.csv")
        #expect(good.problems.isEmpty)
        let wrong = MarkedText(
            SmallReport.tableHeader + columns + "office;energy;grid;100;kWh;➊0.025\n")
        try expect("unknown-value", at: wrong.place, in: wrong.text)
    }

    @Test("of rows after a byte order mark, and with carriage returns throughout")
    func marks() throws {
        let text = MarkedText(SmallReport.tableHeader + Self.columns + "office;water;;➊x;m3\n")
        try expect("invalid-number", at: text.place, in: "\u{FEFF}" + text.text)
        try expect("invalid-number", at: text.place, in: text.text.replacing("\n", with: "\r\n"))
    }

    @Test("of the header and of column names")
    func header() throws {
        let cases = [
            ("#production;kind;➊shorts\n" + Self.columns, "invalid-value", "kind;short"),
            ("#production;➊colour;red\n" + Self.columns, "table-unknown-header-field", ""),
            ("department;record;➊colour\n", "table-unknown-column", ""),
            ("department;record;unit;➊enhed\n", "table-double-column", ""),
        ]
        for (marked, id, removed) in cases {
            let header = SmallReport.tableHeader.split(separator: "\n")
                .filter { removed.isEmpty || !$0.hasSuffix(removed) }.map { $0 + "\n" }.joined()
            let text = MarkedText(header + marked)
            try expect(id, at: text.place, in: text.text)
        }
    }

    @Test("of bytes that are no UTF-8, far down in the text")
    func encoding() throws {
        let row = "office;water;\(String(repeating: "æ", count: 500));1;m3\n"
        let text = MarkedText(
            SmallReport.tableHeader + Self.columns + String(repeating: row, count: 2500)
                + "office;water;➊~;1;m3\n")
        var bytes = Array(text.text.utf8)
        let place = try #require(bytes.lastIndex(of: UInt8(ascii: "~")))
        bytes[place] = 0xFE
        let read = try RecordedReport(bytes, as: "report.csv")
        #expect(read.problems.map { "\($0.id) \($0.place)" } == ["invalid-encoding \(text.place)"])
    }

    private func expect(_ id: String, at place: String, in text: String) throws {
        let read = try RecordedReport(text, as: "report.csv")
        let found = read.problems.filter { $0.severity == .error }.map { "\($0.id) \($0.place)" }
        #expect(found == ["\(id) \(place)"])
    }
}
