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

    /// FNV-1a (Fowler, Noll, Vo), 32 bits.
    private func slot(of id: String) -> Int {
        let hash = id.utf8.withContiguousStorageIfAvailable(Self.hash) ?? Self.hash(id.utf8)
        return Int(hash) & (slots.count - 1)
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash
    }
}
