import DelimitedText
import EmissionFactors

/// The rules of `placement-rules.csv`, found by the words of a text or the prefix of a class.
struct PlacementRules: Sendable {
    private struct TextRule: Sendable {
        let pattern: TextPattern
        let rule: PlacementRule
    }

    private var byFirstWord: [[UInt8]: [TextRule]] = [:]
    private var open: [TextRule] = []
    private var classes: [(prefix: String, rule: PlacementRule)] = []

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        let path = "placement-rules.csv"
        try library.forEachRow(ofTable: path) { row throws(FactorFolderFailure) in
            let need = PlacementRule.Need(rawValue: row["needs"])
            let text = Self.assignmentText(row)
            guard let need, let assignment = try? Assignment(text) else {
                throw .malformedRow(
                    file: path, line: row.line, column: need == nil ? "needs" : "attributes",
                    found: row[need == nil ? "needs" : "attributes"])
            }
            let rule = PlacementRule(need: need, assignment: assignment)
            if row["match"] == "unspsc" {
                classes.append((row["pattern"], rule))
            } else {
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
        let entry = TextRule(pattern: pattern, rule: rule)
        if let first = pattern.firstWord {
            byFirstWord[first, default: []].append(entry)
        } else {
            open.append(entry)
        }
    }

    /// The rule for the first class of a line that has one and whose need is met.
    func rule(forClassesOf line: SourceLine, money: Bool) -> PlacementRule? {
        for code in line.itemCodes {
            let value = code.value.filter(\.isNumber)
            guard value.utf8.count == 8 else { continue }
            let found = classes.first {
                ($0.rule.need == .money) == money && value.hasPrefix($0.prefix)
                    && $0.rule.need.isMet(by: line)
            }
            if let found { return found.rule }
        }
        return nil
    }

    /// The most specific rules for a text whose need is met: one, or several that contradict each other.
    func rules(forTextOf line: SourceLine, words: [[UInt8]], money: Bool) -> [PlacementRule] {
        var best: [PlacementRule] = []
        var weight = 0
        func consider(_ entry: TextRule) {
            guard (entry.rule.need == .money) == money, entry.pattern.weight >= weight,
                entry.rule.need.isMet(by: line), entry.pattern.matches(words)
            else { return }
            if entry.pattern.weight > weight { best.removeAll() }
            weight = entry.pattern.weight
            if !best.contains(where: { $0.assignment == entry.rule.assignment }) {
                best.append(entry.rule)
            }
        }
        for word in Set(words) { byFirstWord[word]?.forEach(consider) }
        open.forEach(consider)
        return best
    }

    private var all: [PlacementRule] {
        (byFirstWord.values.flatMap { $0 } + open).map(\.rule) + classes.map(\.rule)
    }

    /// What every rule makes of a line.
    var assignments: [Assignment] { all.map(\.assignment) }

    /// What the rules that lead to an assignment need.
    func needs(of assignment: Assignment) -> [PlacementRule.Need] {
        Array(Set(all.filter { $0.assignment == assignment }.map(\.need)))
    }
}
