import DelimitedText
import EmissionFactors

/// Reads `placement-rules.csv`: names for groups of words first, then the rules that use them.
struct PlacementRuleReader {
    /// The file, as messages name it.
    static let path = "placement-rules.csv"
    /// The words in the names of companies that take waste away.
    private static let wasteCompanies = "wasteCompany"

    private(set) var texts = WordRules()
    private(set) var suppliers = WordRules()
    private(set) var classes: [(prefix: ItemClassPrefix, rule: PlacementRule)] = []
    /// Groups of words by their names, and how they were read.
    private var groups: [String: (words: [String], patterns: [TextPattern])] = [:]
    /// The place of words beside rules, by how they are written.
    private var besides: [String: Int] = [:]

    /// Takes one row.
    mutating func take(_ row: DelimitedTable.Row) throws(FactorFolderFailure) {
        if row["match"] == "words" {
            let words = try words(row, "pattern")
            let own = words.filter { !$0.hasPrefix("!") }
            groups[row["record"]] = (words, own.compactMap { TextPattern($0) })
            return
        }
        let rule = try rule(row)
        switch row["match"] {
        case "unspsc", "cpv":
            guard let prefix = ItemClassPrefix(list: row["match"], row["pattern"]) else {
                throw failure(row, "pattern")
            }
            classes.append((prefix, rule))
        case "supplier":
            for pattern in try patterns(row) { suppliers.add(pattern, besides: nil, rule) }
        default:
            let place = try besides(row)
            for pattern in try patterns(row) { texts.add(pattern, besides: place, rule) }
        }
    }

    /// The words of companies that take waste away.
    func disposalWords() -> WordSet {
        var numbers = RuleNumbers()
        return WordSet(groups[Self.wasteCompanies]?.words ?? [], in: &numbers)
    }

    /// The rule of a row: `length+money` needs both, and `!` puts a rule before those without it.
    private func rule(_ row: DelimitedTable.Row) throws(FactorFolderFailure) -> PlacementRule {
        let isFirst = row["needs"].hasSuffix("!")
        let needs = row["needs"].dropLast(isFirst ? 1 : 0).split(separator: "+")
        guard let need = needs.first.flatMap({ PlacementRule.Need(rawValue: String($0)) }),
            needs.count == 1 || (needs.count == 2 && needs[1] == "money" && need != .money)
        else { throw failure(row, "needs") }
        var attributes = row["attributes"]
        var reason: ReviewReason?
        if row["record"] == "review" {
            let words = attributes.split(separator: " ", maxSplits: 1)
            reason = words.first.flatMap { ReviewReason(rawValue: "review-\($0)") }
            guard reason != nil else { throw failure(row, "attributes") }
            attributes = words.count > 1 ? String(words[1]) : ""
        } else if row["record"] != "none" {
            attributes = "record=\(row["record"]) \(attributes)"
        }
        guard let assignment = try? Assignment(attributes) else { throw failure(row, "attributes") }
        return PlacementRule(
            need: need, isPaid: needs.count > 1, isFirst: isFirst, assignment: assignment,
            reason: reason)
    }

    /// The words of a cell; `@name` stands for those of a group.
    private func words(
        _ row: DelimitedTable.Row, _ column: String
    ) throws(FactorFolderFailure) -> [String] {
        var words: [String] = []
        for part in row[column].utf8.split(separator: UInt8(ascii: "|")) {
            let word = String(Substring(part))
            guard word.hasPrefix("@") else {
                words.append(word)
                continue
            }
            guard let group = groups[String(word.dropFirst())] else { throw failure(row, column) }
            words += group.words
        }
        return words
    }

    private func patterns(
        _ row: DelimitedTable.Row
    ) throws(FactorFolderFailure) -> [TextPattern] {
        var patterns: [TextPattern] = []
        for part in row["pattern"].utf8.split(separator: UInt8(ascii: "|")) {
            let word = String(Substring(part))
            if word.hasPrefix("@") {
                guard let group = groups[String(word.dropFirst())] else {
                    throw failure(row, "pattern")
                }
                patterns += group.patterns
            } else if let pattern = TextPattern(word) {
                patterns.append(pattern)
            }
        }
        return patterns
    }

    private mutating func besides(
        _ row: DelimitedTable.Row
    ) throws(FactorFolderFailure) -> Int? {
        let text = row["with"]
        if text.isEmpty { return nil }
        if let known = besides[text] { return known }
        let place = texts.add(besides: try words(row, "with"))
        besides[text] = place
        return place
    }

    private func failure(_ row: DelimitedTable.Row, _ column: String) -> FactorFolderFailure {
        .malformedRow(file: Self.path, line: row.line, column: column, found: row[column])
    }
}
