import DelimitedText
import EmissionFactors

/// The rules of `placement-rules.csv`, found by the words of a text or of a supplier's name, or by the
/// prefix of a class.
final class PlacementRules: Sendable {
    private let texts: WordRules
    private let suppliers: WordRules
    /// Rules by the beginning of a class, the most specific first.
    private let classes: [ItemClassPrefix]
    private let classRules: [PlacementRule]

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        let path = "placement-rules.csv"
        var (texts, suppliers) = (WordRules(), WordRules())
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
            let alternatives = row["pattern"].utf8.split(separator: UInt8(ascii: "|"))
                .map { String(Substring($0)) }
            switch row["match"] {
            case "unspsc", "cpv":
                guard let prefix = ItemClassPrefix(list: row["match"], row["pattern"]) else {
                    throw .malformedRow(
                        file: path, line: row.line, column: "pattern", found: row["pattern"])
                }
                ofClasses.append((prefix, rule))
            case "supplier": for words in alternatives { suppliers.add(words, rule) }
            default: for words in alternatives { texts.add(words, rule) }
            }
        }
        // The longest prefix is the most specific class.
        ofClasses.sort { $0.prefix.isMoreSpecific(than: $1.prefix) }
        classes = ofClasses.map(\.prefix)
        classRules = ofClasses.map(\.rule)
        (self.texts, self.suppliers) = (texts, suppliers)
    }

    private static func assignmentText(_ row: DelimitedTable.Row) -> String {
        let record = row["record"]
        let attributes = row["attributes"]
        return record == "none" ? attributes : "record=\(record) \(attributes)"
    }

    /// The numbers that rules for texts have.
    var numbers: RuleNumbers { texts.numbers }

    /// What class and words of a line say, quantities before money.
    func rules(forWordingOf line: SourceLine, _ needs: MetNeeds) -> [PlacementRule] {
        let words = TextWords(line.text)
        let found = rules(forWordingOf: line, words, needs, money: false)
        return found.isEmpty ? rules(forWordingOf: line, words, needs, money: true) : found
    }

    /// The same by quantities alone, or by money.
    func rules(
        forWordingOf line: SourceLine, _ words: TextWords, _ needs: MetNeeds, money: Bool
    ) -> [PlacementRule] {
        let found = texts.rules(for: words, needs, money: money)
        guard let rule = rule(forClasses: line.itemCodes, needs, money: money) else { return found }
        return found.count == 1 && found[0].tellsMore(than: rule) ? found : [rule]
    }

    /// What the names around a line say, quantities before money: of use where its wording says nothing.
    func rules(forNamesOf line: SourceLine, _ needs: MetNeeds) -> [PlacementRule] {
        for money in [false, true] {
            let found = rules(forNamesOf: line, needs, money: money)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The most specific rules for the name of a line's supplier, else for what a ledger calls its account.
    private func rules(
        forNamesOf line: SourceLine, _ needs: MetNeeds, money: Bool
    ) -> [PlacementRule] {
        var found: [PlacementRule] = []
        if let name = line.supplier?.name, !name.isEmpty {
            found = suppliers.rules(for: TextWords(name), needs, money: money)
        }
        if found.isEmpty, !line.accountName.isEmpty {
            found = texts.rules(for: TextWords(line.accountName), needs, money: money)
        }
        return found
    }

    /// The rule for the first class of a line that has one and whose need is met.
    private func rule(forClasses codes: [ItemCode], _ needs: MetNeeds, money: Bool)
        -> PlacementRule?
    {
        for code in codes {
            guard let item = ItemClass(code) else { continue }
            for (index, prefix) in classes.enumerated()
            where prefix.covers(item) && needs.meet(classRules[index].need, money: money) {
                return classRules[index]
            }
        }
        return nil
    }

    private var all: [PlacementRule] { texts.rules + suppliers.rules + classRules }

    /// What every rule makes of a line.
    var assignments: [Assignment] { all.map(\.assignment) }

    /// What the rules that lead to an assignment need.
    func needs(of assignment: Assignment) -> [PlacementRule.Need] {
        Array(Set(all.filter { $0.assignment == assignment }.map(\.need)))
    }
}
