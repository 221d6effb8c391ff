import DelimitedText
import Diagnostics

/// The rows of a delimited text of others: separator, `sep=` line and encoding from the file's evidence.
///
/// The text is never held as a whole: each pass over its rows reads the file again.
final class DelimitedRows {
    /// One row, valid only while it is told.
    struct Row {
        let fields: UnsafeBufferPointer<DelimitedRow.Field>
        let bytes: UnsafeRawBufferPointer
        /// The line in the file, from 1.
        let line: Int

        /// The text of a field without blanks around it.
        func text(_ index: Int) -> String {
            DelimitedRow.text(of: fields[index], in: bytes).trimmingWhitespace
        }

        /// The row with its texts.
        var data: DataRow {
            DataRow(
                cells: fields.indices.map { DataCell(text($0)) }, place: "line \(line)",
                line: line)
        }
    }

    private let file: InputFile
    private var separator: DelimitedSeparator?
    private var isFirst = true
    /// SHA-256 of the file, once it has been read; empty where nobody asks.
    private(set) var sha256 = ""
    /// What is wrong with the text as such.
    private(set) var diagnostics = DiagnosticSink()

    init(_ file: InputFile) {
        self.file = file
    }

    /// Whether no line has a separator.
    var isOneColumn: Bool { separator?.isOneColumn ?? true }

    /// Calls a function with each row in order, until a fault.
    func forEach(_ body: (Row) -> Void) {
        let pass: InputFilePass
        do throws(InputFile.Failure) {
            pass = try InputFilePass(file)
        } catch {
            return diagnostics.report(error.diagnostic(file.name))
        }
        defer { isFirst = false }
        let stream = InputStream(pass, inspector: TableInspector(), isHashed: isFirst)
        var positions = TextPositions(file: file.name)
        let cutter = RowCutter()
        while let chunk = stream.next() {
            if let used = positions.enter(chunk) { stream.giveBack(used) }
            var text = chunk.bytes
            if separator == nil { separator = DelimitedSeparator(start: text) }
            if chunk.offset == 0, let skipped = separator?.skippedBytes {
                text = UnsafeRawBufferPointer(rebasing: text[min(skipped, text.count)...])
                cutter.line = separator?.firstLine ?? 1
            }
            let isEnd = chunk.isLast || chunk.stop != nil
            let failure = cutter.cut(
                text, isEnd: isEnd, delimiter: separator?.byte ?? UInt8(ascii: ";"), body)
            if let failure { report(failure) }
            if let stop = chunk.stop, isFirst {
                diagnostics.report(stop.diagnostic(&positions, file: file.name))
            }
            if isEnd || failure != nil { break }
        }
        let hash = stream.finish()
        if isFirst { sha256 = hash }
    }

    /// Calls a function with each row and its texts.
    func forEachRow(_ body: (DataRow) -> Void) {
        forEach { body($0.data) }
    }

    /// The rest cannot be told apart; that is said once, in the first pass.
    private func report(_ fault: RowCutter.Fault) {
        guard !diagnostics.hasErrors else { return }
        diagnostics.report(
            fault.failure.diagnostic { place in
                SourcePosition(
                    file: file.name, line: fault.line, column: place - fault.start + 1)
            })
    }
}
