import TestSupport
import Testing

@testable import Importing

/// What counts in a sheet is the namespace of an element, not how the file writes it.
@Suite("Namespaces in sheets")
struct SheetNamespaceTests {
    private static let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    private func read(_ data: String) -> WorkbookRows {
        let folder = TemporaryFolder()
        let archive = SpreadsheetMaker.spreadsheet([("S", data)])
        return withExtendedLifetime(folder) { WorkbookRows(folder.write(archive, as: "a.xlsx")) }
    }

    @Test("names without prefix mean nothing where the sheet's own have one")
    func prefixes() {
        #expect(read(Self.row).cells == ["S!A1 number 1"])
        let main = SpreadsheetMaker.main
        let other =
            "</sheetData><x:sheetData xmlns:x='\(main)' xmlns='urn:other'>\(Self.row)"
            + "</x:sheetData><sheetData>"
        #expect(read(other).cells == [])
    }

    @Test("an attribute with a prefix counts only where the prefix is declared")
    func undeclared() {
        let row = Self.row.replacing("<row ", with: "<row x14ac:dyDescent=\"0.25\" ")
        #expect(read(row).problem?.id == "workbook-part-broken")
        let declared = row.replacing("<row ", with: "<row xmlns:x14ac=\"urn:a\" ")
        #expect(read(declared).cells == ["S!A1 number 1"])
        // The declaration ends with its element.
        let next = row.replacing("A1", with: "A2").replacing("r=\"1\"", with: "r=\"2\"")
        #expect(read(declared + next).problem?.id == "workbook-part-broken")
    }
}
