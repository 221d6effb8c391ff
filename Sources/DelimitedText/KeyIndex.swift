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
        /// The next row of the same hash; 0, which is never next, where there is none.
        var next: UInt32 = 0
    }

    /// The first and last row of one hash; both -1 where the slot is free.
    private struct Slot {
        var first: Int32 = -1
        var last: Int32 = -1
    }

    private let table: DelimitedTable
    private let rows: [Row]
    /// Open addressing with linear probing.
    private let slots: [Slot]

    /// Indexes a table by the first cell of its rows, or by the first two.
    public init(_ table: DelimitedTable, keyCells: Int = 1) {
        self.table = table
        var rows = Self.rows(of: table, keyCells)
        var slots = [Slot](repeating: Slot(), count: Self.capacity(for: rows.count))
        for index in rows.indices {
            let place = Self.place(of: rows[index].hash, rows, slots)
            if slots[place].last >= 0 {
                rows[Int(slots[place].last)].next = UInt32(index)
            } else {
                slots[place].first = Int32(index)
            }
            slots[place].last = Int32(index)
        }
        self.rows = rows
        self.slots = slots
    }

    /// The slot that has a hash, or the free one where it would go.
    private static func place(of hash: UInt32, _ rows: [Row], _ slots: [Slot]) -> Int {
        let mask = slots.count - 1
        var place = Int(hash) & mask
        while slots[place].first >= 0, rows[Int(slots[place].first)].hash != hash {
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
        let first = slots[Self.place(of: hash, rows, slots)].first
        guard first >= 0 else { return [] }
        var found: [Int] = []
        var index = Int(first)
        repeat {
            let offset = Int(rows[index].offset)
            if isKey(key, at: offset) { found.append(offset) }
            index = Int(rows[index].next)
        } while index != 0
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
        rows.reserveCapacity(count / 100)
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

    /// A power of two with room to spare.
    private static func capacity(for count: Int) -> Int {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
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
