import Glibc
import Inventory

/// Finds the descriptor of a record by the bytes of everything that decides it.
///
/// A record's deciding attributes are laid into a scratch buffer, hashed and compared with keys seen
/// before; only a new key is read as text, classified and checked.
final class DescriptorTable {
    /// What a key stands for.
    enum Entry {
        /// The descriptor, and what to warn of at each record that has it.
        case descriptor(ActivityDescriptor, [RecordProblem])
        /// The key cannot be used; what is wrong, to be reported at each record that has it.
        case invalid([RecordProblem])
    }

    /// One place of the table: a key's hash, bytes and the index of its entry plus one.
    private struct Slot {
        var hash: UInt64
        var key: UnsafeMutableRawPointer?
        var keyCount: Int32
        var indexPlusOne: Int32
    }

    /// Keys beyond this number start the table anew, so that memory stays flat whatever the input.
    static let capacity = 1 << 15
    private static let mask = capacity * 2 - 1

    private let slots: UnsafeMutablePointer<Slot>
    /// Whether the entry is a descriptor without warnings, by index: all the hot path asks.
    private let isPlain: UnsafeMutablePointer<Bool>
    private(set) var entries: [Entry] = []
    /// Where keys lie, so that few keys are few to forget.
    private var usedPlaces: [Int] = []

    init() {
        // Zeroed memory that is not touched costs nothing.
        slots = calloc(Self.capacity * 2, MemoryLayout<Slot>.stride)
            .assumingMemoryBound(to: Slot.self)
        isPlain = calloc(Self.capacity, 1).assumingMemoryBound(to: Bool.self)
    }

    deinit {
        removeKeys()
        free(slots)
        free(isPlain)
    }

    /// Whether the next new key will start the table anew.
    var isFull: Bool { entries.count == Self.capacity }

    /// The index of a key's entry; negative when it is new.
    @inline(__always)
    func index(of key: UnsafeRawBufferPointer, hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: hash) & Self.mask
        while true {
            let slot = slots + place
            if slot.pointee.indexPlusOne == 0 { return -1 }
            if slot.pointee.hash == hash, Int(slot.pointee.keyCount) == key.count,
                let known = slot.pointee.key, let start = key.baseAddress,
                memcmp(known, start, key.count) == 0
            {
                return Int(slot.pointee.indexPlusOne) - 1
            }
            place = (place + 1) & Self.mask
        }
    }

    /// Whether an entry is a descriptor and nothing is to be said about it.
    @inline(__always)
    func isPlainDescriptor(_ index: Int) -> Bool { isPlain[index] }

    /// Remembers a key and answers its index.
    func insert(_ key: UnsafeRawBufferPointer, hash: UInt64, _ entry: Entry) -> Int {
        var place = Int(truncatingIfNeeded: hash) & Self.mask
        while slots[place].indexPlusOne != 0 { place = (place + 1) & Self.mask }
        let copy = UnsafeMutableRawPointer.allocate(byteCount: key.count, alignment: 8)
        UnsafeMutableRawBufferPointer(start: copy, count: key.count).copyMemory(from: key)
        slots[place] = Slot(
            hash: hash, key: copy, keyCount: Int32(key.count),
            indexPlusOne: Int32(entries.count + 1))
        usedPlaces.append(place)
        if case .descriptor(_, let warnings) = entry { isPlain[entries.count] = warnings.isEmpty }
        entries.append(entry)
        return entries.count - 1
    }

    /// Forgets everything.
    func removeAll() {
        removeKeys()
        memset(slots, 0, Self.capacity * 2 * MemoryLayout<Slot>.stride)
        memset(isPlain, 0, Self.capacity)
        entries.removeAll()
    }

    private func removeKeys() {
        guard !entries.isEmpty else { return }
        for place in usedPlaces { slots[place].key?.deallocate() }
        usedPlaces.removeAll()
    }
}
