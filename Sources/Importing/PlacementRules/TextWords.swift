/// The words of a text in small letters: letters and digits, whatever stands between them; a per cent sign is a
/// word of its own.
struct TextWords {
    /// All words, one after another.
    private(set) var bytes: [UInt8] = []
    /// Where each ends.
    private(set) var ends: [Int32] = []
    /// The hash of each.
    private(set) var hashes: [UInt64] = []

    /// Reads the words of a text; a star counts as a letter where patterns are read.
    init(_ text: String, keepingStars: Bool = false) {
        var text = text
        // Letters beyond those of western Europe are rare; what makes them small is slow.
        if !text.utf8.allSatisfy({ $0 <= 0xC3 }) {
            text = text.lowercased()
        }
        text.withUTF8 { read($0, keepingStars: keepingStars) }
    }

    private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, keepingStars: Bool) {
        ends.reserveCapacity(utf8.count / 4 + 2)
        hashes.reserveCapacity(utf8.count / 4 + 2)
        bytes = [UInt8](unsafeUninitializedCapacity: utf8.count) { letters, count in
            var previous: UInt8 = 0
            var start = 0
            for original in utf8 {
                let byte = Self.small(original, after: previous)
                previous = original
                let isLetter =
                    byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 <= 9
                    || (keepingStars && byte == UInt8(ascii: "*"))
                if isLetter {
                    letters[count] = byte
                    count += 1
                } else {
                    endWord(letters, &start, count)
                    if byte == UInt8(ascii: "%") {
                        letters[count] = byte
                        count += 1
                        endWord(letters, &start, count)
                    }
                }
            }
            endWord(letters, &start, count)
        }
    }

    /// À to Þ are 0x20 before à to þ, as A to Z are before a to z; the sign of multiplication is no letter.
    @inline(__always)
    private static func small(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        let isCapital = byte &- 0x41 < 26 || (previous == 0xC3 && byte <= 0x9E && byte != 0x97)
        return isCapital ? byte | 0x20 : byte
    }

    @inline(__always)
    private mutating func endWord(
        _ letters: UnsafeMutableBufferPointer<UInt8>, _ start: inout Int, _ end: Int
    ) {
        guard end > start else { return }
        ends.append(Int32(end))
        hashes.append(
            byteHash(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(letters)[start..<end]))
        )
        start = end
    }

    /// How many words there are.
    var count: Int { ends.count }

    /// Where the bytes of a word stand.
    @inline(__always)
    func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    /// Words that say that what follows is just not meant: `ikke elbil`, `uden oksekød`.
    private static let negations = Set(
        ["ikke", "ej", "uden", "non", "not", "without", "inte", "utan", "uten", "ohne", "kein"]
            .map { word in Array(word.utf8).withUnsafeBytes { byteHash($0) } })

    /// Whether a word before it says that a word is just not meant.
    func isNegated(_ index: Int) -> Bool {
        index > 0 && Self.negations.contains(hashes[index - 1])
    }

    /// The words as texts.
    var texts: [String] {
        (0..<count).map { String(decoding: bytes[range($0)], as: UTF8.self) }
    }
}
