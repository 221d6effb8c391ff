/// Reads the sheets of an OpenDocument spreadsheet (ODF 1.3, `content.xml`), row by row.
///
/// Rows and cells that stand for many are never expanded where they are empty.
final class OpenDocumentHandler: PartHandler {
    /// How many repeated cells are handed on in all.
    private static let mostRepeated = 20_000_000

    private enum Reading {
        case nothing, paragraph, skipped
    }

    private let consumer: any SheetRowConsumer
    private(set) var summary = WorkbookSummary()

    private var hiddenStyles: Set<String> = []
    private var styleName = ""
    private var sheet: WorkbookSheet?
    private var row: SheetRow?
    private var isWanted = false
    private var tableDepth = 0
    private var rowDepth = 0
    private var cellDepth = 0
    private var skippedDepth = 0
    private var paragraphDepth = 0
    private var paragraphs = 0
    private var nextRow = 1
    private var rowRepeats = 1
    private var nextColumn = 1
    private var cell = OpenDocumentCell()
    private var textStart = 0
    private var repeated = 0

    init(consumer: any SheetRowConsumer) {
        self.consumer = consumer
    }

    override func code(ofName name: String) -> Int32 { OpenDocumentName.codes[name] ?? 0 }

    override func code(ofSpace uri: String) -> Int32 { OpenDocumentName.space(uri) }

    override func start(_ element: Int32, _ attributes: PartAttributes) {
        guard skippedDepth == 0 else { return }
        if cellDepth > 0 { return startInCell(element, attributes) }
        switch element {
        case OpenDocumentName.style:
            styleName = attributes.text(OpenDocumentName.name) ?? ""
        case OpenDocumentName.tableProperties:
            if attributes.text(OpenDocumentName.display) == "false" {
                hiddenStyles.insert(styleName)
            }
        case OpenDocumentName.table: startTable(attributes)
        case OpenDocumentName.row where tableDepth > 0: startRow(attributes)
        case OpenDocumentName.cell, OpenDocumentName.coveredCell:
            if rowDepth > 0 { startCell(attributes) }
        case OpenDocumentName.column where tableDepth > 0: noteColumn(attributes)
        case OpenDocumentName.trackedChanges, OpenDocumentName.shapes: skippedDepth = depth
        default: break
        }
    }

    // MARK: Events

    override func startOther() {
        // What is unknown inside a cell is no text of it.
        if cellDepth > 0, skippedDepth == 0, paragraphDepth == 0 { skippedDepth = depth }
    }

    override func text(_ bytes: UnsafeRawBufferPointer) {
        guard paragraphDepth > 0, skippedDepth == 0 else { return }
        row?.append(bytes)
    }

    override func end() {
        if skippedDepth > 0 {
            if depth == skippedDepth { skippedDepth = 0 }
            return
        }
        switch depth {
        case paragraphDepth: paragraphDepth = 0
        case cellDepth: endCell()
        case rowDepth: endRow()
        case tableDepth:
            tableDepth = 0
            if let sheet, isWanted { consumer.end(sheet) }
        default: break
        }
    }

    // MARK: Tables and rows

    private func startTable(_ attributes: PartAttributes) {
        // A table within a cell's drawing is no sheet.
        guard tableDepth == 0 else { return }
        tableDepth = depth
        let style = attributes.text(OpenDocumentName.styleName) ?? ""
        let sheet = WorkbookSheet(
            name: attributes.text(OpenDocumentName.name) ?? "", index: summary.sheets.count,
            isHidden: hiddenStyles.contains(style))
        guard sheet.index < 1000 else {
            problem = InputProblem("workbook-too-many-parts")
            return
        }
        summary.sheets.append(sheet)
        self.sheet = sheet
        row = SheetRow(sheet, shared: SharedStrings())
        nextRow = 1
        isWanted = consumer.begin(sheet)
    }

    private func startRow(_ attributes: PartAttributes) {
        rowDepth = depth
        rowRepeats = Self.count(attributes.text(OpenDocumentName.rowsRepeated))
        let visibility = attributes.text(OpenDocumentName.visibility) ?? "visible"
        nextColumn = 1
        row?.clear(number: nextRow, isHidden: visibility != "visible")
    }

    private func endRow() {
        rowDepth = 0
        defer { nextRow = min(nextRow + rowRepeats, SheetHandler.mostRows + 1) }
        guard let row, !row.cells.isEmpty, isWanted else { return }
        guard rowRepeats == 1 || take(repeated: rowRepeats * row.cells.count),
            nextRow + rowRepeats - 1 <= SheetHandler.mostRows
        else {
            problem = InputProblem("sheet-too-large", found: sheet?.name ?? "")
            return
        }
        for offset in 0..<rowRepeats {
            row.number = nextRow + offset
            if row.isHidden { summary.hiddenRows[row.sheet.index, default: 0] += 1 }
            consumer.take(row)
        }
    }

    private func noteColumn(_ attributes: PartAttributes) {
        let visibility = attributes.text(OpenDocumentName.visibility) ?? "visible"
        let count = Self.count(attributes.text(OpenDocumentName.columnsRepeated))
        // Thousands of hidden columns to the right of everything hide nothing.
        guard visibility != "visible", count < 1000, let sheet else { return }
        summary.hiddenColumns[sheet.index, default: 0] += count
    }

    // MARK: Cells

    private func startCell(_ attributes: PartAttributes) {
        cellDepth = depth
        textStart = row?.textEnd ?? 0
        paragraphs = 0
        cell = OpenDocumentCell(attributes)
        if cell.isMerged, let sheet { summary.mergedRanges[sheet.index, default: 0] += 1 }
    }

    private func startInCell(_ element: Int32, _ attributes: PartAttributes) {
        switch element {
        case OpenDocumentName.paragraph:
            if paragraphDepth == 0 {
                paragraphDepth = depth
                if paragraphs > 0 { row?.append(0x0A) }
                paragraphs += 1
            }
        case OpenDocumentName.space:
            let count = min(Self.count(attributes.text(OpenDocumentName.spaceCount)), 1000)
            row?.append(0x20, count: count)
        case OpenDocumentName.tab: row?.append(0x09)
        case OpenDocumentName.lineBreak: row?.append(0x0A)
        case OpenDocumentName.span: break
        default: skippedDepth = depth
        }
    }

    private func endCell() {
        cellDepth = 0
        let column = nextColumn
        nextColumn = min(nextColumn + cell.repeats, SheetHandler.mostColumns + 1)
        guard let row, let filled = cell.fill(row, from: textStart) else { return }
        guard column + cell.repeats - 1 <= SheetHandler.mostColumns,
            cell.repeats == 1 || take(repeated: cell.repeats)
        else {
            problem = InputProblem("sheet-too-large", found: sheet?.name ?? "")
            return
        }
        row.addCell(
            column: column, filled.kind, from: textStart, isRounded: filled.isRounded)
        guard cell.repeats > 1, let first = row.cells.last else { return }
        for offset in 1..<cell.repeats { row.repeatCell(first, column: column + offset) }
    }

    private func take(repeated count: Int) -> Bool {
        repeated += count
        return repeated <= Self.mostRepeated
    }

    /// A number of repeats; at least one, and no larger than any sheet.
    static func count(_ text: String?) -> Int {
        guard let text, let value = Int(text) else { return 1 }
        return min(max(value, 1), 2_000_000)
    }
}
