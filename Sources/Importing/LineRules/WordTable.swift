/// Finds which groups of words a text has, in one pass whatever the number of words.
///
/// A word stands for itself as a whole word; `word*` also for what begins with it, `*word` for what ends
/// with it, and `*word*` for what has it inside, as compounds of the Nordic languages do.
struct WordTable: Sendable {
    /// The most groups: a set of them is the bits of one number.
    static let mostGroups = 128

    /// A word as a part of ``bytes``, and the next one that begins alike; -1: none.
    private struct Pattern: Sendable {
        let start: Int32
        let count: Int32
        let group: Int32
        let next: Int32
        /// The third byte, which tells most patterns from a text that begins alike; 0: there is none.
        let third: UInt8
    }

    private let bytes: [UInt8]
    private let patterns: [Pattern]
    /// The last pattern by a hash of its first two bytes; -1: none.
    private let first: [Int16]

    /// Makes a table of groups of words.
    init(_ groups: [[Substring]]) {
        var all: [UInt8] = []
        var patterns: [Pattern] = []
        var first = [Int16](repeating: -1, count: 1024)
        for (group, words) in groups.enumerated() {
            for word in words {
                let bytes = Self.bytes(of: word)
                guard bytes.count >= 2 else { continue }
                let slot = Self.slot(bytes[0], bytes[1])
                patterns.append(
                    Pattern(
                        start: Int32(all.count), count: Int32(bytes.count), group: Int32(group),
                        next: Int32(first[slot]), third: bytes.count > 2 ? bytes[2] : 0))
                first[slot] = Int16(patterns.count - 1)
                all += bytes
            }
        }
        bytes = all
        self.patterns = patterns
        self.first = first
    }

    /// The groups of which the text has a word, as bits.
    func groups(in text: FoldedText) -> UInt128 {
        var found: UInt128 = 0
        forEachMatch(in: text) { group, _, _ in found |= 1 << UInt128(group) }
        return found
    }

    /// Calls a function with the group, start and end of each word found.
    @inline(__always)
    func forEachMatch(in text: FoldedText, _ body: (Int, Int, Int) -> Void) {
        text.bytes.withUnsafeBufferPointer { text in
            first.withUnsafeBufferPointer { first in
                guard text.count >= 2 else { return }
                for start in 0..<(text.count - 1) {
                    var index = Int32(first[Self.slot(text[start], text[start + 1])])
                    guard index >= 0 else { continue }
                    let third = start + 2 < text.count ? text[start + 2] : 0
                    while index >= 0 {
                        let pattern = patterns[Int(index)]
                        let end = start + Int(pattern.count)
                        if pattern.third == third || pattern.third == 0,
                            matches(pattern, text, at: start)
                        {
                            body(Int(pattern.group), start, end)
                        }
                        index = pattern.next
                    }
                }
            }
        }
    }

    private func matches(
        _ pattern: Pattern, _ text: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> Bool {
        let count = Int(pattern.count)
        guard start + count <= text.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for offset in 0..<count where text[start + offset] != bytes[Int(pattern.start) + offset]
            {
                return false
            }
            return true
        }
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
