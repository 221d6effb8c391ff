/// The names of OpenDocument that matter to spreadsheets, as codes.
enum OpenDocumentName {
    static let style: Int32 = 1
    static let name: Int32 = 2
    static let tableProperties: Int32 = 3
    static let display: Int32 = 4
    static let table: Int32 = 5
    static let row: Int32 = 6
    static let cell: Int32 = 7
    static let coveredCell: Int32 = 8
    static let column: Int32 = 9
    static let trackedChanges: Int32 = 10
    static let shapes: Int32 = 11
    static let styleName: Int32 = 12
    static let rowsRepeated: Int32 = 13
    static let columnsRepeated: Int32 = 14
    static let visibility: Int32 = 15
    static let paragraph: Int32 = 16
    static let space: Int32 = 17
    static let spaceCount: Int32 = 18
    static let tab: Int32 = 19
    static let lineBreak: Int32 = 20
    static let span: Int32 = 21
    static let valueType: Int32 = 22
    static let value: Int32 = 23
    static let dateValue: Int32 = 24
    static let timeValue: Int32 = 25
    static let booleanValue: Int32 = 26
    static let stringValue: Int32 = 27
    static let formula: Int32 = 28
    static let columnsSpanned: Int32 = 29
    static let rowsSpanned: Int32 = 30

    /// The codes by name.
    static let codes: [String: Int32] = [
        "style": style, "name": name, "table-properties": tableProperties, "display": display,
        "table": table, "table-row": row, "table-cell": cell, "covered-table-cell": coveredCell,
        "table-column": column, "tracked-changes": trackedChanges, "shapes": shapes,
        "style-name": styleName, "number-rows-repeated": rowsRepeated,
        "number-columns-repeated": columnsRepeated, "visibility": visibility, "p": paragraph,
        "s": space, "c": spaceCount, "tab": tab, "line-break": lineBreak, "span": span, "a": span,
        "value-type": valueType, "value": value, "date-value": dateValue,
        "time-value": timeValue, "boolean-value": booleanValue, "string-value": stringValue,
        "formula": formula, "number-columns-spanned": columnsSpanned,
        "number-rows-spanned": rowsSpanned,
    ]

    /// Tells the namespaces that hold cells and their text (1), the extension that marks errors (2), and
    /// others (0).
    static func space(_ uri: String) -> Int32 {
        if uri.hasPrefix("urn:oasis:names:tc:opendocument:xmlns:") {
            let name = uri.split(separator: ":").dropLast().last
            return ["office", "table", "text", "style"].contains(name) ? 1 : 0
        }
        return 0
    }
}

/// One cell of an OpenDocument spreadsheet: its attributes, and what they make of its text.
struct OpenDocumentCell {
    /// For how many cells it stands.
    private(set) var repeats = 1
    /// Whether it covers others.
    private(set) var isMerged = false
    private var type = ""
    private var value: String?
    private var hasFormula = false
    private var isError = false

    init() {}

    /// Reads the attributes; the calculating program's own type tells errors from texts.
    init(_ attributes: PartAttributes) {
        for index in 0..<attributes.count {
            let text = { String(decoding: attributes.value(index), as: UTF8.self) }
            switch attributes.code(index) {
            case OpenDocumentName.columnsRepeated: repeats = OpenDocumentHandler.count(text())
            case OpenDocumentName.valueType:
                if attributes.spaceCode(index) == 1 {
                    type = text()
                } else if text() == "error" {
                    isError = true
                }
            case OpenDocumentName.value, OpenDocumentName.dateValue, OpenDocumentName.timeValue,
                OpenDocumentName.booleanValue, OpenDocumentName.stringValue:
                value = text()
            case OpenDocumentName.formula: hasFormula = true
            case OpenDocumentName.columnsSpanned, OpenDocumentName.rowsSpanned:
                isMerged = isMerged || text() != "1"
            default: break
            }
        }
    }

    /// Puts the value in the place of the cell's shown text; nil where the cell is empty.
    func fill(_ row: SheetRow, from start: Int) -> (kind: SheetCell.Kind, isRounded: Bool)? {
        if isError { return (.error, false) }
        if let value, let filled = typed(value) {
            row.replaceText(from: start, with: filled.text)
            return (filled.kind, filled.isRounded)
        }
        guard row.textEnd > start else {
            return hasFormula && type != "string" ? (.uncalculated, false) : nil
        }
        return (.text, false)
    }

    private func typed(
        _ value: String
    ) -> (text: [UInt8], kind: SheetCell.Kind, isRounded: Bool)? {
        switch type {
        case "float", "percentage", "currency":
            let plain = Array(value.utf8).withUnsafeBytes { SheetNumber.plain($0) }
            guard let plain else { return (Array(value.utf8), .error, false) }
            return (plain.text, .number, plain.isRounded)
        case "date":
            let (text, kind) = ISODay.read(value)
            return (Array(text.utf8), kind, false)
        case "time": return Self.clock(value).map { (Array($0.utf8), .time, false) }
        case "boolean": return (Array(value.utf8), .boolean, false)
        case "string": return value.isEmpty ? nil : (Array(value.utf8), .text, false)
        default: return nil
        }
    }

    /// `PT13H30M00S` as `13:30:00`.
    private static func clock(_ duration: String) -> String? {
        guard duration.hasPrefix("PT") else { return nil }
        var seconds = 0
        var number = ""
        for character in duration.dropFirst(2) {
            switch character {
            case "H": seconds += (Int(number) ?? 0) * 3600
            case "M": seconds += (Int(number) ?? 0) * 60
            case "S": seconds += Int(number.prefix { $0 != "." && $0 != "," }) ?? 0
            default:
                number.append(character)
                guard number.utf8.count <= 12 else { return nil }
                continue
            }
            number = ""
        }
        return SheetDate.clock(seconds)
    }
}
