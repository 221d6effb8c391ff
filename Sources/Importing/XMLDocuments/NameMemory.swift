/// Remembers what names mean by their addresses: a parser keeps each distinct name once.
///
/// Meanings are small whole numbers, so that a look-up moves no references.
final class NameMemory {
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

    /// What a name means; whoever knows is asked once for each.
    @inline(__always)
    func code(of name: UnsafePointer<UInt8>, or find: (UnsafePointer<UInt8>) -> Int32) -> Int32 {
        let address = UInt(bitPattern: name)
        var place = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 55) & 511
        while slots[place].address != 0 {
            if slots[place].address == address { return slots[place].meaning }
            place = (place + 1) & 511
        }
        let meaning = find(name)
        // More names than this are not remembered: a hostile file has them, no invoice.
        if count < 384 {
            slots[place] = Slot(address: address, meaning: meaning)
            count += 1
        }
        return meaning
    }

    /// Forgets everything, for the next document.
    func removeAll() {
        guard count > 0 else { return }
        slots.update(repeating: Slot(), count: 512)
        count = 0
    }
}
