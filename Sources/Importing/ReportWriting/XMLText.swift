/// Text as XML writes it.
enum XMLText {
    /// The text inside an attribute's double quotes.
    ///
    /// Line feeds and tabs are written as references, because attribute values lose them otherwise;
    /// characters that XML 1.0 does not allow become the replacement character.
    static func attribute(_ text: String) -> String {
        escaped(text, isAttribute: true)
    }

    /// The text between tags.
    static func content(_ text: String) -> String {
        escaped(text, isAttribute: false)
    }

    /// Adds the text inside an attribute's double quotes.
    static func append(_ text: String, to bytes: inout [UInt8], isAttribute: Bool = true) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0), to: &bytes, isAttribute: isAttribute) }
    }

    /// The same for the text's UTF-8.
    static func append(
        _ utf8: UnsafeRawBufferPointer, to bytes: inout [UInt8], isAttribute: Bool = true
    ) {
        // Most texts stand for themselves: one look over all bytes is faster than one at each.
        guard hasSpecial(utf8) else { return bytes.append(contentsOf: utf8) }
        var start = 0
        for index in utf8.indices where isSpecial(utf8[index]) {
            let length = utf8[index] == 0xEF ? 3 : 1
            guard let other = replacement(utf8, index, isAttribute) else { continue }
            bytes.append(contentsOf: utf8[start..<index])
            bytes.append(contentsOf: other.utf8)
            start = index + length
        }
        bytes.append(contentsOf: utf8[start...])
    }

    /// Whether some byte may have to be written in another way; many are looked at together.
    static func hasSpecial(_ utf8: UnsafeRawBufferPointer) -> Bool {
        guard let base = utf8.baseAddress, utf8.count >= ByteBlock.count else {
            return utf8.contains(where: isSpecial)
        }
        // The last block may overlap the one before.
        let last = utf8.count - ByteBlock.count
        var found = isSpecial(ByteBlock(at: base + last))
        var offset = 0
        while offset < last {
            found |= isSpecial(ByteBlock(at: base + offset))
            offset += ByteBlock.count
        }
        return found.hasAny
    }

    @inline(__always)
    private static func isSpecial(_ block: ByteBlock) -> ByteBlock {
        var found = block < ByteBlock(0x20)
        found |= block == ByteBlock(0x22)
        found |= block == ByteBlock(0x26)
        found |= block == ByteBlock(0x3C)
        found |= block == ByteBlock(0x3E)
        found |= block == ByteBlock(0xEF)
        return found
    }

    /// Whether a byte may have to be written in another way.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xEF
    }

    /// What stands for the character at an index; nil where it stands for itself.
    private static func replacement(
        _ utf8: UnsafeRawBufferPointer, _ index: Int, _ isAttribute: Bool
    ) -> String? {
        switch utf8[index] {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\""): return isAttribute ? "&quot;" : nil
        case UInt8(ascii: "\n"): return isAttribute ? "&#10;" : nil
        case UInt8(ascii: "\t"): return isAttribute ? "&#9;" : nil
        case UInt8(ascii: "\r"): return "&#13;"
        case 0xEF:
            // U+FFFE and U+FFFF are no characters.
            let isNone =
                index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE
            return isNone ? "\u{FFFD}" : nil
        default: return "\u{FFFD}"
        }
    }

    private static func escaped(_ text: String, isAttribute: Bool) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes, isAttribute: isAttribute)
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Reading

    private static let references: [(text: [UInt8], byte: UInt8)] = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#10;", "\n"),
        ("&#9;", "\t"), ("&#13;", "\r"),
    ].map { (text: String, byte: Unicode.Scalar) in (Array(text.utf8), UInt8(ascii: byte)) }

    /// Reads what ``append(_:to:isAttribute:)`` has written; answers how many bytes it is, never more than before.
    static func unescape(
        _ text: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
    ) -> Int {
        var (rest, count) = (text[...], 0)
        while let byte = rest.first {
            let reference =
                byte == UInt8(ascii: "&") ? references.first { rest.starts(with: $0.text) } : nil
            room[count] = reference?.byte ?? byte
            rest = rest.dropFirst(reference?.text.count ?? 1)
            count += 1
        }
        return count
    }
}
