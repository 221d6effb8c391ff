/// The text of a start tag that the parser has found well-formed.
struct TagText {
    /// The bytes from `<` on.
    let bytes: UnsafeRawBufferPointer

    /// The offset of the value of an attribute, after its quote; nil where the tag has none so named.
    func valueOffset(of name: String) -> Int? {
        var nameStart = 0
        var nameEnd = 0
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if bytes[nameStart..<nameEnd].elementsEqual(name.utf8) { return offset }
                guard let end = bytes[offset...].firstIndex(of: byte) else { return nil }
                offset = end + 1
                (nameStart, nameEnd) = (offset, offset)
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "="): break
            default:
                // Blanks may stand between a name and its sign of equality.
                if nameEnd != offset - 1 { nameStart = offset - 1 }
                nameEnd = offset
            }
        }
        return nil
    }
}
