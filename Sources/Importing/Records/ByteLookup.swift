import Glibc

/// Differs from run to run, so that no file can be made whose keys all meet in one slot.
private let tableSeed = UInt64.random(in: 0 ... .max)

/// Values by byte strings that are looked up for every line of a file: open addressing by a fast hash.
struct ByteLookup<Value> {
    fileprivate struct Entry {
        /// The last bits of the key's hash.
        let hash: UInt32
        /// Where the key stands among all keys.
        let start: UInt32
        let count: UInt32
        var value: Value
    }

    private var entries: [Entry] = []
    private var keys: [UInt8] = []
    /// One more than the place of an entry; 0 where the slot is free.
    private var slots = [UInt32](repeating: 0, count: 64)

    /// How many values there are.
    var count: Int { entries.count }

    /// The value of a key; nil where there is none.
    subscript(key: UnsafeRawBufferPointer) -> Value? {
        get {
            let entry = slots[slot(of: key, Self.hash(key))]
            return entry == 0 ? nil : entries[Int(entry) - 1].value
        }
        set {
            guard let newValue else { return }
            let hash = Self.hash(key)
            let slot = slot(of: key, hash)
            guard slots[slot] == 0 else { return entries[Int(slots[slot]) - 1].value = newValue }
            entries.append(
                Entry(
                    hash: hash, start: UInt32(keys.count), count: UInt32(key.count),
                    value: newValue))
            keys.append(contentsOf: key)
            slots[slot] = UInt32(entries.count)
            if entries.count * 2 > slots.count { grow() }
        }
    }

    /// The value of a text; nil where there is none.
    subscript(text: String) -> Value? {
        get {
            var text = text
            return text.withUTF8 { self[UnsafeRawBufferPointer($0)] }
        }
        set {
            var text = text
            text.withUTF8 { self[UnsafeRawBufferPointer($0)] = newValue }
        }
    }

    /// Forgets everything.
    mutating func removeAll() { self = Self() }

    private static func hash(_ key: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(truncatingIfNeeded: byteHash(key, seed: tableSeed))
    }

    /// The slot that has a key, or the free one where it would go.
    private func slot(of key: UnsafeRawBufferPointer, _ hash: UInt32) -> Int {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if entries[entry].hash == hash,
                isKey(key, start: entries[entry].start, count: entries[entry].count)
            {
                return slot
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func isKey(_ key: UnsafeRawBufferPointer, start: UInt32, count: UInt32) -> Bool {
        guard key.count == Int(count), let wanted = key.baseAddress else {
            return key.count == Int(count)
        }
        return keys.withUnsafeBytes { keys in
            keys.baseAddress.map { memcmp($0 + Int(start), wanted, key.count) == 0 } ?? true
        }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = Int(entry.hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }
}

extension ByteLookup.Entry: Sendable where Value: Sendable {}
extension ByteLookup: Sendable where Value: Sendable {}
