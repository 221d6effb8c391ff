/// Words of which a rule wants one beside its own: `varevogn` with one of `el`, `elektrisk`, `battery`.
struct WordSet: Sendable {
    private let words: [TextPattern]
    /// Words with which no other counts: `stena` is a waste company, `stena line` is none.
    private let exceptions: [TextPattern]

    init(_ words: [TextPattern], except exceptions: [TextPattern]) {
        (self.words, self.exceptions) = (words, exceptions)
    }

    /// Notes the numbers among the words.
    func note(in numbers: inout RuleNumbers) {
        for word in words { word.note(in: &numbers) }
        for word in exceptions { word.note(in: &numbers) }
    }

    /// How much of a text the longest of the words that it has accounts for; 0 where it has none.
    func weight(in text: TextWords) -> Int {
        var weight = 0
        for word in words where word.weight > weight && stands(word, in: text) {
            weight = word.weight
        }
        return weight > 0 && exceptions.contains { $0.matches(text) } ? 0 : weight
    }

    private func stands(_ word: TextPattern, in text: TextWords) -> Bool {
        text.hashes.indices.contains { index in
            if let hash = word.hashOfFirstWord, hash != text.hashes[index] { return false }
            return word.matches(text, at: index) && !text.isNegated(index)
        }
    }
}
