import DelimitedText
import EmissionFactors

/// The rules of `placement-rules.csv`, found by the words of a text or of a supplier's name, or by the
/// prefix of a class.
final class PlacementRules: Sendable {
    private let texts: WordRules
    private let suppliers: WordRules
    /// Words in the names of companies that take waste away.
    private let wasteCompanies: WordSet
    /// Rules by the beginning of a class, the most specific first.
    private let classes: [ItemClassPrefix]
    private let classRules: [PlacementRule]

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        var reader = PlacementRuleReader()
        try library.forEachRow(of: PlacementRuleReader.path) { row throws(FactorFolderFailure) in
            try reader.take(row)
        }
        // The longest prefix is the most specific class.
        let ofClasses = reader.classes.sorted { $0.prefix.isMoreSpecific(than: $1.prefix) }
        classes = ofClasses.map(\.prefix)
        classRules = ofClasses.map(\.rule)
        (texts, suppliers) = (reader.texts, reader.suppliers)
        wasteCompanies = reader.disposalWords
    }

    /// What a line has for rules to need; the mass of what a waste company bills is that of waste.
    func needs(of line: SourceLine) -> MetNeeds {
        var needs = MetNeeds(line)
        guard needs.hasMass else { return needs }
        let isWaste = line.attributes[Self.wasteColumn] != nil || isWasteCompany(line.supplier)
        if isWaste { needs.dispose() }
        return needs
    }

    /// The attribute of lines whose column says that it is about waste.
    static let wasteColumn = "fraction"

    private func isWasteCompany(_ supplier: SourceParty?) -> Bool {
        guard let name = supplier?.name, !name.isEmpty else { return false }
        return wasteCompanies.weight(in: TextWords(name)) > 0
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
            where prefix.covers(item) && needs.meet(classRules[index].wanted, money: money) {
                return classRules[index]
            }
        }
        return nil
    }

    private var all: [PlacementRule] { texts.rules + suppliers.rules + classRules }

    /// What every rule that decides makes of a line.
    var assignments: [Assignment] { all.filter { $0.reason == nil }.map(\.assignment) }

    /// What the rules that lead to an assignment need.
    func needs(of assignment: Assignment) -> [PlacementRule.Need] {
        Array(Set(all.filter { $0.assignment == assignment && $0.reason == nil }.map(\.need)))
    }
}
