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
            var start = key.count
            var isNumber = true
            for byte in utf8 {
                if byte &- 0x30 <= 9 {
                    key.append(byte)
                } else if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
                    key.append(byte)
                    isNumber = false
                } else {
                    endWord(&key, from: start, isNumber)
                    key.append(Self.blank)
                    (start, isNumber) = (key.count, true)
                }
            }
            endWord(&key, from: start, isNumber)
        }
    }

    private func endWord(_ key: inout [UInt8], from start: Int, _ isNumber: Bool) {
        guard isNumber, start < key.count, !isOpen else { return }
        // Rules have few numbers, and short ones.
        if key.count - start <= longest, words.contains(where: key[start...].elementsEqual) {
            return
        }
        key.removeSubrange(start...)
        key.append(Self.anyNumber)
    }
}
