/// Differs from run to run, so that no file can be made whose texts all meet in one slot.
private let tableSeed = UInt64.random(in: 0 ... .max)

/// Values by texts that are looked up for every line of a file: open addressing by a fast hash.
struct TextLookup<Value> {
    private var entries: [(text: String, value: Value)] = []
    /// One more than the place of an entry; 0 where the slot is free.
    private var slots = [UInt32](repeating: 0, count: 64)

    /// How many values there are.
    var count: Int { entries.count }

    /// The value of a text; nil where there is none.
    subscript(text: String) -> Value? {
        get {
            let entry = slots[slot(of: text)]
            return entry == 0 ? nil : entries[Int(entry) - 1].value
        }
        set {
            guard let newValue else { return }
            let slot = slot(of: text)
            guard slots[slot] == 0 else { return entries[Int(slots[slot]) - 1].value = newValue }
            entries.append((text, newValue))
            slots[slot] = UInt32(entries.count)
            if entries.count * 2 > slots.count { grow() }
        }
    }

    /// The slot that has a text, or the free one where it would go.
    private func slot(of text: String) -> Int {
        var text = text
        var slot = Int(
            truncatingIfNeeded: text.withUTF8 {
                byteHash(UnsafeRawBufferPointer($0), seed: tableSeed)
            })
        slot &= slots.count - 1
        while slots[slot] != 0, entries[Int(slots[slot]) - 1].text != text {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            slots[slot(of: entry.text)] = UInt32(index + 1)
        }
    }
}
