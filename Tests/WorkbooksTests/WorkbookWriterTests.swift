import Quantities
import Testing
import TestSupport

@testable import Workbooks

@Suite("Writing workbooks")
struct WorkbookWriterTests {
    private func write(
        _ path: String, constantMemory: Bool = false, _ body: (WorkbookWriter) throws -> Void
    ) throws {
        let book = try WorkbookWriter(path, constantMemory: constantMemory)
        try body(book)
        try book.close()
    }

    private func everything(_ book: WorkbookWriter) throws {
        let sheet = try #require(book.addSheet("Tal: [1/2]"))
        let style = CellStyle {
            $0.isBold = true
            $0.isItalic = true
            $0.fontSize = 14
            $0.color = 0x102030
            $0.background = 0xEEEEEE
            $0.numberFormat = "0.0"
            $0.wraps = true
            $0.alignment = .right
            $0.isAtTop = true
            $0.border = 0x999999
        }
        sheet.write("=1+1", row: 0, column: 0, style: style)
        sheet.write(try decimal("12450.5"), row: 0, column: 1)
        sheet.write(-5, row: 0, column: 2)
        sheet.write(true, row: 0, column: 3)
        sheet.write(year: 2025, month: 3, day: 4, row: 0, column: 4, style: style)
        sheet.writeBlank(row: 0, column: 5, style: style)
        sheet.note("en note", row: 0, column: 0)
        sheet.setColumns(0...5, width: 20)
        sheet.setRow(0, height: 30)
        sheet.freeze(rows: 1, columns: 1)
        sheet.filter(CellRange(rows: 0...9, columns: 0...3))
        sheet.merge(CellRange(rows: 20...20, columns: 0...3), "samlet")
        sheet.setTabColor(0x2F5D50)
        sheet.printAcross(repeatedRows: 1)
        sheet.hideGridlines()
        sheet.activate()
        let cells = CellRange(rows: 1...9, columns: 0...0)
        let rules: [CellRule.Kind] = [
            .words(["a", "b"]), .range("=words"), .number, .whole, .share, .day, .any,
        ]
        for rule in rules {
            sheet.validate(
                cells, CellRule(rule, title: "Titel", hint: "Tip", refusal: "Nej", isStrict: false))
        }
        book.define("words", as: "='Tal- -1-2-'!$A$1:$A$9")
        for form in [WorkbookChart.Form.column, .bar, .line, .stackedColumn, .stackedBar] {
            let series = WorkbookChart.Series(
                name: "kg", categories: "='Tal- -1-2-'!$A$1:$A$3",
                values: "='Tal- -1-2-'!$B$1:$B$3")
            sheet.insert(
                WorkbookChart(form, title: "Diagram", valueAxis: "kg", series: [series]), row: 25,
                column: 0)
        }
    }

    @Test("every feature is written, and nothing is left beside the file")
    func features() throws {
        let folder = TemporaryFolder()
        try write(folder.path + "/a.xlsx", everything)
        #expect(Files.paths(below: folder.path) == ["a.xlsx"])
    }

    @Test("the same content gives the same bytes")
    func reproducible() throws {
        let folder = TemporaryFolder()
        try write(folder.path + "/a.xlsx", everything)
        try write(folder.path + "/b.xlsx", everything)
        let first = Files.bytes(folder.path + "/a.xlsx")
        #expect(first != nil && first == Files.bytes(folder.path + "/b.xlsx"))
    }

    @Test("sheet names are made valid and different")
    func names() throws {
        let folder = TemporaryFolder()
        try write(folder.path + "/a.xlsx") { book in
            #expect(book.addSheet("a:b")?.name == "a-b")
            #expect(book.addSheet("A/B")?.name == "A-B (2)")
            #expect(book.addSheet("")?.name == "Sheet")
            #expect(book.addSheet("'quoted'")?.name == "quoted")
            #expect(book.addSheet(String(repeating: "x", count: 40))?.name.count == 31)
        }
    }

    @Test("too long a text is cut, a zero byte replaced")
    func texts() {
        let long = String(repeating: "æ", count: 40_000)
        #expect(SheetWriter.writable(long).utf16.count <= SheetWriter.longestText)
        #expect(SheetWriter.writable(long).hasSuffix("æ…"))
        #expect(SheetWriter.writable("a\0b") == "a\u{FFFD}b")
    }

    @Test("a file that cannot be created or written is said to be so")
    func failures() throws {
        #expect(throws: WorkbookFailure.cannotCreate("/nowhere/a.xlsx")) {
            try write("/nowhere/a.xlsx", everything)
        }
        #expect(throws: WorkbookFailure.cannotWrite("/dev/full")) {
            try write("/dev/full", everything)
        }
    }
}
