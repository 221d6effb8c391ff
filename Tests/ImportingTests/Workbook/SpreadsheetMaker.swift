/// Small workbooks put together by hand.
enum SpreadsheetMaker {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// An XLSX workbook of sheets given by name and by what stands in their `sheetData`.
    static func spreadsheet(
        _ sheets: [(name: String, data: String)], strings: String = "", styles: String = "",
        properties: String = "", state: String = ""
    ) -> [UInt8] {
        var list = ""
        var links = ""
        var parts: [(String, String)] = []
        for (index, sheet) in sheets.enumerated() {
            list += "<sheet name='\(sheet.name)' sheetId='\(index + 1)' r:id='r\(index)' \(state)/>"
            links += "<Relationship Id='r\(index)' Type='\(relationships)/worksheet' "
            links += "Target='worksheets/sheet\(index + 1).xml'/>"
            parts.append(
                (
                    "xl/worksheets/sheet\(index + 1).xml",
                    "<worksheet xmlns='\(main)'><sheetData>\(sheet.data)</sheetData></worksheet>"
                ))
        }
        links += "<Relationship Id='s' Type='\(relationships)/sharedStrings' Target='strings.xml'/>"
        links += "<Relationship Id='t' Type='\(relationships)/styles' Target='/xl/styles.xml'/>"
        let workbook =
            "<workbook xmlns='\(main)' xmlns:r='\(relationships)'>\(properties)<sheets>\(list)"
            + "</sheets></workbook>"
        let top =
            "<Relationships xmlns='\(package)'><Relationship Id='a' "
            + "Type='\(relationships)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
        return ZipMaker.archive(
            [
                ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", top),
                ("xl/workbook.xml", workbook),
                (
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='\(package)'>\(links)</Relationships>"
                ),
                ("xl/strings.xml", "<sst xmlns='\(main)'>\(strings)</sst>"),
                ("xl/styles.xml", "<styleSheet xmlns='\(main)'>\(styles)</styleSheet>"),
            ] + parts)
    }

    /// An ODS workbook with these tables and automatic styles.
    static func openDocument(_ tables: String, styles: String = "") -> [UInt8] {
        let names = ["office", "table", "text", "style"].map {
            "xmlns:\($0)='urn:oasis:names:tc:opendocument:xmlns:\($0):1.0'"
        }.joined(separator: " ")
        let content =
            "<office:document-content \(names) xmlns:calcext='urn:calcext'>"
            + "<office:automatic-styles>\(styles)</office:automatic-styles><office:body>"
            + "<office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
            + "</office:document-content>"
        return ZipMaker.archive([
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", content),
        ])
    }
}
