import Glibc

/// Finds which of a few names a zero-ended byte string is, without making a text of it.
struct ByteTable: Sendable {
    private let names: [[UInt8]]
    /// Open addressing: one more than the index of a name, 0 where the slot is free.
    private let slots: [UInt16]

    /// Makes a table of names; their indices are the answers.
    init(_ names: [String]) {
        self.names = names.map { Array($0.utf8) + [0] }
        var capacity = 16
        while capacity < names.count * 3 { capacity *= 2 }
        var slots = [UInt16](repeating: 0, count: capacity)
        for (index, name) in self.names.enumerated() {
            var place = name.withUnsafeBufferPointer { bytes in
                bytes.baseAddress.map { Int(Self.hash($0)) & (capacity - 1) } ?? 0
            }
            while slots[place] != 0 { place = (place + 1) & (capacity - 1) }
            slots[place] = UInt16(index + 1)
        }
        self.slots = slots
    }

    /// The index of a name; -1 where it is none of them.
    func index(of name: UnsafePointer<UInt8>) -> Int32 {
        var place = Int(Self.hash(name)) & (slots.count - 1)
        while slots[place] != 0 {
            let index = Int(slots[place]) - 1
            let isSame = names[index].withUnsafeBufferPointer { known in
                known.baseAddress.map {
                    strcmp(
                        UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self),
                        UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)) == 0
                } ?? false
            }
            if isSame { return Int32(index) }
            place = (place + 1) & (slots.count - 1)
        }
        return -1
    }

    /// FNV-1a, 32 bits.
    private static func hash(_ name: UnsafePointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811c_9dc5
        var place = name
        while place.pointee != 0 {
            hash = (hash ^ UInt32(place.pointee)) &* 0x0100_0193
            place += 1
        }
        return hash
    }
}
