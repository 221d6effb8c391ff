import DelimitedText
import EmissionFactors

/// The rules of `placement-rules.csv`, found by the words of a text or the prefix of a class.
struct PlacementRules: Sendable {
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
    private var entries: [Entry] = []
    private var patterns: [TextPattern] = []
    private var rules: [PlacementRule] = []
    /// The last entry by the last bits of its hash; -1: none.
    private var slots = [Int32](repeating: -1, count: slotCount)
    /// Entries whose first word is open, with the byte that it begins or ends with.
    private var open: [(number: Int32, edge: (isAtStart: Bool, byte: UInt8)?)] = []
    /// Rules by the beginning of a class, the most specific first.
    private var classes: [ItemClassPrefix] = []
    private var classRules: [PlacementRule] = []

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        let path = "placement-rules.csv"
        var ofClasses: [(prefix: ItemClassPrefix, rule: PlacementRule)] = []
        try library.forEachRow(of: path) { row throws(FactorFolderFailure) in
            let need = PlacementRule.Need(rawValue: row["needs"])
            let text = Self.assignmentText(row)
            guard let need, let assignment = try? Assignment(text) else {
                throw .malformedRow(
                    file: path, line: row.line, column: need == nil ? "needs" : "attributes",
                    found: row[need == nil ? "needs" : "attributes"])
            }
            let rule = PlacementRule(need: need, assignment: assignment)
            switch row["match"] {
            case "unspsc", "cpv":
                guard let prefix = ItemClassPrefix(list: row["match"], row["pattern"]) else {
                    throw .malformedRow(
                        file: path, line: row.line, column: "pattern", found: row["pattern"])
                }
                ofClasses.append((prefix, rule))
            default:
                for pattern in row["pattern"].split(separator: "|") {
                    add(String(pattern), rule)
                }
            }
        }
        // The longest prefix is the most specific class.
        ofClasses.sort { $0.prefix.isMoreSpecific(than: $1.prefix) }
        classes = ofClasses.map(\.prefix)
        classRules = ofClasses.map(\.rule)
    }

    private static func assignmentText(_ row: DelimitedTable.Row) -> String {
        let record = row["record"]
        let attributes = row["attributes"]
        return record == "none" ? attributes : "record=\(record) \(attributes)"
    }

    private mutating func add(_ text: String, _ rule: PlacementRule) {
        guard let pattern = TextPattern(text) else { return }
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

    /// The rule for the first class of a line that has one and whose need is met.
    func rule(forClassesOf line: SourceLine, money: Bool) -> PlacementRule? {
        for code in line.itemCodes {
            guard let item = ItemClass(code) else { continue }
            for (index, prefix) in classes.enumerated() where prefix.covers(item) {
                let need = classRules[index].need
                if (need == .money) == money, need.isMet(by: line) { return classRules[index] }
            }
        }
        return nil
    }

    /// The most specific rules for a text whose need is met: one, or several that contradict each other.
    func rules(forTextOf line: SourceLine, words: TextWords, money: Bool) -> [PlacementRule] {
        var best: [Int32] = []
        var weight: Int32 = 0
        func consider(_ number: Int32, at word: Int) {
            let entry = entries[Int(number)]
            guard (entry.need == .money) == money, entry.weight >= weight,
                entry.need.isMet(by: line)
            else { return }
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

    private var all: [PlacementRule] { rules + classRules }

    /// What every rule makes of a line.
    var assignments: [Assignment] { all.map(\.assignment) }

    /// What the rules that lead to an assignment need.
    func needs(of assignment: Assignment) -> [PlacementRule.Need] {
        Array(Set(all.filter { $0.assignment == assignment }.map(\.need)))
    }
}
