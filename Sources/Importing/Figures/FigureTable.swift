import DelimitedText
import Diagnostics
import Quantities

/// A table of figures beside the reports, such as rates: read row by row, strictly, with places.
struct FigureTable {
    /// One row, valid until the next one is read.
    struct Row {
        fileprivate let row: DelimitedRow
        fileprivate let bytes: UnsafeRawBufferPointer
        fileprivate let start: Int
        fileprivate let file: String
        /// The line the row begins on.
        let line: Int

        /// How many cells it has.
        var count: Int { row.fields.count }

        /// The text of a cell without blanks around it; empty beyond the last.
        func text(_ index: Int) -> String {
            guard index < row.fields.count else { return "" }
            return DelimitedRow.text(of: row.fields[index], in: bytes).trimmingWhitespace
        }

        /// Where a cell stands; beyond the last the row.
        func position(_ index: Int) -> SourcePosition {
            let offset = index < row.fields.count ? row.fields[index].start - start : 0
            return SourcePosition(file: file, line: line, column: offset + 1)
        }
    }

    private let file: InputFile
    private let onRow: (Row, TableDialect) -> Void
    private var dialect: TableDialect?
    private var diagnostics = DiagnosticSink()

    /// Reads a file; answers its SHA-256 and what is wrong with it as a table.
    static func read(
        _ name: String, onRow: @escaping (Row, TableDialect) -> Void
    ) throws(InputOpeningFailure) -> (sha256: String, diagnostics: DiagnosticSink) {
        do throws(InputFile.Failure) {
            let file = try InputFile(name)
            try file.peek()
            var table = FigureTable(file: file, onRow: onRow)
            return (table.readAll(), table.diagnostics)
        } catch {
            throw InputOpeningFailure(diagnostic: error.diagnostic(name))
        }
    }

    private init(file: InputFile, onRow: @escaping (Row, TableDialect) -> Void) {
        self.file = file
        self.onRow = onRow
    }

    private mutating func readAll() -> String {
        guard file.wrongFormat == nil else {
            report(file.wrongFormat)
            return ""
        }
        let stream = InputStream(file, inspector: TableInspector())
        var splitter = RowSplitter()
        var positions = TextPositions(file: file.name)
        while let chunk = stream.next() {
            _ = positions.enter(chunk)
            if let stop = chunk.stop {
                diagnostics.report(stop.diagnostic(&positions, file: file.name))
            }
            let text = chunk.offset == 0 ? chunk.bytes.withoutByteOrderMark : chunk.bytes
            for block in splitter.blocks(chunk, text: text) { read(block) }
            let isLast = chunk.isLast
            stream.giveBack(chunk)
            guard !splitter.isRowTooLong else {
                diagnostics.report(
                    Diagnostic(
                        .error, Message("table-row-too-long"),
                        at: SourcePosition(file: file.name, line: splitter.line)))
                break
            }
            if isLast { break }
        }
        return stream.finish()
    }

    private mutating func report(_ problem: InputProblem?) {
        guard let problem else { return }
        var positions = TextPositions(file: file.name)
        diagnostics.report(problem.diagnostic(&positions, file: file.name))
    }

    private mutating func read(_ block: RowBlock) {
        let bytes = block.bytes
        var (start, line) = (0, block.firstLine)
        let dialect = self.dialect ?? TableDialect(bytes, decimalMark: nil)
        if self.dialect == nil, dialect.firstRow > 0 {
            (start, line) = (dialect.firstRow, line + 1)
        }
        self.dialect = dialect
        let row = DelimitedRow()
        while start < bytes.count {
            do throws(DelimitedRow.Failure) {
                let next = try row.read(bytes, from: start, delimiter: dialect.delimiter)
                let found = Row(row: row, bytes: bytes, start: start, file: file.name, line: line)
                if found.count > 1 || !found.text(0).isEmpty { onRow(found, dialect) }
                line += UnsafeRawBufferPointer(rebasing: bytes[start..<next]).count(of: 0x0A)
                start = next
            } catch {
                diagnostics.report(
                    error.diagnostic { place in
                        SourcePosition(file: file.name, line: line, column: place - start + 1)
                    })
                return
            }
        }
    }
}
