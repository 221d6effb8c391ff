import Testing
import TestSupport

@testable import Importing

/// Rows in the form that is read without the parser mean what the parser reads: the same rows with the other
/// quotes always go to the parser.
@Suite("Rows read without the parser")
struct PlainRowsTests {
    private static let strings = (0..<40).map { "<si><t>text \($0)</t></si>" }.joined()
    private static let styles =
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/></cellXfs>"

    private func read(_ data: String) -> WorkbookRows {
        let folder = TemporaryFolder()
        let archive = SpreadsheetMaker.spreadsheet(
            [("S", data)], strings: Self.strings, styles: Self.styles)
        return withExtendedLifetime(folder) { WorkbookRows(folder.write(archive, as: "a.xlsx")) }
    }

    private func expectSame(_ data: String) {
        let plain = read(data)
        let parsed = read(data.replacing("\"", with: "'"))
        #expect(plain.problem?.id == parsed.problem?.id, "\(data)")
        #expect(plain.cells == parsed.cells, "\(data)")
        #expect(plain.summary?.hiddenRows == parsed.summary?.hiddenRows, "\(data)")
    }

    @Test(
        "every form of cell and row, between others, gives what the parser gives", arguments: 0..<60
    )
    func mixed(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        expectSame(Self.rows(&random).joined())
    }

    @Test(
        "a byte that is lost, or stands for another, is found as the parser finds it",
        arguments: 0..<150)
    func damaged(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let rows = Self.rows(&random)
        for _ in 0..<4 {
            var bytes = Array(rows.joined().utf8)
            let place = Int.random(in: bytes.indices, using: &random)
            if Bool.random(using: &random) {
                bytes.remove(at: place)
            } else {
                bytes[place] = Array("<>&=/ \u{1}cvr09:x]".utf8).randomElement(using: &random) ?? 0
            }
            expectSame(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test("names without prefix mean nothing where the sheet's own have one")
    func prefixes() {
        let main = SpreadsheetMaker.main
        let data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        #expect(
            read(
                "</sheetData><x:sheetData xmlns:x='\(main)' xmlns='urn:other'>\(data)"
                    + "</x:sheetData><sheetData>"
            ).cells == [])
        #expect(read(data).cells == ["S!A1 number 1"])
    }

    @Test("an attribute with a prefix counts only where the prefix is declared")
    func descent() {
        let row = "<row r=\"1\" x14ac:dyDescent=\"0.25\"><c r=\"A1\"><v>1</v></c></row>"
        #expect(read(row).problem?.id == "workbook-part-broken")
        let declared = "<row r=\"1\" xmlns:x14ac=\"urn:a\" x14ac:dyDescent=\"0.25\"/>"
        #expect(
            read(declared + row.replacing("1", with: "2")).problem?.id == "workbook-part-broken")
    }

    // MARK: Rows

    private static func rows(_ random: inout SplitMix64) -> [String] {
        (1...Int.random(in: 2...12, using: &random)).map { number in
            let cells = (1...Int.random(in: 1...6, using: &random)).map { column in
                cell(column, row: number, &random)
            }
            let attributes =
                [
                    "", " spans=\"1:6\"", " hidden=\"1\"", " s=\"1\" customFormat=\"1\" ht=\"15\"",
                    " unknown=\"x\"", " r=\"\(number)\"", " hidden='true'",
                ].randomElement(using: &random) ?? ""
            let between =
                ["", "", "", "\n  ", "<!-- <row r=\"9\"> -->", "text", "<x/>", "<?p </row>?>"]
                .randomElement(using: &random) ?? ""
            let start = "<row r=\"\(number)\"\(attributes)"
            let isEmpty = Int.random(in: 0..<12, using: &random) == 0
            return isEmpty ? start + "/>" + between : "\(start)>\(cells.joined())</row>\(between)"
        }
    }

    private static func cell(_ column: Int, row: Int, _ random: inout SplitMix64) -> String {
        let letter = ["A", "B", "C", "D", "E", "F"][column - 1]
        let place = "<c r=\"\(letter)\(row)\""
        let number = Int.random(in: -99...99_999, using: &random)
        let forms = [
            "\(place)><v>\(number)</v></c>", "\(place)><v>\(number).250000000000004</v></c>",
            "\(place) t=\"s\"><v>\(abs(number) % 41)</v></c>", "\(place) s=\"1\"><v>45720</v></c>",
            "\(place) s=\"2\" t=\"n\"><v>45720.5</v></c>", "\(place) s=\"1\"/>",
            "\(place)></c>", "\(place)><v></v></c>", "\(place)><v/></c>", "<c><v>7</v></c>",
            "\(place) t=\"b\"><v>1</v></c>", "\(place) t=\"e\"><v>#N/A</v></c>",
            "\(place) t=\"str\"><v>plain words</v></c>", "\(place) t=\"str\"><v>a&amp;b</v></c>",
            "\(place)><f>A1*2</f><v>\(number)</v></c>", "\(place)><f>A1*2</f></c>",
            "\(place) t=\"inlineStr\"><is><t>in place</t></is></c>",
            "\(place) t=\"d\"><v>2025-03-04T00:00:00</v></c>", "\(place) t=\"str\"><v>æøå</v></c>",
            "\(place)><v>1e3</v></c>", "\(place)><v> 5 </v></c>", "\(place)\n><v>5</v></c>",
            "\(place)><v>5<!-- x --></v></c>", "\(place) cm=\"1\"><v>5</v></c>",
            "\(place) r=\"A1\"><v>5</v></c>", "\(place)><v>5</v><v>6</v></c>",
        ]
        // Most cells are of the first forms, so that most rows are whole.
        let most = Int.random(in: 0..<8, using: &random) == 0 ? forms.count : 14
        return forms[Int.random(in: 0..<most, using: &random)]
    }
}
