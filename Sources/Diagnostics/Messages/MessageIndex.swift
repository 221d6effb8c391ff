/// Where the catalogue's entries stand, by key.
///
/// An open-addressed table of places (Knuth, The Art of Computer Programming 3, 6.4, algorithm L): a
/// dictionary of all texts would copy and hash them anew in every run, for the hundred that it shows.
struct MessageIndex: Sendable {
    /// Group and number of an entry plus one; zero where nothing stands.
    private var slots: [UInt32]

    init(_ groups: [[MessageCatalogue.Entry]]) {
        let count = groups.reduce(0) { $0 + $1.count }
        var size = 16
        while size < 2 * count { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        for group in groups.indices {
            for number in groups[group].indices {
                var slot = slot(of: groups[group][number].id)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt32(group) << 16 | UInt32(number + 1)
            }
        }
    }

    /// The first entry of a key, or nil where the groups have none.
    func entry(
        _ id: String, in groups: [[MessageCatalogue.Entry]]
    ) -> MessageCatalogue.Entry? {
        var slot = slot(of: id)
        while slots[slot] != 0 {
            let place = slots[slot]
            let entry = groups[Int(place >> 16)][Int(place & 0xFFFF) - 1]
            if entry.id == id { return entry }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func slot(of id: String) -> Int {
        var id = id
        return id.withUTF8 { Self.hash(UnsafeRawBufferPointer($0)) } & (slots.count - 1)
    }

    /// Eight bytes at a time are multiplied into the sum; the upper half has seen all of them.
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
        var sum = UInt64(truncatingIfNeeded: bytes.count)
        var position = 0
        while position < bytes.count {
            var word: UInt64 = 0
            if position + 8 <= bytes.count {
                word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            } else {
                for byte in bytes[position...] { word = word << 8 | UInt64(byte) }
            }
            sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
            sum ^= sum >> 32
            position += 8
        }
        return Int(truncatingIfNeeded: sum >> 32)
    }
}
