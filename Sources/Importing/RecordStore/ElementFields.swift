import Diagnostics
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
        var rest = UnsafeRawBufferPointer(rebasing: element.dropFirst(place))
        var (rank, used) = (0, 0)
        while let (attribute, opening) = RecordElement.attribute(at: rest, &rank),
            let end = rest.dropFirst(opening).firstIndex(of: UInt8(ascii: "\""))
        {
            let value = UnsafeRawBufferPointer(rebasing: rest[opening..<end])
            if value.contains(UInt8(ascii: "&")) {
                let room = UnsafeMutableRawBufferPointer(rebasing: plain[used...])
                let count = XMLText.unescape(value, into: room)
                fields.set(attribute, UnsafeRawBufferPointer(rebasing: room[..<count]))
                used += count
            } else {
                fields.set(attribute, value)
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
        }
    }

    private func makeRoom(_ count: Int) {
        guard count > plain.count else { return }
        plain.deallocate()
        plain = .allocate(byteCount: count * 2, alignment: 16)
    }
}
