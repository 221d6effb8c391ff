/// A text prepared for the search of words: small letters, and blanks for everything but letters and
/// digits, with one blank before and after.
///
/// Each byte keeps its place, one further on, so that what is found can be looked up in the text itself.
struct FoldedText {
    private(set) var bytes: [UInt8]

    init(_ text: String) {
        var text = text
        bytes = text.withUTF8 { utf8 in
            [UInt8](unsafeUninitializedCapacity: utf8.count + 2) { folded, count in
                folded[0] = 0x20
                var previous: UInt8 = 0
                for index in utf8.indices {
                    folded[index + 1] = Self.fold(utf8[index], after: previous)
                    previous = utf8[index]
                }
                folded[utf8.count + 1] = 0x20
                count = utf8.count + 2
            }
        }
    }

    /// Keeps only what stands before an offset.
    mutating func cut(at offset: Int) {
        guard offset < bytes.count else { return }
        bytes.removeSubrange(offset...)
        bytes.append(0x20)
    }

    private static func fold(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return byte
        case 0..<0x80: return 0x20
        // À to Þ are 0x20 before à to þ; the sign of multiplication is no letter.
        case 0x80...0x9E where previous == 0xC3 && byte != 0x97: return byte | 0x20
        default: return byte
        }
    }
}
