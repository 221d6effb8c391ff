import Diagnostics
import Quantities

/// Cells that several tables have.
extension FactorFolderCheck {
    /// The GWP sets of a row, several separated by `|`.
    mutating func checkGWP(_ table: CheckedTable, _ row: CheckedTable.Row) {
        checkWords(table, row, "gwp_set", among: KnownNames.gwpSets)
    }

    /// Words separated by `|`, each of them known.
    mutating func checkWords(
        _ table: CheckedTable, _ row: CheckedTable.Row, _ column: String, among known: [String]
    ) {
        for word in table.text(row, column).split(separator: "|").map(String.init)
        where !known.contains(word) {
            reportWord(word, column, table.position(row, column), known)
        }
    }

    /// A unit of the catalogue.
    mutating func checkUnit(
        _ table: CheckedTable, _ row: CheckedTable.Row, _ column: String, isRequired: Bool = true
    ) {
        let symbol = table.text(row, column)
        guard UnitCatalogue.unit(symbol) == nil, isRequired || !symbol.isEmpty else { return }
        findings.error(
            "factor-unit", ["unit": .text(symbol)], at: table.position(row, column), near: symbol,
            among: UnitCatalogue.all.map(\.symbol))
    }

    /// The number in a cell; nil where it is empty or cannot be read, which is reported.
    mutating func number(
        _ table: CheckedTable, _ row: CheckedTable.Row, _ column: String, isRequired: Bool = false
    ) -> ExactDecimal? {
        let text = table.text(row, column)
        guard !text.isEmpty || isRequired else { return nil }
        switch DecimalReader().read(text) {
        case .success(let value): return value
        case .failure:
            findings.error(
                "factor-number", ["column": .text(column), "found": .text(text)],
                at: table.position(row, column))
            return nil
        }
    }

    /// The day in a cell; nil where it is empty or cannot be read, which is reported.
    @discardableResult
    mutating func checkDay(
        _ table: CheckedTable, _ row: CheckedTable.Row, _ column: String
    ) -> CalendarDate? {
        let text = table.text(row, column)
        guard !text.isEmpty else { return nil }
        guard let date = CalendarDate(iso8601: text) else {
            findings.error(
                "factor-date", ["column": .text(column), "found": .text(text)],
                at: table.position(row, column))
            return nil
        }
        return date
    }

    /// The days of a row; reversed ones are reported.
    mutating func validity(_ table: CheckedTable, _ row: CheckedTable.Row) -> Validity {
        let first = checkDay(table, row, "valid_from")
        let last = checkDay(table, row, "valid_to")
        if let first, let last, first > last {
            findings.error("reversed-validity", at: table.position(row, "valid_to"))
        }
        return Validity(first: first?.number ?? .min, last: last?.number ?? .max)
    }

    /// Where an activity counts: category, rule and scope 3 category.
    mutating func checkAccounting(_ table: CheckedTable, _ row: CheckedTable.Row) {
        let category = table.text(row, "category")
        if !names.categories.contains(category) {
            findings.error(
                "unknown-category", ["category": .text(category)],
                at: table.position(row, "category"), near: category,
                among: Array(names.categories))
        }
        checkWord(table, row, "scope_rule", among: KnownNames.scopeRules)
        checkWord(table, row, "scope3_category", among: (1...15).map(String.init))
    }

    /// An activity of the catalogue.
    mutating func checkActivity(_ id: String, at place: SourcePosition) {
        guard !names.activities.contains(id) else { return }
        findings.error(
            "unknown-activity", ["activity": .text(id)], at: place, near: id,
            among: Array(names.activities))
    }
}
