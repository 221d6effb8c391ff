import Glibc
import Inventory

/// Finds the attributes in an element that ``RecordElement`` has made.
final class ElementFields {
    /// Room for values that read in another way than they are written.
    private var plain = UnsafeMutableRawBufferPointer.allocate(byteCount: 1024, alignment: 16)

    deinit {
        plain.deallocate()
    }

    /// Sets the fields to the values of an element whose attributes begin at a place; they are valid as long as
    /// the element is, and no other is read.
    func read(_ element: UnsafeRawBufferPointer, from place: Int, into fields: RecordFields) {
        fields.clear()
        // No value is longer than it is written.
        makeRoom(element.count)
        let hasReferences = Self.find(UInt8(ascii: "&"), in: element, from: place) != nil
        var (rank, used, start) = (0, 0, place)
        while let (attribute, opening) = RecordElement.attribute(in: element, at: start, &rank),
            let end = Self.find(UInt8(ascii: "\""), in: element, from: start + opening)
        {
            let value = UnsafeRawBufferPointer(rebasing: element[(start + opening)..<end])
            if hasReferences, value.contains(UInt8(ascii: "&")) {
                let room = UnsafeMutableRawBufferPointer(rebasing: plain[used...])
                let count = XMLText.unescape(value, into: room)
                fields.set(attribute, UnsafeRawBufferPointer(rebasing: room[..<count]))
                used += count
            } else {
                fields.set(attribute, value)
            }
            start = end + 1
        }
    }

    private static func find(
        _ byte: UInt8, in text: UnsafeRawBufferPointer, from start: Int
    ) -> Int? {
        guard start < text.count, let base = text.baseAddress,
            let found = memchr(base + start, Int32(byte), text.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    private func makeRoom(_ count: Int) {
        guard count > plain.count else { return }
        plain.deallocate()
        plain = .allocate(byteCount: count * 2, alignment: 16)
    }
}
