import DelimitedText

/// One row of `classification.csv`: which records are which activity.
public struct ClassificationRule: Sendable, Equatable {
    enum Pattern: Sendable, Equatable {
        case any
        case absent
        case value(String)

        init(_ text: String) {
            switch text {
            case "*": self = .any
            case "": self = .absent
            default: self = .value(text)
            }
        }

        func matches(_ value: String?) -> Bool {
            switch self {
            case .any: return true
            case .absent: return value == nil
            case .value(let expected): return value == expected
            }
        }
    }

    /// The record's element name.
    public let record: String
    /// How the amount is formed.
    public let amount: AmountForm
    /// The activity's id.
    public let activity: String
    /// Where it counts.
    public let accounting: ActivityAccounting
    /// Whether the record left something out and an average stands in.
    public let isAverage: Bool

    let patterns: [Pattern]

    /// Where the columns of the table stand.
    struct Columns: Sendable {
        let record, amount, activity, category, scopeRule, scope3, reason: Int?
        let traits: [Int?]

        init(_ header: [String]) {
            func place(_ name: String) -> Int? { header.firstIndex(of: name) }
            record = place("record")
            amount = place("amount")
            activity = place("activity")
            category = place("category")
            scopeRule = place("scope_rule")
            scope3 = place("scope3_category")
            reason = place("reason")
            traits = RecordTraits.Trait.allCases.map { place($0.column) }
        }

        /// What the first cells of a row may hold whose rule matches.
        func cells(matching values: RecordTraits) -> [[String]] {
            let last = traits.compactMap(\.self).max() ?? -1
            var cells = Array(repeating: [String](), count: last + 1)
            for (trait, place) in zip(RecordTraits.Trait.allCases, traits) {
                if let place { cells[place] = [values[trait] ?? "", "*"] }
            }
            return cells
        }
    }

    init(_ row: DelimitedTable.Row, _ columns: Columns) throws(FactorFolderFailure) {
        func malformed(_ column: String) -> FactorFolderFailure {
            .malformedRow(
                file: "classification.csv", line: row.line, column: column, found: row[column])
        }
        record = row[columns.record]
        patterns = columns.traits.map { Pattern(row[$0]) }
        guard let amount = AmountForm(rawValue: row[columns.amount]) else {
            throw malformed("amount")
        }
        guard let rule = ActivityAccounting.ScopeRule(rawValue: row[columns.scopeRule]) else {
            throw malformed("scope_rule")
        }
        guard let scope3 = Int(row[columns.scope3]), (1...15).contains(scope3) else {
            throw malformed("scope3_category")
        }
        self.amount = amount
        activity = row[columns.activity]
        accounting = ActivityAccounting(
            category: row[columns.category], scopeRule: rule, scope3Category: scope3)
        isAverage = row[columns.reason] == "averageActivity"
    }

    /// A rule for a record that names its activity by id.
    init(naming activity: Activity, amount: AmountForm) {
        record = "activity"
        patterns = RecordTraits.Trait.allCases.map { _ in .any }
        self.amount = amount
        self.activity = activity.id
        accounting = activity.accounting
        isAverage = false
    }

    /// Whether a value of the traits is taken only because any value would be.
    func takesAny(of traits: RecordTraits) -> Bool {
        RecordTraits.Trait.allCases.contains {
            traits[$0] != nil && patterns[$0.rawValue] == .any
        }
    }

    func matches(_ traits: RecordTraits) -> Bool {
        guard record == traits.record else { return false }
        for trait in RecordTraits.Trait.allCases
        where !patterns[trait.rawValue].matches(traits[trait]) { return false }
        return true
    }
}
