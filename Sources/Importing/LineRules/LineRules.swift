import EmissionFactors
import Quantities

/// The rules by which lines of documents are told apart, from the tables of the factor folder.
final class LineRules: Sendable {
    /// What a rule does, as `line-rules.csv` names it.
    enum Effect: String {
        /// The line is no activity.
        case setAside
        /// A person has to look at the line.
        case review
        /// What follows the word says what is or is not included.
        case cut
        /// The word is a unit.
        case unit
        case readingStart, readingStop
        /// The word names a dimension of a ledger's analysis.
        case dimension
        /// The word names the kind of a ledger's account.
        case account
    }

    /// One row.
    struct Rule: Sendable {
        let name: String
        let effect: Effect
        /// `any`, `metered`, `utility`, `text` or `ledger`.
        let when: String
    }

    let units: UnitCodes
    let bounds: LineBounds
    let accounts: LedgerAccounts
    let rules: [Rule]
    let words: WordTable

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        units = try UnitCodes(library: library)
        bounds = try LineBounds(library: library)
        accounts = try LedgerAccounts(library: library)
        var rules: [Rule] = []
        var groups: [[Substring]] = []
        let path = "line-rules.csv"
        try library.forEachRow(of: path) { row throws(FactorFolderFailure) in
            guard let effect = Effect(rawValue: row["effect"]), rules.count < WordTable.mostGroups
            else {
                throw .malformedRow(
                    file: path, line: row.line, column: "effect", found: row["effect"])
            }
            rules.append(Rule(name: row["rule"], effect: effect, when: row["when"]))
            groups.append(row["words"].split(separator: "|"))
        }
        self.rules = rules
        words = WordTable(groups)
    }

    /// The first rule with one of the effects and conditions whose words the text has.
    func first(
        _ effect: Effect, when: Set<String>, in found: UInt128
    ) -> Rule? {
        guard found != 0 else { return nil }
        for (index, rule) in rules.enumerated()
        where found & (1 << UInt128(index)) != 0 && rule.effect == effect
            && when.contains(rule.when)
        {
            return rule
        }
        return nil
    }

    /// The groups of words in a text, up to where it says what is included.
    func groups(in text: String) -> UInt128 {
        guard !text.isEmpty else { return 0 }
        var folded = FoldedText(text)
        var end = Int.max
        var found: UInt128 = 0
        words.forEachMatch(in: folded) { group, start, _ in
            if rules[group].effect == .cut { end = min(end, start) }
            found |= 1 << UInt128(group)
        }
        guard end < Int.max else { return found }
        folded.cut(at: end)
        return words.groups(in: folded)
    }
}
