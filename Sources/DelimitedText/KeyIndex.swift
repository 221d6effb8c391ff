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
        var hash = Self.emptyHash
        for byte in key { hash = Self.hash(hash, byte) }
        var row = slots[Self.place(of: hash, rows, slots)]
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
            var hash = emptyHash
            var cells = 1
            var position = offset
            while position < count {
                let byte = table.bytes[position]
                if endsCell(byte, table.delimiter) {
                    guard byte == table.delimiter, cells < keyCells else { break }
                    cells += 1
                }
                hash = Self.hash(hash, byte)
                position += 1
            }
            if position > offset { rows.append(Row(hash: hash, offset: UInt32(clamping: offset))) }
            let lineEnd = memchr(base + position, 0x0A, count - position)
            offset = (lineEnd.map { UnsafeRawPointer($0) - base } ?? count) + 1
        }
        return rows
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

    /// FNV-1a, 32 bits.
    private static let emptyHash: UInt32 = 0x811c_9dc5

    @inline(__always)
    private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x0100_0193
    }
}
