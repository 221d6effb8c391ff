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
        /// The word names a service beside the one whose quantity it repeats.
        case other
        /// The word says that the line is none of what its other words may mean, such as free of a tax.
        case plain
        /// The word names what is metered in cubic metres, of which much else is bought too.
        case meters
        /// The word is a unit.
        case unit
        case readingStart, readingStop
        /// The word names a dimension of a ledger's analysis.
        case dimension
        /// The word names the kind of a ledger's account.
        case account
        /// The word of a status says that the row was taken back.
        case status
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
    /// Rules as bits: what sets any line aside, lines of energy and water, lines of their documents.
    let setsAside: (any: UInt128, metered: UInt128, utility: UInt128)
    let reviews: UInt128
    let unitWords: UInt128
    let readingWords: UInt128
    let dimensions: UInt128
    private let accountWords: UInt128
    let statusWords: UInt128
    let otherServices: UInt128
    let meteredWords: UInt128
    private let plainWords: UInt128
    private let taxes: UInt128

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
            groups.append(
                row["words"].utf8.split(separator: UInt8(ascii: "|")).map { Substring($0) })
        }
        self.rules = rules
        setsAside = (
            Self.bits(rules, .setAside, when: "any"), Self.bits(rules, .setAside, when: "metered"),
            Self.bits(rules, .setAside, when: "utility")
        )
        reviews = Self.bits(rules, .review)
        unitWords = Self.bits(rules, .unit)
        readingWords = Self.bits(rules, .readingStart) | Self.bits(rules, .readingStop)
        dimensions = Self.bits(rules, .dimension)
        accountWords = Self.bits(rules, .account)
        statusWords = Self.bits(rules, .status)
        otherServices = Self.bits(rules, .other)
        meteredWords = Self.bits(rules, .meters)
        plainWords = Self.bits(rules, .plain)
        taxes = Self.bits(rules, .setAside) & ~Self.bits(rules, .setAside, when: "any")
        words = WordTable(groups)
    }

    /// The kind of account that a name says: wages, write-downs, interest, VAT and revenue are no purchases,
    /// whatever the account's type; nil for all others.
    func accountKind(named name: String) -> String? {
        first(in: words.groups(in: FoldedText(name)) & accountWords)?.name
    }

    /// The first rule of some whose words were found.
    func first(in found: UInt128) -> Rule? {
        found == 0 ? nil : rules[found.trailingZeroBitCount]
    }

    /// The rules with an effect and a condition, as bits; without a condition, with any.
    private static func bits(_ rules: [Rule], _ effect: Effect, when: String? = nil) -> UInt128 {
        var bits: UInt128 = 0
        for (index, rule) in rules.enumerated()
        where rule.effect == effect && (when == nil || rule.when == when) {
            bits |= 1 << UInt128(index)
        }
        return bits
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
        if end < Int.max {
            folded.cut(at: end)
            found = words.groups(in: folded)
        }
        return found & plainWords == 0 ? found : found & ~taxes
    }
}
