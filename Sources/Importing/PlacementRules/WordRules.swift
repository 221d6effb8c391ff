import EmissionFactors

/// Rules found by words: those of a line's text, or of its supplier's name.
struct WordRules: Sendable {
    /// What is looked at first of a rule.
    private struct Entry: Sendable {
        /// The hash of the first word; 0 where it is open.
        let hash: UInt64
        let weight: Int32
        let wanted: PlacementRule.Wanted
        /// The place of the words of which one must stand beside it; -1: none.
        let besides: Int32
        /// The next entry with the same last bits; -1: none.
        let next: Int32
    }

    private static let slotCount = 4096
    private var entries: [Entry] = []
    private var patterns: [TextPattern] = []
    /// All rules, one for each pattern.
    private(set) var rules: [PlacementRule] = []
    private var sets: [WordSet] = []
    /// The last entry by the last bits of its hash; -1: none.
    private var slots = [Int32](repeating: -1, count: slotCount)
    /// Entries whose first word is open, with the byte that it begins or ends with.
    private var open: [(number: Int32, edge: (isAtStart: Bool, byte: UInt8)?)] = []

    /// The numbers among the words of all rules.
    private(set) var numbers = RuleNumbers()

    /// Keeps words that rules want beside their own; answers their place.
    mutating func add(besides words: WordSet) -> Int {
        words.note(in: &numbers)
        sets.append(words)
        return sets.count - 1
    }

    /// Adds a rule for words in sequence, with one of others beside them where a place is given.
    mutating func add(_ pattern: TextPattern, besides: Int?, _ rule: PlacementRule) {
        pattern.note(in: &numbers)
        let hash = pattern.hashOfFirstWord ?? 0
        let slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
        let number = Int32(entries.count)
        entries.append(
            Entry(
                hash: hash, weight: Int32(pattern.weight + rule.bonus), wanted: rule.wanted,
                besides: Int32(besides ?? -1), next: hash == 0 ? -1 : slots[slot]))
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
        var search = Search(words: words, needs: needs, isMoney: money)
        for (word, hash) in words.hashes.enumerated() {
            var number = slots[Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)]
            while number >= 0 {
                if entries[Int(number)].hash == hash { consider(number, at: word, &search) }
                number = entries[Int(number)].next
            }
        }
        for word in 0..<words.count {
            let range = words.range(word)
            let (first, last) = (words.bytes[range.lowerBound], words.bytes[range.upperBound - 1])
            for (number, edge) in open {
                if let edge, edge.byte != (edge.isAtStart ? first : last) { continue }
                consider(number, at: word, &search)
            }
        }
        return distinct(search.best)
    }

    /// What is looked for, and the best so far.
    private struct Search {
        let words: TextWords
        let needs: MetNeeds
        let isMoney: Bool
        var best: [Int32] = []
        var weight: Int32 = 0
        /// What the words beside rules account for, by their place, as far as they were asked for.
        var besides: [Int: Int32] = [:]
    }

    private func consider(_ number: Int32, at word: Int, _ search: inout Search) {
        let entry = entries[Int(number)]
        guard entry.weight >= search.weight || entry.besides >= 0,
            search.needs.meet(entry.wanted, money: search.isMoney), !search.words.isNegated(word),
            patterns[Int(number)].matches(search.words, at: word)
        else { return }
        var weight = entry.weight
        if entry.besides >= 0 {
            let more = self.weight(of: Int(entry.besides), &search)
            guard more > 0 else { return }
            weight += more
        }
        guard weight >= search.weight else { return }
        if weight > search.weight { search.best.removeAll() }
        search.weight = weight
        search.best.append(number)
    }

    private func weight(of besides: Int, _ search: inout Search) -> Int32 {
        if let known = search.besides[besides] { return known }
        let weight = Int32(sets[besides].weight(in: search.words))
        search.besides[besides] = weight
        return weight
    }

    private func distinct(_ numbers: [Int32]) -> [PlacementRule] {
        guard numbers.count > 1 else { return numbers.map { rules[Int($0)] } }
        var found: [PlacementRule] = []
        for rule in numbers.map({ rules[Int($0)] })
        where !found.contains(where: {
            $0.assignment == rule.assignment && $0.reason == rule.reason
        }) {
            found.append(rule)
        }
        return found
    }
}
