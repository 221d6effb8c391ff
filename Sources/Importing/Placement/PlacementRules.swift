import DelimitedText
import EmissionFactors

/// The rules of `placement-rules.csv`, found by the words of a text or of a supplier's name, or by the
/// prefix of a class.
struct PlacementRules: Sendable {
    private var texts = WordRules()
    private var suppliers = WordRules()
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
            let alternatives = row["pattern"].split(separator: "|").map(String.init)
            switch row["match"] {
            case "unspsc", "cpv":
                classes.append((row["match"].uppercased(), row["pattern"], rule))
            case "supplier": for words in alternatives { suppliers.add(words, rule) }
            default: for words in alternatives { texts.add(words, rule) }
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

    /// The most specific rules for a line's text.
    func rules(forTextOf line: SourceLine, words: TextWords, money: Bool) -> [PlacementRule] {
        texts.rules(for: words, of: line, money: money)
    }

    /// The most specific rules for the name of a line's supplier, else for what a ledger calls its account.
    func rules(forNamesOf line: SourceLine, money: Bool) -> [PlacementRule] {
        var found: [PlacementRule] = []
        if let name = line.supplier?.name, !name.isEmpty {
            found = suppliers.rules(for: TextWords(name), of: line, money: money)
        }
        if found.isEmpty, !line.accountName.isEmpty {
            found = texts.rules(for: TextWords(line.accountName), of: line, money: money)
        }
        return found
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

    private var all: [PlacementRule] { texts.rules + suppliers.rules + classes.map(\.rule) }

    /// What every rule makes of a line.
    var assignments: [Assignment] { all.map(\.assignment) }

    /// What the rules that lead to an assignment need.
    func needs(of assignment: Assignment) -> [PlacementRule.Need] {
        Array(Set(all.filter { $0.assignment == assignment }.map(\.need)))
    }
}
