import Glibc

/// Where the rows of each key start in a table of our own.
///
/// The key is a row's first cell, or its first two cells with the delimiter between them. Cells hold no line
/// feeds and keys are written without quotes, so that rows are found by their line ends alone: indexing
/// 3,000 rows takes a fraction of reading them.
public struct KeyIndex: Sendable {
    private struct Row {
        let hash: UInt32
        let offset: UInt32
        /// The next row of the same hash, counted from 1; 0 where there is none.
        var next: UInt32 = 0
    }

    private let table: DelimitedTable
    private let rows: [Row]
    /// The first row of a hash, counted from 1; 0 where the slot is free. Open addressing, linear probing.
    private let slots: [UInt32]

    /// Indexes a table by the first cell of its rows, or by the first two.
    public init(_ table: DelimitedTable, keyCells: Int = 1) {
        self.table = table
        var rows = Self.rows(of: table, keyCells)
        var slots = [UInt32](repeating: 0, count: Self.capacity(for: rows.count))
        // From the last row to the first, so that each chain ends up in file order.
        for index in rows.indices.reversed() {
            let place = Self.place(of: rows[index].hash, rows, slots)
            rows[index].next = slots[place]
            slots[place] = UInt32(index + 1)
        }
        self.rows = rows
        self.slots = slots
    }

    /// The slot that has a hash, or the free one where it would go.
    private static func place(of hash: UInt32, _ rows: [Row], _ slots: [UInt32]) -> Int {
        let mask = slots.count - 1
        var place = Int(hash) & mask
        while slots[place] != 0, rows[Int(slots[place]) - 1].hash != hash {
            place = (place + 1) & mask
        }
        return place
    }

    /// The offsets of the rows with a key, in file order.
    public func offsets(of key: String) -> [Int] {
        var key = key
        return key.withUTF8 { offsets(of: UnsafeRawBufferPointer($0)) }
    }

    private func offsets(of key: UnsafeRawBufferPointer) -> [Int] {
        var row = slots[Self.place(of: Self.hash(key), rows, slots)]
        var found: [Int] = []
        while row != 0 {
            let offset = Int(rows[Int(row) - 1].offset)
            if isKey(key, at: offset) { found.append(offset) }
            row = rows[Int(row) - 1].next
        }
        return found
    }

    private func isKey(_ key: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        let end = offset + key.count
        guard end <= table.bytes.count, let base = table.bytes.baseAddress else { return false }
        if let start = key.baseAddress, memcmp(base + offset, start, key.count) != 0 {
            return false
        }
        return end == table.bytes.count || Self.endsCell(table.bytes[end], table.delimiter)
    }

    private static func rows(of table: DelimitedTable, _ keyCells: Int) -> [Row] {
        guard let base = table.bytes.baseAddress else { return [] }
        let count = table.bytes.count
        var rows: [Row] = []
        // Room that is not used is not touched, and costs nothing; moving the rows does.
        rows.reserveCapacity(count / 24)
        var offset = table.firstRow
        while offset < count {
            let lineEnd = find(0x0A, in: table.bytes, from: offset)
            let keyEnd = keyEnd(table, from: offset, to: lineEnd, keyCells)
            let key = UnsafeRawBufferPointer(start: base + offset, count: keyEnd - offset)
            if !key.isEmpty { rows.append(Row(hash: hash(key), offset: UInt32(clamping: offset))) }
            offset = lineEnd + 1
        }
        return rows
    }

    /// Where the first cells of a line end.
    private static func keyEnd(
        _ table: DelimitedTable, from start: Int, to lineEnd: Int, _ keyCells: Int
    ) -> Int {
        let line = UnsafeRawBufferPointer(rebasing: table.bytes[..<lineEnd])
        var end = find(table.delimiter, in: line, from: start)
        for _ in 1..<keyCells where end < lineEnd {
            end = find(table.delimiter, in: line, from: end + 1)
        }
        let endsInReturn = end == lineEnd && end > start && line[end - 1] == 0x0D
        return endsInReturn ? end - 1 : end
    }

    /// The first place of a byte; the end where there is none.
    @inline(__always)
    private static func find(
        _ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int
    ) -> Int {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return bytes.count }
        return UnsafeRawPointer(found) - base
    }

    /// A power of two, at most two thirds full.
    private static func capacity(for count: Int) -> Int {
        var capacity = 16
        while capacity * 2 < count * 3 { capacity *= 2 }
        return capacity
    }

    @inline(__always)
    private static func endsCell(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
        byte == delimiter || byte == 0x0A || byte == 0x0D
    }

    /// Eight bytes at a time are multiplied into the sum; the upper half has seen all of them.
    private static func hash(_ key: UnsafeRawBufferPointer) -> UInt32 {
        var sum = UInt64(truncatingIfNeeded: key.count)
        var position = 0
        while position + 8 <= key.count {
            let word = key.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
            sum ^= sum >> 32
            position += 8
        }
        var last: UInt64 = 0
        while position < key.count {
            last = last << 8 | UInt64(key[position])
            position += 1
        }
        sum = (sum ^ last) &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: sum >> 32)
    }
}
