/// Finds which groups of words a text has, in one pass whatever the number of words.
///
/// A word stands for itself as a whole word; `word*` also for what begins with it, `*word` for what ends
/// with it, and `*word*` for what has it inside, as compounds of the Nordic languages do.
struct WordTable: Sendable {
    /// The most groups: a set of them is the bits of one number.
    static let mostGroups = 128

    private struct Pattern: Sendable {
        let bytes: [UInt8]
        let group: Int
    }

    private let patterns: [Pattern]
    /// The patterns by a hash of their first two bytes: the first in a slot, and the next of each.
    private let first: [Int16]
    private let next: [Int16]

    /// Makes a table of groups of words.
    init(_ groups: [[Substring]]) {
        var patterns: [Pattern] = []
        for (group, words) in groups.enumerated() {
            for word in words where !word.isEmpty {
                patterns.append(Pattern(bytes: Self.bytes(of: word), group: group))
            }
        }
        var first = [Int16](repeating: -1, count: 1024)
        var next = [Int16](repeating: -1, count: patterns.count)
        for (index, pattern) in patterns.enumerated() where pattern.bytes.count >= 2 {
            let slot = Self.slot(pattern.bytes[0], pattern.bytes[1])
            next[index] = first[slot]
            first[slot] = Int16(index)
        }
        self.patterns = patterns
        self.first = first
        self.next = next
    }

    /// The groups of which the text has a word, as bits.
    func groups(in text: FoldedText) -> UInt128 {
        var found: UInt128 = 0
        forEachMatch(in: text) { group, _, _ in found |= 1 << UInt128(group) }
        return found
    }

    /// Calls a function with the group, start and end of each word found.
    func forEachMatch(in text: FoldedText, _ body: (Int, Int, Int) -> Void) {
        text.bytes.withUnsafeBufferPointer { bytes in
            guard bytes.count >= 2 else { return }
            for start in 0..<(bytes.count - 1) {
                var index = Int(first[Self.slot(bytes[start], bytes[start + 1])])
                while index >= 0 {
                    let pattern = patterns[index]
                    if Self.matches(pattern.bytes, bytes, at: start) {
                        body(pattern.group, start, start + pattern.bytes.count)
                    }
                    index = Int(next[index])
                }
            }
        }
    }

    private static func matches(
        _ pattern: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> Bool {
        guard start + pattern.count <= bytes.count else { return false }
        for offset in pattern.indices where bytes[start + offset] != pattern[offset] {
            return false
        }
        return true
    }

    @inline(__always)
    private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
        (Int(first) &* 37 &+ Int(second) &* 5) & 1023
    }

    private static func bytes(of word: Substring) -> [UInt8] {
        let isOpenBefore = word.first == "*"
        let isOpenAfter = word.last == "*"
        let folded = FoldedText(String(word.filter { $0 != "*" })).bytes
        return Array(folded.dropFirst(isOpenBefore ? 1 : 0).dropLast(isOpenAfter ? 1 : 0))
    }
}
