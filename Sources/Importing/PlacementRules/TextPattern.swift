/// Words that a text may contain in sequence, whatever the case; `*` at an end of a word stands for anything.
struct TextPattern: Sendable, Hashable {
    /// One word of the pattern.
    private struct Word: Sendable, Hashable {
        let core: [UInt8]
        let isOpenAtStart: Bool
        let isOpenAtEnd: Bool
    }

    private let words: [Word]
    /// How much of a text the pattern accounts for: longer patterns are more specific.
    let weight: Int
    /// The hash of the first word, which tables of patterns are indexed by; nil where it has a star.
    let hashOfFirstWord: UInt64?

    init?(_ text: String) {
        let parts = TextWords(text, keepingStars: true)
        let star = UInt8(ascii: "*")
        words = (0..<parts.count).map { index in
            let bytes = parts.bytes[parts.range(index)]
            let isOpenAtStart = bytes.first == star
            let isOpenAtEnd = bytes.count > 1 && bytes.last == star
            return Word(
                core: Array(
                    bytes.dropFirst(isOpenAtStart ? 1 : 0).dropLast(isOpenAtEnd ? 1 : 0)),
                isOpenAtStart: isOpenAtStart, isOpenAtEnd: isOpenAtEnd)
        }
        guard !words.isEmpty else { return nil }
        weight = words.reduce(0) { $0 + $1.core.count }
        let isOpen = words[0].isOpenAtStart || words[0].isOpenAtEnd
        hashOfFirstWord = isOpen ? nil : parts.hashes[0]
    }

    /// The first or the last byte of a first word with one star: what a word is looked at first for; nil
    /// where it has no star or two.
    var edgeOfFirstWord: (isAtStart: Bool, byte: UInt8)? {
        guard let word = words.first, word.isOpenAtStart != word.isOpenAtEnd,
            let byte = word.isOpenAtEnd ? word.core.first : word.core.last
        else { return nil }
        return (word.isOpenAtEnd, byte)
    }

    /// Notes the numbers among the words.
    func note(in numbers: inout RuleNumbers) {
        for word in words {
            numbers.take(word.core, isOpen: word.isOpenAtStart || word.isOpenAtEnd)
        }
    }

    /// Whether the words stand in the text one after another.
    func matches(_ text: TextWords) -> Bool {
        guard words.count <= text.count else { return false }
        return (0...(text.count - words.count)).contains { matches(text, at: $0) }
    }

    /// Whether the words stand in the text from one of its words on.
    func matches(_ text: TextWords, at start: Int) -> Bool {
        guard start + words.count <= text.count else { return false }
        return text.bytes.withUnsafeBytes { bytes in
            for (offset, word) in words.enumerated() {
                let range = text.range(start + offset)
                let part = UnsafeRawBufferPointer(rebasing: bytes[range])
                guard Self.matches(part, word) else { return false }
            }
            return true
        }
    }

    private static func matches(_ text: UnsafeRawBufferPointer, _ word: Word) -> Bool {
        let core = word.core
        guard text.count >= core.count else { return false }
        switch (word.isOpenAtStart, word.isOpenAtEnd) {
        case (false, false): return text.count == core.count && text.elementsEqual(core)
        case (false, true): return text.starts(with: core)
        case (true, false): return text.suffix(core.count).elementsEqual(core)
        case (true, true):
            return (0...(text.count - core.count)).contains { text[$0...].starts(with: core) }
        }
    }
}
