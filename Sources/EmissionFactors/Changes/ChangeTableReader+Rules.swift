import DelimitedText
import Quantities

/// The rows of rules: everything wrong in one is said at once.
extension ChangeTableReader {
    /// The rule of a row; nil where anything is wrong with it.
    mutating func rule(_ row: DelimitedTable.Row) -> ChangeRule? {
        let before = diagnostics.errorCount
        let operation = ChangeRule.Operation(rawValue: row["operation"])
        if operation == nil {
            reportWord("operation", row["operation"], ChangeRule.Operation.allCases.map(\.rawValue))
        }
        let conditions = conditions(row)
        let target = target(row)
        let ratio = ratio(row)
        if operation == .replace, target[.amount] == nil, diagnostics.errorCount == before {
            reportWord("target", row["target"], Self.amounts.map { "amount=" + $0 })
        }
        guard let operation, diagnostics.errorCount == before else { return nil }
        return ChangeRule(
            conditions: conditions, operation: operation, target: target, ratio: ratio,
            citation: row["source"])
    }

    private static let amounts = AmountForm.allCases.map(\.rawValue)

    private mutating func conditions(
        _ row: DelimitedTable.Row
    ) -> [ChangeRule.Condition: [String]] {
        var conditions: [ChangeRule.Condition: [String]] = [:]
        let words = pairs(row["match"])
        for (name, value) in words {
            guard let key = ChangeRule.Condition(rawValue: name) else {
                reportWord("match", name, ChangeRule.Condition.allCases.map(\.rawValue))
                continue
            }
            let values = value.split(separator: "|").map(String.init)
            for value in values where !isKnown(value, in: key) {
                reportWord("match", value, known(in: key))
            }
            conditions[key] = values
        }
        if words.isEmpty {
            reportWord("match", "", ChangeRule.Condition.allCases.map(\.rawValue))
        }
        return conditions
    }

    private mutating func target(_ row: DelimitedTable.Row) -> [ChangeRule.Target: String] {
        var target: [ChangeRule.Target: String] = [:]
        for (name, value) in pairs(row["target"]) {
            guard let key = ChangeRule.Target(rawValue: name) else {
                reportWord("target", name, ChangeRule.Target.allCases.map(\.rawValue))
                continue
            }
            let condition: ChangeRule.Condition? =
                switch key {
                case .record: .record
                case .amount: .amount
                case .activity: .activity
                case .unit: .dimension
                default: nil
                }
            if let condition, !isKnown(value, in: condition) {
                reportWord("target", value, known(in: condition))
            }
            target[key] = value
        }
        return target
    }

    /// Whether a value can ever hold; of words that reports may coin, such as modes, any can.
    private func isKnown(_ value: String, in condition: ChangeRule.Condition) -> Bool {
        switch condition {
        case .activity: library.catalogue.activity(value) != nil
        case .dimension: UnitCatalogue.unit(value) != nil
        case .airport: (try? library.airports())?[value] != nil
        case .airportCountry, .borderOf: (try? library.countries())?[value] != nil
        case .record, .amount: known(in: condition).contains(value)
        case .mode, .kind, .department, .phase, .upTo: true
        }
    }

    private func known(in condition: ChangeRule.Condition) -> [String] {
        switch condition {
        case .record: library.catalogue.recordKinds
        case .amount: Self.amounts
        case .activity: library.catalogue.activities.map(\.id)
        case .dimension: UnitCatalogue.all.map(\.symbol)
        default: []
        }
    }

    /// `name=value` pairs; a word without a sign has an empty value and is no name.
    private func pairs(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: " ").map { word in
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            return parts.count == 2 ? (parts[0], parts[1]) : (String(word), "")
        }
    }

    private mutating func ratio(_ row: DelimitedTable.Row) -> [ChangeRatio] {
        var ratio: [ChangeRatio] = []
        for word in row["ratio"].split(separator: " ").map(String.init) {
            if word.hasPrefix("avoiding:") {
                ratio.append(.avoiding(String(word.dropFirst("avoiding:".count))))
            } else if word.hasPrefix("1-") {
                ratio.append(.complement(String(word.dropFirst(2))))
            } else if word.contains("/") {
                guard let quotient = PublishedQuotient.read(word, library: library) else {
                    reportWord("ratio", word, [])
                    continue
                }
                ratio.append(.published(quotient, text: word))
            } else {
                ratio.append(.parameter(word))
            }
        }
        return ratio
    }
}
