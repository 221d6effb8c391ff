import EmissionFactors

/// Rules found by words: those of a line's text, or of its supplier's name.
struct WordRules: Sendable {
    /// What is looked at first of a rule.
    private struct Entry: Sendable {
        /// The hash of the first word; 0 where it is open.
        let hash: UInt64
        let weight: Int32
        let need: PlacementRule.Need
        /// The next entry with the same last bits; -1: none.
        let next: Int32
    }

    private static let slotCount = 1024
    /// Words that say that what follows is just not meant: `ikke elbil`, `uden oksekød`.
    private static let negations = Set(
        ["ikke", "ej", "uden", "non", "not", "without", "inte", "utan", "uten", "ohne", "kein"]
            .map { word in Array(word.utf8).withUnsafeBytes { byteHash($0) } })
    private var entries: [Entry] = []
    private var patterns: [TextPattern] = []
    /// All rules, one for each pattern.
    private(set) var rules: [PlacementRule] = []
    /// The last entry by the last bits of its hash; -1: none.
    private var slots = [Int32](repeating: -1, count: slotCount)
    /// Entries whose first word is open, with the byte that it begins or ends with.
    private var open: [(number: Int32, edge: (isAtStart: Bool, byte: UInt8)?)] = []

    /// The numbers among the words of all rules.
    private(set) var numbers = RuleNumbers()

    /// Adds a rule for words in sequence; a text without words is no rule.
    mutating func add(_ text: String, _ rule: PlacementRule) {
        guard let pattern = TextPattern(text) else { return }
        pattern.note(in: &numbers)
        let hash = pattern.firstWord.map { $0.withUnsafeBytes { byteHash($0) } } ?? 0
        let slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
        let number = Int32(entries.count)
        entries.append(
            Entry(
                hash: hash, weight: Int32(pattern.weight), need: rule.need,
                next: hash == 0 ? -1 : slots[slot]))
        patterns.append(pattern)
        rules.append(rule)
        if hash == 0 {
            open.append((number, pattern.edgeOfFirstWord))
        } else {
            slots[slot] = number
        }
    }

    /// The most specific rules for some words whose need a line meets: one, or several that contradict
    /// each other.
    func rules(for words: TextWords, _ needs: MetNeeds, money: Bool) -> [PlacementRule] {
        var best: [Int32] = []
        var weight: Int32 = 0
        func consider(_ number: Int32, at word: Int) {
            if word > 0, Self.negations.contains(words.hashes[word - 1]) { return }
            let entry = entries[Int(number)]
            guard entry.weight >= weight, needs.meet(entry.need, money: money) else { return }
            guard patterns[Int(number)].matches(words, at: word) else { return }
            if entry.weight > weight { best.removeAll() }
            weight = entry.weight
            best.append(number)
        }
        for (word, hash) in words.hashes.enumerated() {
            var number = slots[Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)]
            while number >= 0 {
                if entries[Int(number)].hash == hash { consider(number, at: word) }
                number = entries[Int(number)].next
            }
        }
        for word in 0..<words.count {
            let range = words.range(word)
            let (first, last) = (words.bytes[range.lowerBound], words.bytes[range.upperBound - 1])
            for (number, edge) in open {
                if let edge, edge.byte != (edge.isAtStart ? first : last) { continue }
                consider(number, at: word)
            }
        }
        return distinct(best)
    }

    private func distinct(_ numbers: [Int32]) -> [PlacementRule] {
        guard numbers.count > 1 else { return numbers.map { rules[Int($0)] } }
        var found: [PlacementRule] = []
        for rule in numbers.map({ rules[Int($0)] })
        where !found.contains(where: { $0.assignment == rule.assignment }) {
            found.append(rule)
        }
        return found
    }
}
