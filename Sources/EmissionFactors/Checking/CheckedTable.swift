import DelimitedText
import Diagnostics

/// A table of a factor folder with the place of every cell.
struct CheckedTable {
    /// One row.
    struct Row {
        let line: Int
        let cells: [String]
        /// Where each cell starts, in bytes from 1.
        let columns: [Int]
    }

    /// The file as it is shown.
    let file: String
    let header: [String]
    let rows: [Row]
    private let index: [String: Int]

    init(file: String, header: [String], rows: [Row]) {
        self.file = file
        self.header = header
        self.rows = rows
        index = Dictionary(
            header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The text of a cell; empty where the table has no such column.
    func text(_ row: Row, _ column: String) -> String {
        guard let place = index[column] else { return "" }
        return row.cells[place]
    }

    /// The place of a cell; of the row where the table has no such column.
    func position(_ row: Row, _ column: String) -> SourcePosition {
        SourcePosition(
            file: file, line: row.line, column: index[column].map { row.columns[$0] } ?? 1)
    }
}

/// Reads a table for checking and reports what stops it from being read as the calculation reads it.
struct CheckedTableReader {
    let file: String
    let form: TableForm
    /// Whether columns of ``TableForm/usual`` may be absent.
    let isOwn: Bool

    fileprivate struct Place {
        var line = 1
        var lineStart = 0
    }

    func read(_ bytes: UnsafeRawBufferPointer, _ findings: inout CheckFindings) -> CheckedTable? {
        EncodingCheck(file: file).check(bytes, &findings)
        let start = EncodingCheck.hasByteOrderMark(bytes) ? 3 : 0
        var header: [String]?
        var rows: [CheckedTable.Row] = []
        var place = Place()
        var offset = start
        let reader = DelimitedRow()
        while offset < bytes.count {
            place.advance(to: offset, in: bytes)
            do throws(DelimitedRow.Failure) {
                let next = try reader.read(bytes, from: offset, delimiter: UInt8(ascii: ","))
                let row = Self.row(reader, bytes, place)
                if let header {
                    if check(row, header.count, reader, bytes, &findings) { rows.append(row) }
                } else {
                    guard checkHeader(row, &findings) else { return nil }
                    header = row.cells
                }
                offset = next
            } catch {
                place.advance(to: error.offset, in: bytes)
                findings.error(
                    "factor-quotes", at: position(place, error.offset - place.lineStart + 1))
                break
            }
        }
        guard let header else {
            findings.error("factor-file-empty", at: SourcePosition(file: file))
            return nil
        }
        return CheckedTable(file: file, header: header, rows: rows)
    }

    private static func row(
        _ reader: DelimitedRow, _ bytes: UnsafeRawBufferPointer, _ place: Place
    ) -> CheckedTable.Row {
        CheckedTable.Row(
            line: place.line,
            cells: reader.fields.map { DelimitedRow.text(of: $0, in: bytes) },
            columns: reader.fields.map { $0.start - place.lineStart + ($0.isQuoted ? 0 : 1) })
    }

    private func position(_ place: Place, _ column: Int) -> SourcePosition {
        SourcePosition(file: file, line: place.line, column: column)
    }

    private func checkHeader(_ row: CheckedTable.Row, _ findings: inout CheckFindings) -> Bool {
        var seen: Set<String> = []
        for (name, column) in zip(row.cells, row.columns) {
            let place = SourcePosition(file: file, line: 1, column: column)
            if !seen.insert(name).inserted {
                findings.error("factor-column-twice", ["column": .text(name)], at: place)
            } else if !form.isOpen, !form.known.contains(name) {
                findings.error(
                    "factor-unknown-column", ["column": .text(name)], at: place,
                    near: name, among: form.known.filter { !row.cells.contains($0) })
            }
        }
        let needed = form.essential + (isOwn ? [] : form.usual)
        for name in needed where !seen.contains(name) {
            findings.error(
                "factor-missing-column", ["column": .text(name)],
                at: SourcePosition(file: file, line: 1, column: 1))
        }
        return seen.isSuperset(of: form.essential)
    }

    /// Whether a row has as many cells as the header, on one line, with a key that needs no quotes.
    private func check(
        _ row: CheckedTable.Row, _ count: Int, _ reader: DelimitedRow,
        _ bytes: UnsafeRawBufferPointer, _ findings: inout CheckFindings
    ) -> Bool {
        guard row.cells.count == count else {
            let column = row.cells.count > count ? row.columns[count] : row.columns.last ?? 1
            findings.error(
                "factor-cell-count",
                ["expected": .number(count), "found": .number(row.cells.count)],
                at: SourcePosition(file: file, line: row.line, column: column))
            return false
        }
        for (cell, column) in zip(row.cells, row.columns) where cell.utf8.contains(0x0A) {
            findings.error(
                "factor-line-feed", at: SourcePosition(file: file, line: row.line, column: column))
            return false
        }
        if reader.fields.prefix(2).contains(where: { $0.isQuoted && !$0.isEmpty }),
            Self.keyed.contains(where: file.hasSuffix)
        {
            let quoted = reader.fields[0].isQuoted ? 0 : 1
            if quoted == 0 || file.hasSuffix("classification.csv") {
                findings.error(
                    "factor-key-in-quotes",
                    at: SourcePosition(file: file, line: row.line, column: row.columns[quoted]))
            }
        }
        return true
    }

    /// Tables whose rows are found by their first cells as written.
    private static let keyed = [
        "factors.csv", "bindings.csv", "activities.csv", "classification.csv", "airports.csv",
    ]
}

extension CheckedTableReader.Place {
    /// Counts the lines up to an offset.
    fileprivate mutating func advance(to offset: Int, in bytes: UnsafeRawBufferPointer) {
        while lineStart < offset {
            guard let end = bytes[lineStart..<offset].firstIndex(of: 0x0A) else { return }
            line += 1
            lineStart = end + 1
        }
    }
}

extension DelimitedRow.Failure {
    /// Where it was noticed.
    fileprivate var offset: Int {
        switch self {
        case .unterminatedQuote(let offset), .textAfterQuote(let offset),
            .tooManyFields(let offset):
            return offset
        }
    }
}
