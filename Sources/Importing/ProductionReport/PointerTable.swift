/// Looks up what a name means by its address: libxml2 keeps each distinct name once.
///
/// The first time an address comes, the name is read; after that one comparison decides.
struct PointerTable<Meaning> {
    private var slots: [(address: UInt, meaning: Meaning)?]
    private var count = 0

    init() {
        slots = .init(repeating: nil, count: 512)
    }

    @inline(__always)
    mutating func meaning(
        of name: UnsafePointer<UInt8>, _ read: (UnsafePointer<UInt8>) -> Meaning
    ) -> Meaning {
        let address = UInt(bitPattern: name)
        var slot = Int(truncatingIfNeeded: (address >> 3) &* 0x9E37_79B9_7F4A_7C15 >> 55) & 511
        while let entry = slots[slot] {
            if entry.address == address { return entry.meaning }
            slot = (slot + 1) & 511
        }
        let meaning = read(name)
        // Names beyond this number are not remembered: they are unknown ones anyway.
        if count < 384 {
            slots[slot] = (address, meaning)
            count += 1
        }
        return meaning
    }
}
