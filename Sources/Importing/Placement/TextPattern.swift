/// Words that a text may contain in sequence, whatever the case; `*` at an end of a word stands for anything.
struct TextPattern: Sendable, Hashable {
    private let words: [[UInt8]]
    /// How much of a text the pattern accounts for: longer patterns are more specific.
    let weight: Int

    init?(_ text: String) {
        words = Self.words(of: text, keepingStars: true)
        guard !words.isEmpty else { return nil }
        weight = words.reduce(0) { $0 + $1.count { $0 != UInt8(ascii: "*") } }
    }

    /// The word that a table of patterns is indexed by; nil where it has a star.
    var firstWord: [UInt8]? {
        words.first.flatMap { $0.contains(UInt8(ascii: "*")) ? nil : $0 }
    }

    /// Whether the words stand in the text one after another.
    func matches(_ text: [[UInt8]]) -> Bool {
        guard words.count <= text.count else { return false }
        return (0...(text.count - words.count)).contains { start in
            words.indices.allSatisfy { Self.matches(text[start + $0], words[$0]) }
        }
    }

    private static func matches(_ word: [UInt8], _ pattern: [UInt8]) -> Bool {
        let star = UInt8(ascii: "*")
        let isOpenAtStart = pattern.first == star
        let isOpenAtEnd = pattern.count > 1 && pattern.last == star
        let core = pattern.dropFirst(isOpenAtStart ? 1 : 0).dropLast(isOpenAtEnd ? 1 : 0)
        guard isOpenAtStart || isOpenAtEnd else { return word == pattern }
        guard word.count >= core.count else { return false }
        if isOpenAtStart, isOpenAtEnd {
            return (0...(word.count - core.count)).contains {
                word[$0...].starts(with: core)
            }
        }
        return isOpenAtStart ? word.suffix(core.count) == core : word.starts(with: core)
    }

    /// The words of a text in lower case: letters and digits, whatever stands between them.
    static func words(of text: String, keepingStars: Bool = false) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for byte in text.lowercased().utf8 {
            let isLetter =
                byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
                || (keepingStars && byte == UInt8(ascii: "*"))
            if isLetter {
                word.append(byte)
            } else if !word.isEmpty {
                words.append(word)
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
