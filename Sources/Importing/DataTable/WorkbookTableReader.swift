import Diagnostics
import EmissionFactors
import Quantities

/// Reads the sheets of a foreign workbook into source lines, each sheet a table of its own.
///
/// How a column writes its numbers shows only at its end, and nothing is taken of a workbook that cannot be
/// read to its end: the rows wait until then.
struct WorkbookTableReader: SourceReader {
    let context: ReadingContext

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        var document = SourceDocument(file: file.name, kind: .table)
        do throws(InputProblem) {
            let workbook = try WorkbookReader(file)
            let layouts = SheetLayouts(context: context)
            let rows = RowSpool(layouts)
            let summary = try workbook.read(into: rows)
            if layouts.layouts.values.allSatisfy(\.isEmpty) {
                document.diagnostics.report(
                    Diagnostic(
                        .warning, Message("workbook-empty"),
                        at: SourcePosition(file: file.name)))
            }
            let lines = SheetLines(
                layouts: layouts.layouts, context: context, document: document,
                consumer: consumer)
            try rows.replay(from: workbook, into: lines)
            document = lines.document
            summary.report(to: &document.diagnostics, file: file.name)
            document.sha256 = file.needsDigest ? (try? file.sha256()) ?? "" : ""
        } catch {
            var positions = TextPositions(file: file.name)
            document.diagnostics.report(error.diagnostic(&positions, file: file.name))
        }
        return document
    }

    /// What the sheets of a workbook hold.
    enum Content {
        /// A production report: a sheet has our own headings or marks.
        case report
        /// A review list that was saved as a workbook.
        case reviewList
        /// Tables of others.
        case tables
    }

    /// What a workbook holds, by the first rows of each sheet; a faulty one is for the reader of reports.
    static func content(of file: InputFile) -> Content {
        guard let workbook = try? WorkbookReader(file) else { return .report }
        let search = ContentSearch()
        do throws(InputProblem) {
            // First rows nearly always have the first of the shared texts.
            _ = try workbook.read(into: search, wantedStrings: 2000)
            return search.content
        } catch {
            guard error.id == "sheet-string-missing" else { return search.content }
        }
        let again = ContentSearch()
        _ = try? workbook.read(into: again)
        return again.content
    }

    /// Looks at the first rows of each sheet.
    private final class ContentSearch: SheetRowConsumer {
        private(set) var content = Content.tables
        private var rows = 0

        func begin(_ sheet: WorkbookSheet) -> Bool {
            rows = 0
            return content == .tables
        }

        func take(_ row: SheetRow) {
            rows += 1
            guard wantsMore, let first = row.cells.first else { return }
            let start = first.kind == .text ? row.text(of: first) : ""
            if ReviewList.isHeading(start[...]) {
                content = .reviewList
            } else if WorkbookHeader.isHeading(row) || SheetMark(start) != nil
                || SheetColumns.isHeading(row, SheetConstants())
            {
                content = .report
            }
        }

        var wantsMore: Bool { content == .tables && rows <= 20 }

        func end(_ sheet: WorkbookSheet) {}
    }

    /// How each sheet is laid out.
    private final class SheetLayouts: SheetRowConsumer {
        private let context: ReadingContext
        private var finder: TableLayoutFinder?
        private(set) var layouts: [Int: TableLayout] = [:]

        init(context: ReadingContext) {
            self.context = context
        }

        func begin(_ sheet: WorkbookSheet) -> Bool {
            finder = context.makeLayoutFinder()
            return true
        }

        func take(_ row: SheetRow) {
            // Once the headings are found only numbers that stand as texts matter.
            if finder?.takeTexts(of: row) == true { return }
            finder?.take(DataRow(row))
        }

        func end(_ sheet: WorkbookSheet) { layouts[sheet.index] = finder?.finish() }
    }

    /// What each row says, once all have been read.
    private final class SheetLines: SheetRowConsumer {
        private let layouts: [Int: TableLayout]
        private let context: ReadingContext
        private let consumer: any SourceLineConsumer
        private(set) var document: SourceDocument
        private var lines: TableLines?

        init(
            layouts: [Int: TableLayout], context: ReadingContext, document: SourceDocument,
            consumer: any SourceLineConsumer
        ) {
            self.layouts = layouts
            self.context = context
            self.document = document
            self.consumer = consumer
        }

        func begin(_ sheet: WorkbookSheet) -> Bool {
            guard let layout = layouts[sheet.index] else { return false }
            lines = TableLines(
                layout: layout, context: context, file: document.file, sheet: sheet.name)
            lines?.describe(&document)
            return true
        }

        func take(_ row: SheetRow) {
            lines?.take(DataRow(row), of: document, into: consumer)
        }

        func end(_ sheet: WorkbookSheet) { lines?.finish(of: document, into: consumer) }
    }
}

extension DataRow {
    /// A row of a workbook, with its blank cells.
    init(_ row: SheetRow) {
        var place = row.sheet.name
        place += "!"
        place += String(row.number)
        var cells: [DataCell] = []
        cells.reserveCapacity(min(row.cells.last?.column ?? 0, Self.mostColumns))
        for cell in row.cells where cell.column <= Self.mostColumns {
            while cells.count < cell.column - 1 { cells.append(DataCell("")) }
            let bytes = row.bytes(of: cell)
            let text = String(decoding: bytes, as: UTF8.self).trimmingWhitespace
            cells.append(DataCell(text, value: Self.value(cell, bytes, text)))
        }
        self.init(cells: cells, place: place, line: row.number)
    }

    /// What stands further to the right is no table of anybody's.
    private static let mostColumns = 1024

    private static func value(
        _ cell: SheetCell, _ bytes: UnsafeRawBufferPointer, _ text: String
    ) -> DataCell.Value {
        switch cell.kind {
        case .text, .time: return .text
        case .number:
            guard !cell.isRounded, case .success(let value) = DecimalReader().read(bytes) else {
                return cell.isRounded ? .text : .faulty
            }
            return .number(value)
        case .boolean: return .truth(text == "true")
        case .date, .dateTime:
            var text = text
            let day = text.withUTF8 {
                CalendarDate(
                    iso8601: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: $0.prefix(10))))
            }
            return day.map { .day($0) } ?? .text
        case .error, .uncalculated: return .faulty
        }
    }
}
