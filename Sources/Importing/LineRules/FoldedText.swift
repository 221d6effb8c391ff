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
                Self.fold(utf8, into: folded)
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

    /// Folds all bytes: ASCII without branches, so that many are looked at together, then what follows it.
    private static func fold(
        _ utf8: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
    ) {
        var highest: UInt8 = 0
        for index in utf8.indices {
            let byte = utf8[index]
            let small = byte | 0x20
            let isKept = byte &- 0x30 < 10 || byte >= 0x80
            folded[index + 1] = small &- 0x61 < 26 ? small : isKept ? byte : 0x20
            highest = max(highest, byte)
        }
        guard highest >= 0xC3 else { return }
        for index in utf8.indices.dropFirst() where utf8[index - 1] == 0xC3 {
            // À to Þ are 0x20 before à to þ; the sign of multiplication is no letter.
            let byte = utf8[index]
            if 0x80...0x9E ~= byte, byte != 0x97 { folded[index + 1] = byte | 0x20 }
        }
    }
}
