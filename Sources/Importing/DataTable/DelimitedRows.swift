import DelimitedText
import Diagnostics

/// The rows of a delimited text of others: separator, `sep=` line and encoding from the file's evidence.
final class DelimitedRows {
    private let file: InputFile
    private var bytes: [UInt8] = []
    private var delimiter = UInt8(ascii: ";")
    private var first = 0
    private var firstLine = 1
    /// SHA-256 of the file, once it has been read.
    private(set) var sha256 = ""
    /// What is wrong with the text as such.
    private(set) var diagnostics = DiagnosticSink()

    init(_ file: InputFile) {
        self.file = file
    }

    /// Whether no line has a separator.
    private(set) var isOneColumn = false

    /// The whole text as UTF-8.
    var text: [UInt8] { bytes }

    /// Reads the file into memory as UTF-8.
    func load() {
        let stream = InputStream(file, inspector: TableInspector())
        var positions = TextPositions(file: file.name)
        while let chunk = stream.next() {
            if let used = positions.enter(chunk) { stream.giveBack(used) }
            bytes.append(contentsOf: chunk.bytes)
            if let stop = chunk.stop {
                diagnostics.report(stop.diagnostic(&positions, file: file.name))
            }
            if chunk.isLast || chunk.stop != nil { break }
        }
        sha256 = stream.finish()
        first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        readSeparator()
    }

    /// A first line `sep=;` names the separator; else the one that stands in the most lines equally often.
    private func readSeparator() {
        if bytes[first...].starts(with: Array("sep=".utf8)), bytes.count > first + 4 {
            delimiter = bytes[first + 4]
            let end = bytes[first...].firstIndex(of: 0x0A) ?? bytes.count - 1
            first = end + 1
            firstLine = 2
            return
        }
        let lines = bytes[first...].prefix(64 * 1024).split(separator: 0x0A).prefix(40)
        let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
        var best = (score: 0, delimiter: candidates[0])
        for candidate in candidates {
            var counts: [Int: Int] = [:]
            for line in lines {
                let count = Self.count(candidate, in: line)
                if count > 0 { counts[count, default: 0] += 1 }
            }
            // Decimal commas vary from line to line; a separator stands in each equally often.
            let score = counts.map { $0.value * 8 + min($0.key, 7) }.max() ?? 0
            if score > best.score { best = (score, candidate) }
        }
        delimiter = best.delimiter
        isOneColumn = best.score == 0
    }

    private static func count(_ byte: UInt8, in line: ArraySlice<UInt8>) -> Int {
        var count = 0
        var isQuoted = false
        for other in line {
            if other == UInt8(ascii: "\"") { isQuoted.toggle() }
            if other == byte, !isQuoted { count += 1 }
        }
        return count
    }

    /// Calls a function with each row in order.
    func forEachRow(_ body: (DataRow) -> Void) {
        bytes.withUnsafeBytes { bytes in
            let row = DelimitedRow()
            var (offset, line) = (first, firstLine)
            while offset < bytes.count {
                let start = offset
                do throws(DelimitedRow.Failure) {
                    offset = try row.read(bytes, from: offset, delimiter: delimiter)
                } catch {
                    // The rest cannot be told apart; said once, in the first pass.
                    report(error, at: start, line)
                    return
                }
                body(Self.row(row, bytes, start, line))
                line += max(1, bytes[start..<offset].count { $0 == 0x0A })
            }
        }
    }

    private func report(_ failure: DelimitedRow.Failure, at start: Int, _ line: Int) {
        guard !diagnostics.hasErrors else { return }
        diagnostics.report(
            failure.diagnostic { place in
                SourcePosition(file: file.name, line: line, column: place - start + 1)
            })
    }

    private static func row(
        _ row: DelimitedRow, _ bytes: UnsafeRawBufferPointer, _ start: Int, _ line: Int
    ) -> DataRow {
        let cells = row.fields.map { field in
            DataCell(
                DelimitedRow.text(of: field, in: bytes).trimmingWhitespace,
                place: "\(line):\(field.start - start + 1)")
        }
        return DataRow(cells: cells, place: "line \(line)", line: line)
    }
}
