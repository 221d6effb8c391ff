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
    /// Entries whose first word is open.
    private var open: [Int32] = []
    /// Rules by the beginning of a class, with the list the class is of.
    private var classes: [(list: String, prefix: String, rule: PlacementRule)] = []

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        let path = "placement-rules.csv"
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
                classes.append((row["match"].uppercased(), row["pattern"], rule))
            default:
                for pattern in row["pattern"].split(separator: "|") {
                    add(String(pattern), rule)
                }
            }
        }
        // The longest prefix is the most specific class.
        classes.sort { ($0.prefix.utf8.count, $1.prefix) > ($1.prefix.utf8.count, $0.prefix) }
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
        if hash == 0 { open.append(number) } else { slots[slot] = number }
    }

    /// The rule for the first class of a line that has one and whose need is met.
    func rule(forClassesOf line: SourceLine, money: Bool) -> PlacementRule? {
        for code in line.itemCodes {
            guard let list = Self.list(of: code), let value = Self.digits(of: code.value) else {
                continue
            }
            let found = classes.first {
                $0.list == list && ($0.rule.need == .money) == money
                    && value.hasPrefix($0.prefix)
                    && $0.rule.need.isMet(by: line)
            }
            if let found { return found.rule }
        }
        return nil
    }

    /// The list that a class is of, where rules know it: UNSPSC, or the Common Procurement Vocabulary,
    /// which UNTDID 7143 calls STI.
    private static func list(of code: ItemCode) -> String? {
        switch code.list.uppercased() {
        case "UNSPSC", "TST": return "UNSPSC"
        case "CPV", "STI": return "CPV"
        default: return nil
        }
    }

    /// The eight digits of a class; in the Common Procurement Vocabulary one to check them may follow.
    private static func digits(of code: String) -> String? {
        let isDigit = { (byte: UInt8) in byte &- 0x30 <= 9 }
        guard code.utf8.count >= 8 else { return nil }
        if code.utf8.count == 8, code.utf8.allSatisfy(isDigit) { return code }
        let digits = code.utf8.prefix { $0 != UInt8(ascii: "-") }.filter(isDigit)
        return digits.count == 8 ? String(decoding: digits, as: UTF8.self) : nil
    }

    /// The most specific rules for a text whose need is met: one, or several that contradict each other.
    func rules(forTextOf line: SourceLine, words: TextWords, money: Bool) -> [PlacementRule] {
        var best: [Int32] = []
        var weight: Int32 = 0
        func consider(_ number: Int32, at word: Int?) {
            let entry = entries[Int(number)]
            guard (entry.need == .money) == money, entry.weight >= weight,
                entry.need.isMet(by: line)
            else { return }
            let pattern = patterns[Int(number)]
            guard word.map({ pattern.matches(words, at: $0) }) ?? pattern.matches(words) else {
                return
            }
            if entry.weight > weight { best.removeAll() }
            weight = entry.weight
            best.append(number)
        }
        words.bytes.withUnsafeBytes { bytes in
            for word in 0..<words.count {
                let hash = byteHash(UnsafeRawBufferPointer(rebasing: bytes[words.range(word)]))
                var number = slots[Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)]
                while number >= 0 {
                    if entries[Int(number)].hash == hash { consider(number, at: word) }
                    number = entries[Int(number)].next
                }
            }
        }
        for number in open { consider(number, at: nil) }
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

    private var all: [PlacementRule] { rules + classes.map(\.rule) }

    /// What every rule makes of a line.
    var assignments: [Assignment] { all.map(\.assignment) }

    /// What the rules that lead to an assignment need.
    func needs(of assignment: Assignment) -> [PlacementRule.Need] {
        Array(Set(all.filter { $0.assignment == assignment }.map(\.need)))
    }
}
