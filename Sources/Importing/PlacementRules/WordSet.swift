/// Words of which a rule wants one beside its own: `varevogn` with one of `el`, `elektrisk`, `battery`.
struct WordSet: Sendable {
    private struct Word: Sendable {
        let pattern: TextPattern
        /// The hash of its first word; nil where that is open.
        let hash: UInt64?
    }

    private let words: [Word]
    /// Words with which no other counts: `stena` is a waste company, `stena line` is none.
    private let exceptions: [TextPattern]

    /// Takes words of the form of rules; those that begin with `!` are exceptions.
    init(_ alternatives: [String], in numbers: inout RuleNumbers) {
        var words: [Word] = []
        var exceptions: [TextPattern] = []
        for text in alternatives {
            let isException = text.hasPrefix("!")
            guard let pattern = TextPattern(isException ? String(text.dropFirst()) : text) else {
                continue
            }
            pattern.note(in: &numbers)
            if isException {
                exceptions.append(pattern)
            } else {
                words.append(Word(pattern: pattern, hash: pattern.hashOfFirstWord))
            }
        }
        (self.words, self.exceptions) = (words, exceptions)
    }

    /// How much of a text the longest of the words that it has accounts for; 0 where it has none.
    func weight(in text: TextWords) -> Int {
        var weight = 0
        for word in words where word.pattern.weight > weight && stands(word, in: text) {
            weight = word.pattern.weight
        }
        return weight > 0 && exceptions.contains { $0.matches(text) } ? 0 : weight
    }

    private func stands(_ word: Word, in text: TextWords) -> Bool {
        text.hashes.indices.contains { index in
            if let hash = word.hash, hash != text.hashes[index] { return false }
            return word.pattern.matches(text, at: index) && !text.isNegated(index)
        }
    }
}
