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
    /// Slots at first: a small report touches two pages, not one for each of its keys.
    private static let firstSlots = 512

    private var slots: UnsafeMutablePointer<Slot>
    private var mask = DescriptorTable.firstSlots - 1
    /// Whether the entry is a descriptor without warnings, by index: all the hot path asks.
    private let isPlain: UnsafeMutablePointer<Bool>
    private(set) var entries: [Entry] = []

    init() {
        slots = Self.allocate(Self.firstSlots)
        // Zeroed memory that is not touched costs nothing.
        isPlain = calloc(Self.capacity, 1).assumingMemoryBound(to: Bool.self)
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Slot> {
        calloc(count, MemoryLayout<Slot>.stride).assumingMemoryBound(to: Slot.self)
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
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = slots + place
            if slot.pointee.indexPlusOne == 0 { return -1 }
            if slot.pointee.hash == hash, Int(slot.pointee.keyCount) == key.count,
                let known = slot.pointee.key, let start = key.baseAddress,
                memcmp(known, start, key.count) == 0
            {
                return Int(slot.pointee.indexPlusOne) - 1
            }
            place = (place + 1) & mask
        }
    }

    /// Whether an entry is a descriptor and nothing is to be said about it.
    @inline(__always)
    func isPlainDescriptor(_ index: Int) -> Bool { isPlain[index] }

    /// Remembers a key and answers its index.
    func insert(_ key: UnsafeRawBufferPointer, hash: UInt64, _ entry: Entry) -> Int {
        if entries.count * 2 > mask { grow() }
        let place = freePlace(for: hash)
        let copy = UnsafeMutableRawPointer.allocate(byteCount: key.count, alignment: 8)
        UnsafeMutableRawBufferPointer(start: copy, count: key.count).copyMemory(from: key)
        slots[place] = Slot(
            hash: hash, key: copy, keyCount: Int32(key.count),
            indexPlusOne: Int32(entries.count + 1))
        if case .descriptor(_, let warnings) = entry { isPlain[entries.count] = warnings.isEmpty }
        entries.append(entry)
        return entries.count - 1
    }

    private func freePlace(for hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place].indexPlusOne != 0 { place = (place + 1) & mask }
        return place
    }

    private func grow() {
        let (old, oldCount) = (slots, mask + 1)
        slots = Self.allocate(oldCount * 4)
        mask = oldCount * 4 - 1
        for place in 0..<oldCount where old[place].indexPlusOne != 0 {
            slots[freePlace(for: old[place].hash)] = old[place]
        }
        free(old)
    }

    /// Forgets everything.
    func removeAll() {
        removeKeys()
        memset(slots, 0, (mask + 1) * MemoryLayout<Slot>.stride)
        memset(isPlain, 0, Self.capacity)
        entries.removeAll()
    }

    private func removeKeys() {
        guard !entries.isEmpty else { return }
        for place in 0...mask { slots[place].key?.deallocate() }
    }
}
