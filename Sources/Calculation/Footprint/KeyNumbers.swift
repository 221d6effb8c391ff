/// Numbers keys from 0 on in the order in which they come.
///
/// A table of numbers with open addressing beside the keys themselves (Knuth, The Art of Computer
/// Programming 3, 6.4, algorithm L). A dictionary would have the runtime look through the whole program for
/// how its keys are hashed, once for each type of key, which takes longer than a short report's look-ups.
struct KeyNumbers<Key> {
    /// The keys by their numbers.
    private(set) var keys: [Key] = []
    /// A key's number plus one; zero where nothing stands.
    private var slots: [Int32] = []

    var isEmpty: Bool { keys.isEmpty }
}

extension KeyNumbers: Sendable where Key: Sendable {}

extension KeyNumbers where Key: Hashable {
    /// The number of a key; nil where it has none.
    subscript(key: Key) -> Int? {
        guard !slots.isEmpty else { return nil }
        let number = Int(slots[slot(of: key)]) - 1
        return number < 0 ? nil : number
    }

    /// Gives the next number to a key that has none.
    mutating func append(_ key: Key) {
        if 3 * keys.count >= 2 * slots.count { grow() }
        keys.append(key)
        slots[slot(of: key, isNew: true)] = Int32(keys.count)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: max(16, 2 * slots.count))
        for (number, key) in keys.enumerated() {
            slots[slot(of: key, isNew: true)] = Int32(number + 1)
        }
    }

    /// The slot of a key, or the free one where it would stand; a new key stands nowhere yet.
    private func slot(of key: Key, isNew: Bool = false) -> Int {
        var slot = key.hashValue & (slots.count - 1)
        while slots[slot] != 0, isNew || keys[Int(slots[slot]) - 1] != key {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }
}
