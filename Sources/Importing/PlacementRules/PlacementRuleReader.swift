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
    /// Groups of words by their names.
    private var groups: [String: Words] = [:]
    /// The place of words beside rules, by how they are written.
    private var besides: [String: Int] = [:]

    /// Words as a cell has them: with `!` before them, exceptions.
    private struct Words {
        var own: [TextPattern] = []
        var exceptions: [TextPattern] = []
    }

    /// Takes one row.
    mutating func take(_ row: DelimitedTable.Row) throws(FactorFolderFailure) {
        if row["match"] == "words" {
            groups[row["record"]] = try words(row, "pattern")
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
            for pattern in try words(row, "pattern").own {
                suppliers.add(pattern, besides: nil, rule)
            }
        default:
            let place = try besides(row)
            for pattern in try words(row, "pattern").own {
                texts.add(pattern, besides: place, rule)
            }
        }
    }

    /// The words of companies that take waste away.
    var disposalWords: WordSet {
        let words = groups[Self.wasteCompanies] ?? Words()
        return WordSet(words.own, except: words.exceptions)
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
    ) throws(FactorFolderFailure) -> Words {
        var words = Words()
        for part in row[column].utf8.split(separator: UInt8(ascii: "|")) {
            let word = String(Substring(part))
            if word.hasPrefix("@") {
                guard let group = groups[String(word.dropFirst())] else {
                    throw failure(row, column)
                }
                words.own += group.own
                words.exceptions += group.exceptions
            } else if word.hasPrefix("!") {
                if let pattern = TextPattern(String(word.dropFirst())) {
                    words.exceptions.append(pattern)
                }
            } else if let pattern = TextPattern(word) {
                words.own.append(pattern)
            }
        }
        return words
    }

    private mutating func besides(
        _ row: DelimitedTable.Row
    ) throws(FactorFolderFailure) -> Int? {
        let text = row["with"]
        if text.isEmpty { return nil }
        if let known = besides[text] { return known }
        let words = try words(row, "with")
        let place = texts.add(besides: WordSet(words.own, except: words.exceptions))
        besides[text] = place
        return place
    }

    private func failure(_ row: DelimitedTable.Row, _ column: String) -> FactorFolderFailure {
        .malformedRow(file: Self.path, line: row.line, column: column, found: row[column])
    }
}
