import Glibc

/// Cuts a text that comes in chunks into blocks of complete rows, quotes taken into account.
struct RowSplitter {
    /// The longest row, in bytes.
    static let longestRow = 1 << 20

    private var rest: [UInt8] = []
    /// Whether the rest ends inside a quoted cell.
    private var isInQuotes = false
    private var line = 1

    /// The complete rows up to the end of a chunk; nil when there is none yet or the row is too long.
    mutating func block(_ chunk: UnsafeRawBufferPointer, isLast: Bool) -> RowBlock? {
        let end = isLast ? chunk.count : lastRowEnd(chunk)
        let quotes = chunk.count { $0 == UInt8(ascii: "\"") }
        if !quotes.isMultiple(of: 2) { isInQuotes.toggle() }
        guard end > 0 || (isLast && !rest.isEmpty) else {
            rest.append(contentsOf: chunk)
            return nil
        }
        let rows = UnsafeRawBufferPointer(rebasing: chunk[..<end])
        let block = rest.withUnsafeBytes { RowBlock($0, rows, firstLine: line) }
        line += UnsafeRawBufferPointer(rebasing: block.bytes[..<block.count])
            .count { $0 == UInt8(ascii: "\n") }
        rest = Array(chunk[end...])
        return block
    }

    /// Whether a row has grown beyond every reasonable length.
    var isRowTooLong: Bool { rest.count > Self.longestRow }

    /// The line on which the rest begins.
    var restLine: Int { line }

    /// One past the last line feed outside quotes; 0 when there is none.
    private func lastRowEnd(_ chunk: UnsafeRawBufferPointer) -> Int {
        var inQuotes = isInQuotes
        if !chunk.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) { inQuotes.toggle() }
        // Walking back from the end, each quote changes between inside and outside.
        var offset = chunk.count
        while offset > 0 {
            offset -= 1
            let byte = chunk[offset]
            if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
            if byte == UInt8(ascii: "\n"), !inQuotes { return offset + 1 }
        }
        return 0
    }
}
