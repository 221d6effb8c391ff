/// Complete rows of a table, to be read by one worker.
final class RowBlock: @unchecked Sendable {
    // Unchecked: handed from thread to thread, held by one at a time.
    /// The rows.
    let bytes: UnsafeMutableRawBufferPointer
    /// How many bytes are rows.
    let count: Int
    /// The line number of the first row, from 1.
    let firstLine: Int

    /// Copies rows from what was left over and the next piece.
    init(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer, firstLine: Int) {
        count = first.count + second.count
        bytes = .allocate(byteCount: max(count, 1), alignment: 64)
        UnsafeMutableRawBufferPointer(rebasing: bytes[..<first.count]).copyMemory(from: first)
        UnsafeMutableRawBufferPointer(rebasing: bytes[first.count...]).copyMemory(from: second)
        self.firstLine = firstLine
    }

    deinit {
        bytes.deallocate()
    }
}
