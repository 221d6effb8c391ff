import Calculation
import EmissionFactors
import Quantities
import Workbooks

/// The sheets of emission lines: the columns of the CSV form, and what each line adds to either total.
///
/// A sheet of a spreadsheet ends after 1,048,576 rows, so the next million lines go to a further sheet.
final class LineSheets: EmissionLineSink {
    private static let rowsPerSheet = 1_000_000

    /// What can be summed by.
    enum Key: String {
        case production, department, category, scope, stage, basis
    }

    /// One sheet and how many rows of lines it has.
    private struct Part {
        let sheet: ReportSheet
        let writer: EmissionLineCSVWriter
        let cells: SheetCells
    }

    private let book: WorkbookWriter
    private let words: ReportWords
    private var parts: [Part] = []
    private var production = ""
    /// Why a further sheet could not be added.
    private(set) var failure: WorkbookFailure?

    init(book: WorkbookWriter, words: ReportWords) throws(WorkbookFailure) {
        self.book = book
        self.words = words
        try addSheet()
    }

    func begin(_ production: String) {
        self.production = production
        parts.last?.writer.production = production
    }

    func take(_ line: EmissionLine) {
        guard let part = next() else { return }
        part.cells.totals = (
            line.applied.measure.isInLocationTotal ? line.kilograms : nil,
            line.applied.measure.isInMarketTotal ? line.kilograms : nil
        )
        part.writer.take(line)
    }

    func takeUnquantified(_ record: UnquantifiedRecord) {
        next()?.writer.takeUnquantified(record)
    }

    /// Puts filters on the sheets.
    func finish() {
        for part in parts {
            part.sheet.filter(
                lastRow: max(part.cells.row - 1, 1),
                lastColumn: EmissionLineCSVWriter.columns.count + 1)
        }
    }

    private func next() -> Part? {
        if let last = parts.last, last.cells.row <= Self.rowsPerSheet { return last }
        do throws(WorkbookFailure) {
            try addSheet()
        } catch {
            failure = failure ?? error
        }
        return parts.last
    }

    private func addSheet() throws(WorkbookFailure) {
        let name = words.text("xlsx-lines") + (parts.isEmpty ? "" : " \(parts.count + 1)")
        let sheet = try ReportSheet(book, name)
        let cells = SheetCells(sheet)
        let writer = EmissionLineCSVWriter(cells: cells, words: words)
        let columns = EmissionLineCSVWriter.columns
        sheet.setWidth(14, of: 0..<columns.count + 2)
        sheet.keepHeading(columns: 2)
        var headings = columns.map { words.text("report-lines-\($0)") }
        headings += [words.text("xlsx-location"), words.text("xlsx-market")]
        for (column, heading) in headings.enumerated() {
            sheet.write(heading, at: 0, column, .heading)
        }
        writer.production = production
        parts.append(Part(sheet: sheet, writer: writer, cells: cells))
    }

    /// A formula that sums the lines with these texts in these columns; all lines without any.
    ///
    /// Texts are compared as wholes, in cells: no letter of them works as a wildcard or an operator.
    func sum(market: Bool, where conditions: [(key: Key, cell: String)]) -> String {
        let column = EmissionLineCSVWriter.columns.count + (market ? 1 : 0)
        let sums = parts.map { part in
            let rows = 1..<max(part.cells.row, 2)
            let values = part.sheet.reference(rows: rows, column: column)
            guard !conditions.isEmpty else { return "SUM(\(values))" }
            let tests = conditions.map { condition in
                let texts = part.sheet.reference(rows: rows, column: Self.column(condition.key))
                return "EXACT(\(texts),\(condition.cell))"
            }
            return "SUMPRODUCT(" + (tests.map { $0 + "*1" } + [values]).joined(separator: ",") + ")"
        }
        return "=" + sums.joined(separator: "+")
    }

    private static func column(_ key: Key) -> Int {
        EmissionLineCSVWriter.columns.firstIndex(of: key.rawValue) ?? 0
    }
}

/// The cells of one sheet of lines.
private final class SheetCells: LineCells {
    private let sheet: ReportSheet
    /// The row that is written next.
    private(set) var row = 1
    private var column = 0
    /// What the row at hand adds to the location-based and the market-based total.
    var totals: (location: ExactDecimal?, market: ExactDecimal?) = (nil, nil)

    init(_ sheet: ReportSheet) {
        self.sheet = sheet
    }

    func add(_ text: String?) {
        if let text { sheet.write(text, at: row, column) }
        column += 1
    }

    func add(_ number: ExactDecimal?) {
        if let number { sheet.write(number, at: row, column) }
        column += 1
    }

    func add(_ number: Int?) {
        if let number { sheet.write(ExactDecimal(number), at: row, column) }
        column += 1
    }

    func takeRow() -> String {
        add(totals.location)
        add(totals.market)
        totals = (nil, nil)
        row += 1
        column = 0
        return ""
    }
}

extension AccountingMeasure {
    /// Whether lines of this measure count in the market-based total.
    var isInMarketTotal: Bool { self == .all || self == .market }
}
