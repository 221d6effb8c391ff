/// The numbers that rules have among their words; all others are alike to them.
struct RuleNumbers: Sendable {
    /// Stands for a number that no rule has: like every byte below, it is of no word.
    private static let anyNumber: UInt8 = 1
    private static let blank: UInt8 = 0x20

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
        var (count, start, isNumber) = (0, 0, true)
        for byte in utf8 {
            let isDigit = byte &- 0x30 <= 9
            if isDigit || byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
                seen[count] = byte
                isNumber = isNumber && isDigit
            } else {
                if isNumber { endNumber(seen, from: start, to: &count) }
                seen[count] = Self.blank
                (start, isNumber) = (count + 1, true)
            }
            count += 1
        }
        if isNumber { endNumber(seen, from: start, to: &count) }
        return count
    }

    private func endNumber(
        _ seen: UnsafeMutableBufferPointer<UInt8>, from start: Int, to count: inout Int
    ) {
        guard start < count, !isOpen else { return }
        // Rules have few numbers, and short ones.
        let number = seen[start..<count]
        if number.count <= longest, words.contains(where: number.elementsEqual) { return }
        seen[start] = Self.anyNumber
        count = start + 1
    }
}
