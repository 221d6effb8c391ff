/// Reads `workbook.xml`: the sheets in the order of their tabs, and the calendar.
final class WorkbookHandler: PartHandler {
    /// One sheet as the workbook names it.
    struct Listed {
        let name: String
        let relationship: String
        let isHidden: Bool
    }

    private enum Name {
        static let properties: Int32 = 1
        static let date1904: Int32 = 2
        static let sheet: Int32 = 3
        static let name: Int32 = 4
        static let id: Int32 = 5
        static let state: Int32 = 6
    }

    private static let mostSheets = 1000

    private(set) var sheets: [Listed] = []
    private(set) var startsIn1904 = false

    override func code(ofName name: String) -> Int32 {
        switch name {
        case "workbookPr": return Name.properties
        case "date1904": return Name.date1904
        case "sheet": return Name.sheet
        case "name": return Name.name
        case "id": return Name.id
        case "state": return Name.state
        default: return 0
        }
    }

    override func code(ofSpace uri: String) -> Int32 {
        if SpreadsheetSpace.isMain(uri) { return 1 }
        return SpreadsheetSpace.isRelationships(uri) ? 2 : 0
    }

    override func start(_ element: Int32, _ attributes: PartAttributes) {
        switch element {
        case Name.properties:
            let text = attributes.text(Name.date1904)
            startsIn1904 = text == "1" || text == "true" || text == "on"
        case Name.sheet:
            var relationship = ""
            for index in 0..<attributes.count
            where attributes.code(index) == Name.id && attributes.spaceCode(index) == 2 {
                relationship = String(decoding: attributes.value(index), as: UTF8.self)
            }
            let state = attributes.text(Name.state) ?? "visible"
            sheets.append(
                Listed(
                    name: attributes.text(Name.name) ?? "", relationship: relationship,
                    isHidden: state != "visible"))
            if sheets.count > Self.mostSheets { problem = InputProblem("workbook-too-many-parts") }
        default: break
        }
    }
}
