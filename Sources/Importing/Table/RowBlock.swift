/// Complete rows of a table, to be read by one worker.
final class RowBlock: @unchecked Sendable {
    // Unchecked: handed from thread to thread, held by one at a time.
    /// The rows.
    let bytes: UnsafeRawBufferPointer
    /// The line number of the first row, from 1.
    let firstLine: Int
    /// The chunk that the rows lie in; nil for rows that were put together from two.
    let chunk: InputChunk?

    /// Rows that lie in a chunk.
    init(_ rows: UnsafeRawBufferPointer, in chunk: InputChunk, firstLine: Int) {
        bytes = rows
        self.chunk = chunk
        self.firstLine = firstLine
    }

    /// Rows put together from two pieces.
    init(_ first: [UInt8], _ second: UnsafeRawBufferPointer, firstLine: Int) {
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(first.count + second.count, 1), alignment: 16)
        copy.copyBytes(from: first)
        UnsafeMutableRawBufferPointer(rebasing: copy[first.count...]).copyMemory(from: second)
        bytes = UnsafeRawBufferPointer(rebasing: copy[..<(first.count + second.count)])
        chunk = nil
        self.firstLine = firstLine
    }

    deinit {
        if chunk == nil { bytes.deallocate() }
    }
}
