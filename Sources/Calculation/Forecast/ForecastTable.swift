import Quantities

/// Budget portions and actual figures by department and category, and what remains of them.
struct ForecastTable {
    struct Key: Hashable, Comparable {
        let department: String
        let category: String

        static func < (lhs: Key, rhs: Key) -> Bool {
            (lhs.department, lhs.category) < (rhs.department, rhs.category)
        }
    }

    struct Entry {
        var budget = FootprintTotals()
        var actual = FootprintTotals()
        var past = FootprintTotals()
        var ahead = FootprintTotals()
        var open = FootprintTotals()

        /// What remains of the open portion, total by total.
        var openRemaining: FootprintTotals {
            var rest = FootprintTotals()
            rest.location = Self.remaining(of: open.location, actual.location, past.location)
            rest.market = Self.remaining(of: open.market, actual.market, past.market)
            rest.biogenic = Self.remaining(of: open.biogenic, actual.biogenic, past.biogenic)
            rest.memo = Self.remaining(of: open.memo, actual.memo, past.memo)
            return rest
        }

        /// What actual figures exceed the past plan by is taken from the open portion, never below zero; a
        /// planned removal stays.
        private static func remaining(
            of open: ExactDecimal, _ actual: ExactDecimal, _ past: ExactDecimal
        ) -> ExactDecimal {
            guard open > .zero, actual > past, let used = actual.subtracting(past) else {
                return open
            }
            return max(.zero, open.subtracting(used) ?? .zero)
        }
    }

    private(set) var entries: [Key: Entry] = [:]

    /// Adds a footprint's cells to one field.
    mutating func add(_ footprint: Footprint, to field: WritableKeyPath<Entry, FootprintTotals>) {
        for cell in footprint.cells {
            let key = Key(
                department: cell.coordinates.department, category: cell.coordinates.category)
            entries[key, default: Entry()][keyPath: field]
                .add(cell.kilograms, cell.coordinates.measure)
        }
    }

    /// Adds a portion of the budget.
    mutating func add(_ footprint: Footprint, _ portion: BudgetPortions.Portion) {
        switch portion {
        case .past: add(footprint, to: \.past)
        case .ahead: add(footprint, to: \.ahead)
        case .open: add(footprint, to: \.open)
        }
    }

    /// The rows in the order of department and category.
    var rows: [Forecast.Row] {
        entries.sorted { $0.key < $1.key }.map { key, entry in
            var remaining = entry.ahead
            remaining += entry.openRemaining
            return Forecast.Row(
                department: key.department, category: key.category, budget: entry.budget,
                actual: entry.actual, remaining: remaining)
        }
    }
}
