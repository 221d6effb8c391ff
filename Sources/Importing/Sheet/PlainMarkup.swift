import Glibc

/// Markup of ASCII without entities, looked at from an offset on.
struct PlainMarkup {
    private let bytes: UnsafeRawBufferPointer
    var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Moves past some bytes; false where they are not next.
    @inline(__always)
    mutating func skip(_ wanted: StaticString) -> Bool {
        let count = wanted.utf8CodeUnitCount
        guard bytes.count - offset >= count else { return false }
        for index in 0..<count where bytes[offset + index] != wanted.utf8Start[index] {
            return false
        }
        offset += count
        return true
    }

    /// Moves to a byte; false where it does not come.
    mutating func skip(to byte: UInt8) -> Bool {
        guard offset < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + offset, Int32(byte), bytes.count - offset)
        else { return false }
        offset = UnsafeRawPointer(found) - base
        return true
    }

    mutating func skipBlanks() {
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] &- 9 < 2 { offset += 1 }
    }

    /// The next attribute, after one blank; nil where none is next, or one with anything unusual.
    @inline(__always)
    mutating func attribute() -> (name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer)? {
        guard offset < bytes.count, bytes[offset] == 0x20 else { return nil }
        var end = offset + 1
        while end < bytes.count, bytes[end] | 0x20 &- 0x61 < 26 || isInName(bytes[end]) { end += 1 }
        let name = UnsafeRawBufferPointer(rebasing: bytes[(offset + 1)..<end])
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "="),
            bytes[end + 1] == UInt8(ascii: "\"")
        else { return nil }
        let start = end + 2
        end = start
        while end < bytes.count, isPlain(bytes[end]), bytes[end] != UInt8(ascii: "\"") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
        offset = end + 1
        return (name, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }

    /// Ends a tag: whether its element is empty; nil where something else is next.
    @inline(__always)
    mutating func endOfTag() -> Bool? {
        if skip(">") { return false }
        return skip("/>") ? true : nil
    }

    /// The text up to the next tag; nil where it has more than plain characters.
    @inline(__always)
    mutating func plainText() -> UnsafeRawBufferPointer? {
        let start = offset
        while offset < bytes.count, isPlain(bytes[offset]) { offset += 1 }
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "<") else { return nil }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
    }

    /// Characters of ASCII that are no markup.
    @inline(__always)
    private func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
            && byte != UInt8(ascii: ">")
    }

    /// Digits of a name, and the colon of a prefix.
    @inline(__always)
    private func isInName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte &- 0x30 <= 9
    }
}
