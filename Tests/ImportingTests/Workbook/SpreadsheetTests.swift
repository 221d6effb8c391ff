import Testing
import TestSupport

@testable import Importing

@Suite("Cells of workbooks")
struct SpreadsheetTests {
    private func rows(_ archive: [UInt8]) -> WorkbookRows {
        let folder = TemporaryFolder()
        return withExtendedLifetime(folder) { WorkbookRows(folder.write(archive, as: "a.xlsx")) }
    }

    private func cells(
        _ data: String, strings: String = "", styles: String = "", properties: String = ""
    ) -> [String] {
        let read = rows(
            SpreadsheetMaker.spreadsheet(
                [("S", data)], strings: strings, styles: styles, properties: properties))
        return read.problem.map { [$0.id] } ?? read.cells
    }

    @Test("texts: shared, inline, rich, with readings left out, in CDATA, as a formula's result")
    func texts() {
        let strings = """
            <si><t>plain</t></si>
            <si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>
            <si><t/></si><si><t>a_x000D_b &amp; c</t></si>
            """
        let data = """
            <row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c>
            <c r='C2' t='s'><v>2</v></c><c r='D2' t='s'><v>3</v></c>
            <c r='E2' t='inlineStr'><is><t><![CDATA[a < b]]></t></is></c>
            <c r='F2' t='str'><f>A2</f><v>made</v></c><c r='G2' t='str'><f>""</f><v></v></c></row>
            """
        #expect(
            cells(data, strings: strings) == [
                "S!A2 text plain", "S!B2 text rich text", "S!D2 text a\rb & c",
                "S!E2 text a < b", "S!F2 text made",
            ])
    }

    @Test("numbers, days by format, truth, errors; a formula without value is none")
    func values() {
        let styles = """
            <numFmts><numFmt numFmtId='164' formatCode='"d"0'/>
            <numFmt numFmtId='165' formatCode='d\\. mmm yyyy'/></numFmts>
            <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>
            <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>
            <xf numFmtId='22'/></cellXfs>
            """
        let data = """
            <row><c><v>2.2999999999999998</v></c><c s='1'><v>45720</v></c><c s='2'><v>7</v></c>
            <c s='3'><v>45720.5</v></c><c s='4'><v>45720.5</v></c><c t='b'><v>1</v></c>
            <c t='e'><v>#N/A</v></c><c><f>1+1</f></c><c><f>1+1</f><v></v></c><c s='1'/>
            <c t='d'><v>2025-03-04T00:00:00</v></c></row>
            """
        #expect(
            cells(data, styles: styles) == [
                "S!A1 number 2.3", "S!B1 date 2025-03-04", "S!C1 number 7", "S!D1 date 2025-03-04",
                "S!E1 dateTime 2025-03-04T12:00:00", "S!F1 boolean true", "S!G1 error #N/A",
                "S!H1 uncalculated ", "S!I1 uncalculated ", "S!K1 date 2025-03-04",
            ])
        #expect(
            cells(
                "<row><c s='1'><v>44258</v></c></row>",
                styles: "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>",
                properties: "<workbookPr date1904='1'/>") == ["S!A1 date 2025-03-04"])
    }

    @Test("rows and cells without references follow each other; wrong ones are refused")
    func references() {
        #expect(
            cells(
                "<row><c><v>1</v></c><c r='C1'><v>2</v></c><c><v>3</v></c></row><row r='5'/><row><c><v>4</v></c></row>"
            )
                == ["S!A1 number 1", "S!C1 number 2", "S!D1 number 3", "S!A6 number 4"])
        #expect(cells("<row r='2'/><row r='2'/>") == ["sheet-row-order"])
        #expect(cells("<row r='1048577'/>") == ["sheet-row-order"])
        #expect(cells("<row><c r='B1'/><c r='A1'/></row>") == ["sheet-cell-order"])
        #expect(cells("<row><c r='XFE1'/></row>") == ["sheet-cell-order"])
        #expect(cells("<row><c t='s'><v>0</v></c></row>") == ["sheet-string-missing"])
    }

    @Test("hidden sheets and rows are read and said")
    func hidden() {
        let read = rows(
            SpreadsheetMaker.spreadsheet(
                [("S", "<row hidden='1'><c><v>1</v></c></row>")], state: "state='hidden'"))
        #expect(read.cells == ["S!A1 number 1"])
        #expect(read.summary?.hiddenRows == [0: 1])
        #expect(read.summary?.sheets.map(\.isHidden) == [true])
    }

    @Test(
        "parts that are not sound XML are refused",
        arguments: [
            ("<row>", "workbook-part-broken"), ("<row><x:c/></row>", "workbook-part-broken"),
            ("]]><!DOCTYPE a>", "doctype"), ("<row>&lol;</row>", "workbook-part-broken"),
        ])
    func unsound(data: String, id: String) {
        #expect(cells(data) == [id])
    }

    @Test("OpenDocument: values by type, repeats, annotations and spaces")
    func openDocument() {
        let tables = """
            <table:table table:name='T' table:style-name='h'>
            <table:table-row><table:table-cell office:value-type='float' office:value='2.50'>
            <text:p>2,5</text:p></table:table-cell>
            <table:table-cell office:value-type='percentage' office:value='0.4'/>
            <table:table-cell office:value-type='date' office:date-value='2025-03-04T13:30:00'/>
            <table:table-cell office:value-type='time' office:time-value='PT36H05M00S'/>
            <table:table-cell office:value-type='boolean' office:boolean-value='true'/>
            <table:table-cell office:value-type='string'><office:annotation><text:p>no</text:p></office:annotation>
            <text:p>a<text:s text:c='2'/>b<text:span>c</text:span></text:p><text:p>d</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated='16000'/></table:table-row>
            <table:table-row table:number-rows-repeated='2' table:visibility='collapse'>
            <table:table-cell table:number-columns-repeated='2' office:value-type='currency'
            office:value='7' office:currency='DKK'/></table:table-row>
            <table:table-row table:number-rows-repeated='999999999'><table:table-cell
            table:number-columns-repeated='999999999'/></table:table-row></table:table>
            """
        let styles =
            "<style:style style:name='h'><style:table-properties table:display='false'/></style:style>"
        let read = rows(SpreadsheetMaker.openDocument(tables, styles: styles))
        #expect(
            read.cells == [
                "T!A1 number 2.5", "T!B1 number 0.4", "T!C1 dateTime 2025-03-04T13:30:00",
                "T!D1 time 36:05:00", "T!E1 boolean true", "T!F1 text a  bc\nd",
                "T!A2 number 7", "T!B2 number 7", "T!A3 number 7", "T!B3 number 7",
            ])
        #expect(read.summary?.sheets.map(\.isHidden) == [true])
        #expect(read.summary?.hiddenRows == [0: 2])
    }

    @Test(
        "OpenDocument repeats with content beyond every sheet are refused",
        arguments: [
            "table:number-rows-repeated='999999999'><table:table-cell",
            "><table:table-cell table:number-columns-repeated='999999999'",
        ])
    func bomb(repeats: String) {
        let table =
            "<table:table table:name='T'><table:table-row \(repeats) office:value-type='float' "
            + "office:value='1'/></table:table-row></table:table>"
        #expect(rows(SpreadsheetMaker.openDocument(table)).problem?.id == "sheet-too-large")
    }
}
