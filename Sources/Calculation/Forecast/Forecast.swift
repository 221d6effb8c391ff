import EmissionFactors
import Inventory
import Quantities

/// What a production's footprint will come to: actual to date and what remains of the budget.
///
/// For each department and category: what is planned after the last day remains whole. What is planned for
/// nobody says when remains as far as actual figures have not used it up: actual figures first fill what was
/// planned until the day, and what they exceed it by is taken from there, never below zero.
public struct Forecast: Sendable {
    /// What a department has in a category, or a sum of such rows.
    public struct Row: Sendable {
        /// The department; empty in a sum over departments.
        public let department: String
        /// The category; empty in a sum over categories.
        public let category: String
        /// The budget.
        public internal(set) var budget = FootprintTotals()
        /// Actual to date.
        public internal(set) var actual = FootprintTotals()
        /// What remains of the budget.
        public internal(set) var remaining = FootprintTotals()

        /// Actual and remaining.
        public var expected: FootprintTotals {
            var sum = actual
            sum += remaining
            return sum
        }

        /// Expected less budget, above zero where the budget will be exceeded.
        public var excess: FootprintTotals {
            expected.subtracting(budget) ?? FootprintTotals()
        }
    }

    /// The footprint to date.
    public let actual: Footprint
    /// The whole budget, under the factor set of the actual figures.
    public let budget: Footprint
    /// The last day of actual figures.
    public let lastDay: CalendarDate
    /// The phase that actual figures have reached; nil where no record states one.
    public let phase: ProductionPhase?
    /// By department and category.
    public let rows: [Row]
    /// The sum of all rows.
    public let total: Row
    /// The 95 % range of the expected location-based total; nil where there is nothing to vary.
    public let range: UncertaintyRange?

    /// Puts actual figures and the portions of a budget together; portions share the budget's header.
    ///
    /// Nil where a sum leaves the range of exact decimals.
    public init?(
        actual: Footprint, budget: Footprint, portions: [BudgetPortions.Portion: Footprint],
        lastDay: CalendarDate
    ) {
        guard actual.totals.subtracting(budget.totals) != nil else { return nil }
        var table = ForecastTable()
        table.add(budget, to: \.budget)
        table.add(actual, to: \.actual)
        for (portion, footprint) in portions { table.add(footprint, portion) }
        self.actual = actual
        self.budget = budget
        self.lastDay = lastDay
        phase = Self.phase(reachedBy: actual)
        let rows = table.rows
        self.rows = rows
        total = rows.sum
        range = ForecastUncertainty.range(
            actual: actual, ahead: portions[.ahead], open: portions[.open], table: table)
    }

    /// The latest phase that a record states.
    public static func phase(reachedBy footprint: Footprint) -> ProductionPhase? {
        ReportExtent(footprint).phases.compactMap(\.self).max()
    }

    /// The rows added up by department, in the order of ids.
    public var departments: [Row] {
        Dictionary(grouping: rows, by: \.department).sorted { $0.key < $1.key }.map {
            Self.sum($0.value, department: $0.key, category: "")
        }
    }

    /// The rows added up by category, in the order of ids.
    public var categories: [Row] {
        Dictionary(grouping: rows, by: \.category).sorted { $0.key < $1.key }.map {
            Self.sum($0.value, department: "", category: $0.key)
        }
    }

    /// How far the expected location-based total is above the budget, in percent of it, rounded half to
    /// even at the twelfth decimal; nil where the budget is zero.
    public var percent: ExactDecimal? {
        total.excess.location.multiplied(
            by: ExactDecimal(100), over: total.budget.location.absolute)
    }

    /// Whether the expected location-based total is more than a percentage above the budget.
    public func exceeds(percent limit: ExactDecimal) -> Bool {
        guard total.excess.location > .zero else { return false }
        guard total.budget.location != .zero, let percent else { return true }
        return percent > limit
    }

    private static func sum(_ rows: [Row], department: String, category: String) -> Row {
        let sum = rows.sum
        return Row(
            department: department, category: category, budget: sum.budget, actual: sum.actual,
            remaining: sum.remaining)
    }
}

extension Sequence<Forecast.Row> {
    /// The sum of rows, without department or category.
    public var sum: Forecast.Row {
        reduce(into: Forecast.Row(department: "", category: "")) { sum, row in
            sum.budget += row.budget
            sum.actual += row.actual
            sum.remaining += row.remaining
        }
    }
}
