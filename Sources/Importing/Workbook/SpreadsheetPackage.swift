/// The parts of an XLSX workbook (ISO/IEC 29500-1), found by their relationships wherever they lie.
struct SpreadsheetPackage {
    /// A sheet and the part that holds its cells.
    struct Sheet {
        let sheet: WorkbookSheet
        let part: ZipEntry
    }

    private let archive: ZipArchive
    /// The sheets that hold cells; chart sheets do not.
    private(set) var sheets: [Sheet] = []
    /// What is known of the workbook as a whole.
    private(set) var summary = WorkbookSummary()
    /// What the cell formats show.
    private(set) var formats: [NumberFormat] = []
    /// How days are counted.
    private(set) var dates = SheetDate()
    /// The texts that cells share.
    private(set) var strings = SharedStrings()

    private let wantedStrings: Int

    /// Finds the parts, and reads what all sheets need; of the shared texts at least so many.
    init(_ archive: ZipArchive, wantedStrings: Int = .max) throws(InputProblem) {
        self.archive = archive
        self.wantedStrings = wantedStrings
        let name = try workbookName()
        guard !name.hasSuffix(".bin") else { throw InputProblem("workbook-binary") }
        guard let part = archive.directory[name] else {
            throw InputProblem("workbook-part-missing", found: name)
        }
        let workbook = WorkbookHandler()
        try PartParser.parse(part, of: archive, with: workbook)
        dates.startsIn1904 = workbook.startsIn1904
        let relationships = try self.relationships(of: name)
        try readShared(relationships)
        for (index, listed) in workbook.sheets.enumerated() {
            try add(listed, index, relationships)
        }
        summary.sheets = sheets.map(\.sheet)
    }

    private mutating func add(
        _ listed: WorkbookHandler.Listed, _ index: Int,
        _ relationships: [RelationshipsHandler.Relationship]
    ) throws(InputProblem) {
        guard let relationship = relationships.first(where: { $0.id == listed.relationship })
        else { throw InputProblem("workbook-part-missing", found: listed.name) }
        guard relationship.type == "worksheet" else { return }
        guard let part = archive.directory[relationship.target] else {
            throw InputProblem("workbook-part-missing", found: relationship.target)
        }
        sheets.append(
            Sheet(
                sheet: WorkbookSheet(name: listed.name, index: index, isHidden: listed.isHidden),
                part: part))
    }

    private mutating func readShared(
        _ relationships: [RelationshipsHandler.Relationship]
    ) throws(InputProblem) {
        for relationship in relationships {
            let part = archive.directory[relationship.target]
            switch relationship.type {
            case "sharedStrings":
                guard let part else { continue }
                let handler = SharedStringsHandler(wanted: wantedStrings)
                try PartParser.parse(part, of: archive, with: handler)
                strings = handler.strings
            case "styles":
                guard let part else { continue }
                let handler = StylesHandler()
                try PartParser.parse(part, of: archive, with: handler)
                formats = handler.formats
            case "vbaProject": summary.hasMacros = true
            case "externalLink": summary.hasExternalLinks = true
            default: break
            }
        }
    }

    /// The part that the package names as its document.
    private func workbookName() throws(InputProblem) -> String {
        let first = try relationships(of: "").first { $0.type == "officeDocument" }
        return first?.target ?? "xl/workbook.xml"
    }

    /// The relationships of a part; nothing where it has none.
    private func relationships(
        of part: String
    ) throws(InputProblem) -> [RelationshipsHandler.Relationship] {
        let parts = part.split(separator: "/")
        let folder = parts.dropLast().joined(separator: "/")
        let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(parts.last ?? "").rels"
        guard let entry = archive.directory[name] else { return [] }
        let handler = RelationshipsHandler(folder: folder)
        try PartParser.parse(entry, of: archive, with: handler)
        return handler.relationships
    }
}
