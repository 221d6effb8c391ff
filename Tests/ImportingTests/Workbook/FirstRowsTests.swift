import Testing
import TestSupport

@testable import Importing

@Suite("The first rows of each sheet")
struct FirstRowsTests {
    /// Wants two rows of each sheet.
    private final class FirstTwo: SheetRowConsumer {
        private(set) var rows: [String] = []
        private var count = 0

        func begin(_ sheet: WorkbookSheet) -> Bool {
            count = 0
            return true
        }

        func take(_ row: SheetRow) {
            guard wantsMore else { return }
            count += 1
            rows.append("\(row.sheet.name)!\(row.number) \(row.text(of: row.cells[0]))")
        }

        var wantsMore: Bool { count < 2 }

        func end(_ sheet: WorkbookSheet) {}
    }

    private func firstRows(_ archive: [UInt8]) throws -> [String] {
        let folder = TemporaryFolder()
        return try withExtendedLifetime(folder) {
            let rows = FirstTwo()
            _ = try WorkbookReader(InputFile(folder.write(archive, as: "a"))).read(into: rows)
            return rows.rows
        }
    }

    private func table(_ name: String, prefix: String = "table", rows: Int) -> String {
        let cells = (1...rows).map {
            "<\(prefix):table-cell office:value-type='string'><text:p>\(name) \($0)</text:p>"
                + "</\(prefix):table-cell>"
        }
        let body = cells.map { "<\(prefix):table-row>\($0)</\(prefix):table-row>\n" }.joined()
        return "<\(prefix):table \(prefix):name='\(name)'>\(body)</\(prefix):table>"
    }

    private let expected = ["a!1 a 1", "a!2 a 2", "b!1 b 1", "b!2 b 2", "c!1 c 1"]

    @Test(
        "of an OpenDocument workbook come although the others are passed over, however many there are"
    )
    func openDocument() throws {
        let tables = [table("a", rows: 9000), table("b", rows: 40), table("c", rows: 1)]
        #expect(try firstRows(SpreadsheetMaker.openDocument(tables.joined())) == expected)
    }

    @Test("come where the names have another prefix")
    func otherPrefix() throws {
        let space = "xmlns:t='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
        let tables = [("a", 300), ("b", 3), ("c", 1)].map { name, rows in
            table(name, prefix: "t", rows: rows)
                .replacing("<t:table t:name", with: "<t:table \(space) t:name")
        }
        #expect(try firstRows(SpreadsheetMaker.openDocument(tables.joined())) == expected)
    }

    @Test("of a spreadsheet come without the texts that only others share")
    func spreadsheet() throws {
        let strings = (0..<5000).map { "<si><t>text \($0)</t></si>" }.joined()
        let rows = (0..<5000).map { "<row><c t=\"s\"><v>\($0)</v></c></row>" }.joined()
        let archive = SpreadsheetMaker.spreadsheet(
            [("S", rows), ("T", "<row><c t=\"s\"><v>4999</v></c></row>")], strings: strings)
        let folder = TemporaryFolder()
        try withExtendedLifetime(folder) {
            let workbook = try WorkbookReader(InputFile(folder.write(archive, as: "a")))
            let all = FirstTwo()
            _ = try workbook.read(into: all)
            #expect(all.rows == ["S!1 text 0", "S!2 text 1", "T!1 text 4999"])
            let some = FirstTwo()
            #expect(throws: InputProblem.self) {
                _ = try workbook.read(into: some, wantedStrings: 2)
            }
            #expect(some.rows == ["S!1 text 0", "S!2 text 1"])
        }
    }
}
