import Diagnostics
import EmissionFactors

/// Reads a foreign table row by row into source lines.
struct DataTableReader: SourceReader {
    let context: ReadingContext
    let columns: ColumnVocabulary
    let values: ValueVocabulary

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        let rows = DelimitedRows(file)
        rows.load()
        var document = SourceDocument(file: file.name, kind: .table)
        document.sha256 = rows.sha256
        guard !rows.diagnostics.hasErrors else {
            document.diagnostics = rows.diagnostics
            return document
        }
        read(rows, sheet: "", into: consumer, &document)
        document.diagnostics.merge(rows.diagnostics)
        return document
    }

    /// Reads the rows of one table; a workbook calls this for each sheet.
    func read(
        _ rows: any DataRows, sheet: String, into consumer: any SourceLineConsumer,
        _ document: inout SourceDocument
    ) {
        let layout = TableLayout(
            rows, vocabulary: columns, mapping: context.mapping,
            decimalMark: context.options.decimalMark)
        report(layout, &document)
        for column in layout.columns where !column.heading.isEmpty {
            document.columns.append((column.heading, column.meaning?.name ?? "ignore"))
        }
        let interpreter = RowInterpreter(
            layout: layout, mapping: context.mapping, values: values, file: document.file,
            sheet: sheet)
        var index = -1
        rows.forEachRow { row in
            index += 1
            consumer.take(line(row, at: index, layout, interpreter), of: document)
            return true
        }
    }

    private func line(
        _ row: DataRow, at index: Int, _ layout: TableLayout, _ interpreter: RowInterpreter
    ) -> SourceLine {
        var plain = SourceLine(
            origin: SourceOrigin(
                file: interpreter.file, document: "", locator: row.place, line: row.line),
            quality: .declared)
        plain.text = row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " · ")
        guard let heading = layout.headingIndex else {
            plain.role =
                row.isBlank
                ? .setAside(rule: "blank")
                : .unreadable(reason: ReviewReason.columnsUnknown.rawValue)
            return plain
        }
        if index <= heading {
            let rule = index == heading ? "heading" : row.isBlank ? "blank" : "preamble"
            plain.role = .setAside(rule: rule)
            return plain
        }
        if let rule = RowRole.rule(row, layout: layout) {
            plain.role = .setAside(rule: rule)
            return plain
        }
        return interpreter.line(row)
    }

    private func report(_ layout: TableLayout, _ document: inout SourceDocument) {
        let position = SourcePosition(file: document.file)
        guard layout.headingIndex != nil else {
            document.diagnostics.report(
                Diagnostic(
                    .warning, Message("table-not-understood"), at: position,
                    remedy: Message("remedy-table-not-understood")))
            return
        }
        let unknown = layout.columns.filter { $0.meaning == nil && !$0.heading.isEmpty }
        if !unknown.isEmpty {
            let names = unknown.map(\.heading).joined(separator: ", ")
            document.diagnostics.report(
                Diagnostic(
                    .warning, Message("table-columns-ignored", ["columns": .text(names)]),
                    at: position, remedy: Message("remedy-table-columns-ignored")))
        }
        for column in layout.columns where column.decimals == .ambiguous {
            document.diagnostics.report(
                Diagnostic(
                    .warning, Message("table-ambiguous-column", ["column": .text(column.heading)]),
                    at: position, remedy: Message("remedy-table-ambiguous-column")))
        }
    }
}
