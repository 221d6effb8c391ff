import Glibc

/// Finds again the few words that a column repeats, by their bytes.
struct KnownWords<Meaning> {
    private var words: [(hash: UInt64, bytes: [UInt8], meaning: Meaning)] = []

    /// What a word means, where it has come before.
    @inline(__always)
    func meaning(of word: UnsafeRawBufferPointer) -> Meaning? {
        let hash = byteHash(word)
        for known in words where known.hash == hash {
            if known.bytes.count == word.count, let start = word.baseAddress,
                memcmp(known.bytes, start, word.count) == 0
            {
                return known.meaning
            }
        }
        return nil
    }

    /// Remembers a word; only the first few, because a long list would not be faster than asking.
    mutating func remember(_ word: UnsafeRawBufferPointer, _ meaning: Meaning) {
        guard words.count < 64 else { return }
        words.append((byteHash(word), Array(word), meaning))
    }
}
