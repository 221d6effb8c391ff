import Inventory

/// Finds the descriptor of a record by the bytes of everything that decides it.
///
/// A record's deciding attributes are laid into a scratch buffer, hashed and compared with keys seen
/// before; only a new key is read as text, classified and checked.
struct DescriptorTable {
    /// What a key stands for.
    enum Entry {
        /// The descriptor, and what to warn of at each record that has it.
        case descriptor(ActivityDescriptor, [RecordProblem])
        /// The key cannot be used; what is wrong, to be reported at each record that has it.
        case invalid([RecordProblem])
    }

    /// Keys beyond this number start a new table, so that memory stays flat whatever the input.
    static let capacity = 1 << 15

    private var slots: [Int32]
    private var hashes: [UInt64] = []
    private var ranges: [(start: Int, count: Int)] = []
    private var arena: [UInt8] = []
    private(set) var entries: [Entry] = []

    init() {
        slots = [Int32](repeating: -1, count: Self.capacity * 2)
    }

    /// The index that the next new key will get.
    var nextIndex: Int { entries.count == Self.capacity ? 0 : entries.count }

    /// The index of a key's entry; nil when it is new.
    @inline(__always)
    func index(of key: UnsafeRawBufferPointer, hash: UInt64) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let index = Int(slots[slot])
            guard index >= 0 else { return nil }
            if hashes[index] == hash, holds(key, at: ranges[index]) { return index }
            slot = (slot + 1) & mask
        }
    }

    /// Remembers a key and answers its index.
    mutating func insert(_ key: UnsafeRawBufferPointer, hash: UInt64, _ entry: Entry) -> Int {
        if entries.count == Self.capacity { self = DescriptorTable() }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(entries.count)
        hashes.append(hash)
        ranges.append((arena.count, key.count))
        arena.append(contentsOf: key)
        entries.append(entry)
        return entries.count - 1
    }

    @inline(__always)
    private func holds(_ key: UnsafeRawBufferPointer, at range: (start: Int, count: Int)) -> Bool {
        guard key.count == range.count else { return false }
        return arena.withUnsafeBytes { bytes in
            var offset = 0
            while offset < key.count {
                if bytes[range.start + offset] != key[offset] { return false }
                offset += 1
            }
            return true
        }
    }
}
