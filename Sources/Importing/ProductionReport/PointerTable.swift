/// Looks up what a name means by its address: libxml2 keeps each distinct name once.
///
/// The first time an address comes, the name is read; after that one comparison decides. Meanings are
/// small whole numbers, so that a look-up moves no references.
final class PointerTable {
    private struct Slot {
        var address: UInt = 0
        var meaning: Int32 = 0
    }

    private let slots: UnsafeMutablePointer<Slot>
    private var count = 0

    init() {
        slots = .allocate(capacity: 512)
        slots.initialize(repeating: Slot(), count: 512)
    }

    deinit {
        slots.deallocate()
    }

    @inline(__always)
    func meaning(
        of name: UnsafePointer<UInt8>, _ read: (String) -> Int32
    ) -> Int32 {
        let address = UInt(bitPattern: name)
        var place = Self.place(address)
        while slots[place].address != 0 {
            if slots[place].address == address { return slots[place].meaning }
            place = (place + 1) & 511
        }
        return learn(address, place, read(String(cString: name)))
    }

    @inline(__always)
    private static func place(_ address: UInt) -> Int {
        Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 55) & 511
    }

    private func learn(_ address: UInt, _ place: Int, _ meaning: Int32) -> Int32 {
        // Names beyond this number are not remembered: they are unknown ones anyway.
        if count < 384 {
            slots[place] = Slot(address: address, meaning: meaning)
            count += 1
        }
        return meaning
    }
}
