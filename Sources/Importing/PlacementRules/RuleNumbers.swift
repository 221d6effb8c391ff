/// The numbers that rules have among their words; all others are alike to them.
struct RuleNumbers: Sendable {
    /// Stands for a number that no rule has: like every byte below, it is of no word.
    private static let anyNumber: UInt8 = 1
    private static let blank: UInt8 = 0x20
    private static let perCent = UInt8(ascii: "%")

    private var words: [[UInt8]] = []
    /// How many digits the longest has.
    private var longest = 0
    /// Whether some rule has words of which a number may be a part.
    private var isOpen = false

    /// Takes a word of a rule, and whether it stands for longer words too.
    mutating func take(_ word: [UInt8], isOpen: Bool) {
        guard word.allSatisfy({ $0 &- 0x30 <= 9 }) else { return }
        if isOpen { self.isOpen = true }
        words.append(word)
        longest = max(longest, word.count)
    }

    /// Adds a text as the rules see it: blanks between its words, and one sign for all numbers that they
    /// do not have.
    func append(_ text: String, to key: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: utf8.count) { seen in
                let count = see(utf8, in: seen)
                key.append(contentsOf: UnsafeBufferPointer(rebasing: seen[..<count]))
            }
        }
    }

    private func see(
        _ utf8: UnsafeBufferPointer<UInt8>, in seen: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        // Without branches, so that many bytes are looked at together.
        var digits: UInt8 = 0
        for index in utf8.indices {
            let byte = utf8[index]
            let digit: UInt8 = Self.isDigit(byte) ? 1 : 0
            let letter: UInt8 = (byte | 0x20) &- 0x61 < 26 ? 1 : 0
            let sign: UInt8 = byte == Self.perCent ? 1 : 0
            seen[index] = digit | letter | sign | byte >> 7 == 0 ? Self.blank : byte
            digits |= digit
        }
        return digits == 0 || isOpen ? utf8.count : replaceNumbers(in: seen)
    }

    /// Puts one sign in the place of every number that no rule has; answers how many bytes are left.
    private func replaceNumbers(in seen: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let first = seen.firstIndex(where: Self.isDigit) ?? 0
        var start = first
        while start > 0, seen[start - 1] != Self.blank { start -= 1 }
        var (count, index, isAtStart) = (start, start, true)
        while index < seen.count {
            let byte = seen[index]
            if isAtStart, Self.isDigit(byte) {
                let end = seen[index...].firstIndex { !Self.isDigit($0) } ?? seen.count
                if end == seen.count || seen[end] == Self.blank || seen[end] == Self.perCent,
                    !isKnown(seen[index..<end])
                {
                    seen[count] = Self.anyNumber
                    (count, index, isAtStart) = (count + 1, end, false)
                    continue
                }
            }
            seen[count] = byte
            isAtStart = byte == Self.blank || byte == Self.perCent
            (count, index) = (count + 1, index + 1)
        }
        return count
    }

    /// Whether some rule has a number: they have few, and short ones.
    private func isKnown(_ number: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Bool {
        number.count <= longest && words.contains(where: number.elementsEqual)
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
}
