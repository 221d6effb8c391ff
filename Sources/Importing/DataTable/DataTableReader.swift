import Diagnostics
import EmissionFactors

/// Reads a foreign table of delimited text into source lines.
struct DataTableReader: SourceReader {
    let context: ReadingContext

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        let rows = DelimitedRows(file)
        var document = SourceDocument(file: file.name, kind: .table)
        var finder = context.makeLayoutFinder()
        rows.forEach { finder.take($0) }
        document.sha256 = rows.sha256
        guard !rows.diagnostics.hasErrors else {
            document.diagnostics = rows.diagnostics
            return document
        }
        let layout = finder.finish()
        if layout.headingIndex == nil, rows.isOneColumn {
            document.diagnostics.report(
                Diagnostic(
                    .error, Message("unknown-document", ["found": .message("plain-text")]),
                    at: SourcePosition(file: file.name),
                    remedy: Message("remedy-unknown-document")))
            return document
        }
        let table = TableLines(
            layout: layout, context: context, file: file.name, sheet: "")
        table.describe(&document)
        let place = document
        rows.forEachRow { table.take($0, of: place, into: consumer) }
        table.finish(of: place, into: consumer)
        return document
    }
}

extension ReadingContext {
    /// Something that finds the layout of a table.
    func makeLayoutFinder() -> TableLayoutFinder {
        TableLayoutFinder(
            vocabulary: columns, mapping: mapping, decimalMark: options.decimalMark)
    }
}
