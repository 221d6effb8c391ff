import Glibc

/// A delimited text held in memory whose first row names the columns.
///
/// Rows are read when asked for, so that opening a large table costs nothing but its header.
public struct DelimitedTable: @unchecked Sendable {
    // Unchecked: the bytes belong to a file that lives as long as the process and is never written.
    private let buffer: UnsafeRawBufferPointer
    private let delimiter: UInt8
    private let columns: [String: Int]
    /// The column names in order.
    public let header: [String]
    /// Where the first row after the header starts.
    public let firstRow: Int

    /// One row with its place.
    public struct Row {
        let table: DelimitedTable
        private let row: DelimitedRow
        /// Where the row starts in the buffer.
        public let offset: Int

        init(_ row: DelimitedRow, of table: DelimitedTable, at offset: Int) {
            self.row = row
            self.table = table
            self.offset = offset
        }

        /// The row's fields; valid until the next row is read.
        public var fields: UnsafeBufferPointer<DelimitedRow.Field> { row.fields }

        /// The text in a named column; empty where the row has none.
        public subscript(column: String) -> String {
            guard let index = table.columns[column], index < fields.count else { return "" }
            return DelimitedRow.text(of: fields[index], in: table.buffer)
        }
    }

    /// Opens a table over bytes that must stay valid as long as the table.
    public init(_ buffer: UnsafeRawBufferPointer, delimiter: UInt8 = UInt8(ascii: ","))
        throws(DelimitedRow.Failure)
    {
        self.buffer = buffer
        self.delimiter = delimiter
        let row = DelimitedRow()
        firstRow = try row.read(buffer, from: 0, delimiter: delimiter)
        header = row.fields.map { DelimitedRow.text(of: $0, in: buffer) }
        columns = Dictionary(
            header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The bytes of the table.
    public var bytes: UnsafeRawBufferPointer { buffer }

    /// The row that starts at an offset.
    public func row(at offset: Int) throws(DelimitedRow.Failure) -> Row {
        let row = DelimitedRow()
        _ = try row.read(buffer, from: offset, delimiter: delimiter)
        return Row(row, of: self, at: offset)
    }

    /// Calls a function with each row in order.
    public func forEachRow(_ body: (Row) throws -> Void) throws {
        let row = DelimitedRow()
        var offset = firstRow
        while offset < buffer.count {
            let next = try row.read(buffer, from: offset, delimiter: delimiter)
            try body(Row(row, of: self, at: offset))
            offset = next
        }
    }

    /// Calls a function with the place and the first two cells of each row, as written.
    ///
    /// For tables of our own, whose cells hold no line feeds and whose first cells need no quotes: rows are
    /// found by their line ends alone, which takes a fraction of reading them.
    public func forEachKey(
        _ body: (_ offset: Int, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer)
            -> Void
    ) {
        var offset = firstRow
        while offset < buffer.count, let base = buffer.baseAddress {
            let found = memchr(base + offset, 0x0A, buffer.count - offset)
            let end = found.map { UnsafeRawPointer($0) - base } ?? buffer.count
            let line = UnsafeRawBufferPointer(rebasing: buffer[offset..<end])
            let first = line.prefix { $0 != delimiter && $0 != 0x0D }
            let second = line[first.endIndex...].dropFirst().prefix {
                $0 != delimiter && $0 != 0x0D
            }
            if !first.isEmpty {
                body(
                    offset, UnsafeRawBufferPointer(rebasing: first),
                    UnsafeRawBufferPointer(rebasing: second))
            }
            offset = end + 1
        }
    }

    /// Calls a function with each run of rows whose first two cells (or the first alone) are the same.
    ///
    /// Tables of our own keep such rows together, so that their keys need to be read once for each run.
    public func forEachRun(
        byFirstOnly: Bool, _ body: (_ first: String, _ second: String, _ offsets: [Int]) -> Void
    ) {
        var (first, second) = (bytes, bytes)
        var offsets: [Int] = []
        func finish() {
            guard !offsets.isEmpty else { return }
            body(
                String(decoding: first, as: UTF8.self),
                byFirstOnly ? "" : String(decoding: second, as: UTF8.self), offsets)
        }
        forEachKey { offset, nextFirst, nextSecond in
            let isSame =
                !offsets.isEmpty && Self.areEqual(first, nextFirst)
                && (byFirstOnly || Self.areEqual(second, nextSecond))
            if !isSame {
                finish()
                (first, second) = (nextFirst, nextSecond)
                offsets.removeAll(keepingCapacity: true)
            }
            offsets.append(offset)
        }
        finish()
    }

    private static func areEqual(
        _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
    ) -> Bool {
        guard left.count == right.count, let first = left.baseAddress,
            let second = right.baseAddress
        else { return left.count == right.count }
        return memcmp(first, second, left.count) == 0
    }

    /// The line number of an offset, from 1.
    public func line(at offset: Int) -> Int {
        1 + buffer[..<min(offset, buffer.count)].count { $0 == UInt8(ascii: "\n") }
    }
}
