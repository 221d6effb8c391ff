import DelimitedText
import Glibc

/// Cuts a text that comes in chunks into blocks of complete rows, quotes taken into account.
struct RowSplitter {
    /// The longest row, in bytes.
    static let longestRow = 1 << 20

    /// The beginning of a row whose end comes with the next chunk.
    private var rest: [UInt8] = []
    /// Whether the rest ends inside a quoted cell.
    private var isInQuotes = false
    /// The line on which the rest begins.
    private(set) var line = 1

    /// The blocks that a chunk completes: the row that the last one began, then the rows inside.
    mutating func blocks(_ chunk: InputChunk, text: UnsafeRawBufferPointer) -> [RowBlock] {
        let quotes = text.count(of: UInt8(ascii: "\""))
        // Where a fault ends the text, the row it stands in is not complete.
        let isEnd = chunk.isLast && chunk.stop == nil
        let end = isEnd ? text.count : lastRowEnd(text, quotes)
        guard end > 0 || (isEnd && !rest.isEmpty) else {
            rest.append(contentsOf: text)
            if !quotes.isMultiple(of: 2) { isInQuotes.toggle() }
            return []
        }
        var blocks: [RowBlock] = []
        var start = 0
        if !rest.isEmpty {
            start = isEnd && quotes > 0 ? end : firstRowEnd(text, end)
            let rows = UnsafeRawBufferPointer(rebasing: text[..<start])
            blocks.append(RowBlock(rest, rows, firstLine: line))
            line += blocks[0].bytes.count(of: 0x0A)
        }
        if start < end {
            let rows = UnsafeRawBufferPointer(rebasing: text[start..<end])
            blocks.append(RowBlock(rows, in: chunk, firstLine: line))
            line += rows.count(of: 0x0A)
        }
        rest = Array(text[end...])
        // What is left begins a row, so it is inside quotes exactly when it has an odd number of them.
        isInQuotes = !rest.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
        return blocks
    }

    /// Whether a row has grown beyond every reasonable length.
    var isRowTooLong: Bool { rest.count > Self.longestRow }

    /// One past the first line feed outside quotes.
    private func firstRowEnd(_ text: UnsafeRawBufferPointer, _ end: Int) -> Int {
        var inQuotes = isInQuotes
        for offset in 0..<end {
            if text[offset] == UInt8(ascii: "\"") { inQuotes.toggle() }
            if text[offset] == 0x0A, !inQuotes { return offset + 1 }
        }
        return end
    }

    /// One past the last line feed outside quotes; 0 when there is none.
    private func lastRowEnd(_ text: UnsafeRawBufferPointer, _ quotes: Int) -> Int {
        // Walking back from the end, each quote changes between inside and outside.
        var inQuotes = isInQuotes != !quotes.isMultiple(of: 2)
        var offset = text.count
        while offset > 0 {
            offset -= 1
            let byte = text[offset]
            if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
            if byte == 0x0A, !inQuotes { return offset + 1 }
        }
        return 0
    }
}
