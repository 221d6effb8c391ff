/// A delimited text held in memory whose first row names the columns.
///
/// Rows are read when asked for, so that opening a large table costs nothing but its header.
public struct DelimitedTable: @unchecked Sendable {
    // Unchecked: the bytes belong to a file that lives as long as the process and is never written.
    private let buffer: UnsafeRawBufferPointer
    let delimiter: UInt8
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

        /// The line number of the row, from 1.
        public var line: Int { table.line(at: offset) }

        /// The text in a column by its place; empty where the row has none.
        public subscript(column: Int?) -> String {
            guard let column, column < fields.count else { return "" }
            return DelimitedRow.text(of: fields[column], in: table.buffer)
        }

        /// The text in a named column; empty where the row has none.
        public subscript(column: String) -> String {
            guard let index = place(of: column), index < fields.count else { return "" }
            return DelimitedRow.text(of: fields[index], in: table.buffer)
        }

        private func place(of column: String) -> Int? {
            let next = row.nextColumn
            let isNext = next < table.header.count && table.header[next] == column
            // Headers are short: comparing names costs less than hashing one.
            guard let index = isNext ? next : table.header.firstIndex(of: column) else {
                return nil
            }
            row.nextColumn = index + 1
            return index
        }

        /// Whether a column holds exactly these bytes; asking makes no string.
        public func holds(_ text: String, in column: Int?) -> Bool {
            guard let column, column < fields.count else { return text.isEmpty }
            let field = fields[column]
            guard !field.hasDoubledQuotes else { return self[column] == text }
            return table.holds(text, from: field.start, to: field.end)
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

    /// Whether the first cells of the row at an offset may each hold one of some texts, or anything where
    /// there are none; the row is read no further than to the first cell that does not.
    ///
    /// For sifting: a row with quotes may always.
    public func row(at offset: Int, mayStartWith cells: [[String]]) -> Bool {
        var position = offset
        for texts in cells {
            guard position < buffer.count, buffer[position] != UInt8(ascii: "\"") else {
                return true
            }
            let cell = DelimitedRow.plain(buffer, from: position, delimiter: delimiter)
            let isAdmitted = texts.contains { holds($0, from: cell.start, to: cell.end) }
            guard texts.isEmpty || isAdmitted else { return false }
            guard cell.end < buffer.count, buffer[cell.end] == delimiter else { return true }
            position = cell.end + 1
        }
        return true
    }

    private func holds(_ text: String, from start: Int, to end: Int) -> Bool {
        end - start == text.utf8.count && text.utf8.elementsEqual(buffer[start..<end])
    }

    /// Calls a function with the rows that start at some offsets, in the order of these.
    public func forEachRow(at offsets: [Int], _ body: (Row) throws -> Void) throws {
        let row = DelimitedRow()
        for offset in offsets {
            _ = try row.read(buffer, from: offset, delimiter: delimiter)
            try body(Row(row, of: self, at: offset))
        }
    }

    /// The line number of an offset, from 1.
    public func line(at offset: Int) -> Int {
        1 + buffer[..<min(offset, buffer.count)].count { $0 == UInt8(ascii: "\n") }
    }
}
