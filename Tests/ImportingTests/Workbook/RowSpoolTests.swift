import Testing
import TestSupport

@testable import Importing

@Suite("Rows that wait until all have been seen")
struct RowSpoolTests {
    /// What came of each sheet, in order.
    private final class Seen: SheetRowConsumer {
        private(set) var events: [String] = []
        private let unwanted: String

        init(unwanted: String = "") { self.unwanted = unwanted }

        func begin(_ sheet: WorkbookSheet) -> Bool {
            events.append("begin \(sheet.name)")
            return sheet.name != unwanted
        }

        func take(_ row: SheetRow) {
            let cells = row.cells.map { cell in
                "\(cell.column) \(cell.kind) \(row.text(of: cell)) \(cell.isRounded)"
            }
            events.append("\(row.sheet.name)!\(row.number) \(cells)")
        }

        func end(_ sheet: WorkbookSheet) { events.append("end \(sheet.name)") }
    }

    private func replayed(_ archive: [UInt8], _ first: Seen, _ second: Seen) throws {
        let folder = TemporaryFolder()
        try withExtendedLifetime(folder) {
            let file = try InputFile(folder.write(archive, as: "a"))
            let workbook = try WorkbookReader(file)
            let rows = RowSpool(first)
            _ = try workbook.read(into: rows)
            try rows.replay(from: workbook, into: second)
        }
    }

    /// More than is kept in memory: shared and own texts, empty sheets between, a number beyond 15 digits.
    private static let sheets: [(name: String, data: String)] = {
        let rows = (1...4000).map { number in
            let shared = "<c r=\"A\(number)\" t=\"s\"><v>\(number % 3)</v></c>"
            let long = "<c r=\"XFD\(number)\"><v>1234567890123456789</v></c>"
            return
                "<row r=\"\(number)\">\(shared)<c r=\"C\(number)\"><v>\(number).5</v></c>\(long)</row>"
        }
        return [
            ("empty", ""), ("many", rows.joined()), ("none", "<row r=\"3\"/>"),
            ("last", "<row r=\"1048576\"><c r=\"B1048576\" t=\"b\"><v>1</v></c></row>"),
            ("end", ""),
        ]
    }()

    private static let strings = "<si><t>første</t></si><si><t>anden</t></si><si><t/></si>"

    @Test("come again as they came, sheet by sheet, from memory and from a file")
    func spreadsheet() throws {
        let archive = SpreadsheetMaker.spreadsheet(Self.sheets, strings: Self.strings)
        let (first, second) = (Seen(), Seen())
        try replayed(archive, first, second)
        #expect(first.events.count == 4011)
        #expect(
            first.events[3].hasPrefix("many!1 [\"1 text anden false\", \"3 number 1.5 false\", "))
        #expect(second.events == first.events)
    }

    @Test("come from OpenDocument too, whose rows may stand for several")
    func openDocument() throws {
        let cell =
            "<table:table-cell office:value-type='string'><text:p>a</text:p></table:table-cell>"
        let row = "<table:table-row table:number-rows-repeated='3'>\(cell)</table:table-row>"
        let tables = ["one", "two"].map { "<table:table table:name='\($0)'>\(row)</table:table>" }
        let (first, second) = (Seen(), Seen())
        try replayed(SpreadsheetMaker.openDocument(tables.joined()), first, second)
        #expect(first.events.count == 10)
        #expect(second.events == first.events)
    }

    @Test("of a sheet that nobody wants again do not come")
    func unwanted() throws {
        let archive = SpreadsheetMaker.spreadsheet(Self.sheets, strings: Self.strings)
        let second = Seen(unwanted: "many")
        try replayed(archive, Seen(), second)
        #expect(second.events.count == 11)
    }
}
