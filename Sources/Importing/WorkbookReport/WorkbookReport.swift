import Diagnostics
import EmissionFactors
import Inventory

/// Reads the records of a production report that come as a workbook, sheet by sheet.
///
/// A sheet counts when it names its columns in one row; what stands above that row is its title. Rows that
/// start with `#` say something of the sheet (see ``SheetMark``).
final class WorkbookReport: SheetRowConsumer {
    /// Rows above the column names are searched for them no further than this.
    private static let mostTitleRows = 20

    /// How the sheet at hand is read.
    private enum State {
        /// Its column names have not come yet.
        case title(rows: Int)
        /// Rows of a field of the header and its value.
        case fields
        /// Rows of records.
        case records
        /// Not at all.
        case ignored
    }

    private let file: String
    private let reader: RecordReader
    private let records: SheetRecords
    private var header: WorkbookHeader
    private var diagnostics = DiagnosticSink()
    private var state = State.ignored
    private var constants = SheetConstants()
    private var exampleRows = 0
    private var hasRecords = false
    private var recordSheets = 0

    init(file: String, reader: RecordReader) {
        self.file = file
        self.reader = reader
        reader.dates = .danish
        reader.words = RecordWords(reader.library)
        header = WorkbookHeader(file: file, words: RecordWords(reader.library))
        records = SheetRecords(reader: reader, file: file)
    }

    /// Reads the whole input; what is wrong lies in the answer's diagnostics.
    static func read(_ file: InputFile, with reader: RecordReader) -> ImportedReport {
        let report = WorkbookReport(file: file.name, reader: reader)
        var hash = ""
        do throws(InputProblem) {
            let summary = try WorkbookReader(file).read(into: report)
            hash = (try? file.sha256()) ?? ""
            report.finish(summary)
        } catch {
            var positions = TextPositions(file: file.name)
            report.diagnostics.report(error.diagnostic(&positions, file: file.name))
        }
        return report.report(hash)
    }

    // MARK: Sheets

    func begin(_ sheet: WorkbookSheet) -> Bool {
        state = .title(rows: 0)
        constants = SheetConstants()
        records.begin(sheet)
        return true
    }

    func take(_ row: SheetRow) {
        if let first = row.cells.first, first.kind == .text,
            row.bytes(of: first).first == UInt8(ascii: "#")
        {
            return takeMark(row)
        }
        switch state {
        case .title(let rows): takeTitle(row, rows)
        case .fields: header.takeField(row)
        case .records:
            openRecords(row)
            records.read(row)
        case .ignored: break
        }
    }

    func end(_ sheet: WorkbookSheet) {
        guard case .title(let rows) = state, rows > 0 else { return }
        reportIgnored(sheet)
    }

    private func reportIgnored(_ sheet: WorkbookSheet) {
        diagnostics.report(
            Diagnostic(
                .warning, Message("sheet-not-read", ["sheet": .text(sheet.name)]),
                at: SourcePosition(file: file, sheet: sheet.name),
                remedy: Message("remedy-sheet-not-read")))
    }

    // MARK: Rows

    private func takeMark(_ row: SheetRow) {
        let cells = row.cells.map { (column: $0.column, text: row.text(of: $0).trimmingWhitespace) }
        switch SheetMark(cells[0].text) {
        case .production: header.takeMarked(row)
        case .record:
            constants = SheetConstants()
            for problem in constants.read(cells.dropFirst().map(\.text)) {
                diagnostics.report(
                    Diagnostic(
                        .error, problem, at: place(row, cells[0].column)))
            }
        case .example: exampleRows += 1
        case .information:
            if case .title = state { state = .ignored }
        case nil:
            diagnostics.report(
                Diagnostic(
                    .error, Message("sheet-unknown-mark", ["found": .text(cells[0].text)]),
                    at: place(row, cells[0].column),
                    remedy: Message(
                        "known-values",
                        ["values": .text(SheetMark.words.joined(separator: ", "))])))
        }
    }

    /// Looks for the row of column names.
    private func takeTitle(_ row: SheetRow, _ rows: Int) {
        if WorkbookHeader.isHeading(row) {
            state = .fields
            header.begin(row.sheet)
        } else if SheetColumns.isHeading(row, constants) {
            let columns = SheetColumns(row, constants, file: file)
            diagnostics.merge(columns.diagnostics)
            state = columns.diagnostics.hasErrors ? .ignored : .records
            recordSheets += 1
            records.begin(columns, constants)
        } else if rows == Self.mostTitleRows {
            state = .ignored
            reportIgnored(row.sheet)
        } else {
            state = .title(rows: rows + 1)
        }
    }

    /// Ends the header before the first record.
    private func openRecords(_ row: SheetRow) {
        guard !hasRecords else { return }
        hasRecords = true
        closeHeader()
    }

    private func closeHeader() {
        header.close()
        reader.production = header.builder.production
        reader.identity = header.builder.identity
    }

    private func place(_ row: SheetRow, _ column: Int) -> SourcePosition {
        SourcePosition(file: file, line: row.number, column: column, sheet: row.sheet.name)
    }

    // MARK: End

    private func finish(_ summary: WorkbookSummary) {
        if !hasRecords { closeHeader() }
        reader.identifiers.sheets = summary.allNames
        if recordSheets == 0 {
            diagnostics.report(
                Diagnostic(
                    .error, Message("workbook-without-records"), at: SourcePosition(file: file),
                    remedy: Message("remedy-workbook-without-records")))
        }
        if exampleRows > 0 {
            diagnostics.report(
                Diagnostic(
                    .note, Message("example-rows", ["count": .number(exampleRows)]),
                    at: SourcePosition(file: file)))
        }
        summary.report(to: &diagnostics, file: file)
    }

    private func report(_ hash: String) -> ImportedReport {
        diagnostics.merge(header.diagnostics)
        diagnostics.merge(header.builder.diagnostics)
        reader.reportUnknownDepartments()
        diagnostics.merge(reader.diagnostics)
        RecordIdentifiers.reportDuplicates([reader.identifiers], to: &diagnostics)
        return ImportedReport(
            file: file, sha256: hash, production: header.builder.production,
            identity: header.builder.identity, diagnostics: diagnostics,
            identifiers: [reader.identifiers])
    }
}
