/// Reads `styles.xml`: which cell formats show days and times.
final class StylesHandler: PartHandler {
    private enum Name {
        static let format: Int32 = 1
        static let cellFormats: Int32 = 2
        static let cellFormat: Int32 = 3
        static let id: Int32 = 4
        static let code: Int32 = 5
    }

    /// More cell formats than this no workbook has (Excel's own limit is 65,490).
    private static let mostFormats = 100_000

    /// What each cell format shows, by its index.
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: NumberFormat] = [:]
    private var listDepth = 0

    override func code(ofName name: String) -> Int32 {
        switch name {
        case "numFmt": return Name.format
        case "cellXfs": return Name.cellFormats
        case "xf": return Name.cellFormat
        case "numFmtId": return Name.id
        case "formatCode": return Name.code
        default: return 0
        }
    }

    override func code(ofSpace uri: String) -> Int32 { SpreadsheetSpace.isMain(uri) ? 1 : 0 }

    override func start(_ element: Int32, _ attributes: PartAttributes) {
        switch element {
        case Name.format:
            guard let id = attributes.text(Name.id).flatMap({ Int($0) }),
                let code = attributes.text(Name.code)
            else { return }
            codes[id] = NumberFormat(code: code)
        case Name.cellFormats: listDepth = depth
        case Name.cellFormat where listDepth > 0:
            let id = attributes.text(Name.id).flatMap { Int($0) } ?? 0
            formats.append(codes[id] ?? NumberFormat(builtIn: id))
        default: break
        }
        if max(codes.count, formats.count) > Self.mostFormats {
            problem = InputProblem("workbook-too-many-formats")
        }
    }

    override func end() {
        if depth == listDepth { listDepth = 0 }
    }
}
