import Calculation
import EmissionFactors
import Quantities

/// The cube of a partial: department × category × scope × life-cycle stage × measure, with exact sums.
///
/// Cells name their department and category by their place in the two lists, so that reading many
/// partials makes few texts.
public struct PartialCube: Sendable, Hashable {
    /// One cell.
    public struct Cell: Sendable, Hashable {
        /// The place of the department in ``PartialCube/departments``.
        public var department: Int
        /// The place of the category in ``PartialCube/categories``.
        public var category: Int
        /// The scope.
        public var scope: EmissionScope
        /// The life-cycle stage.
        public var stage: LifeCycleStage
        /// The totals it belongs to.
        public var measure: AccountingMeasure
        /// Kilograms.
        public var kilograms: ExactDecimal

        /// Makes a cell.
        public init(
            department: Int, category: Int, scope: EmissionScope, stage: LifeCycleStage,
            measure: AccountingMeasure, kilograms: ExactDecimal
        ) {
            self.department = department
            self.category = category
            self.scope = scope
            self.stage = stage
            self.measure = measure
            self.kilograms = kilograms
        }
    }

    /// The departments' ids or own names, sorted.
    public var departments: [String] = []
    /// The categories' ids, sorted.
    public var categories: [String] = []
    /// The cells in the order of department, category, scope, stage, measure; each coordinate once.
    public var cells: [Cell] = []

    /// Makes an empty cube.
    public init() {}

    /// The totals over all cells.
    public var totals: FootprintTotals {
        var totals = FootprintTotals()
        for cell in cells { totals.add(cell.kilograms, cell.measure) }
        return totals
    }
}

extension PartialCube.Cell: Comparable {
    /// Orders by department, category, scope, stage, measure.
    public static func < (lhs: PartialCube.Cell, rhs: PartialCube.Cell) -> Bool {
        if lhs.department != rhs.department { return lhs.department < rhs.department }
        if lhs.category != rhs.category { return lhs.category < rhs.category }
        if lhs.scope != rhs.scope { return lhs.scope < rhs.scope }
        if lhs.stage != rhs.stage { return lhs.stage < rhs.stage }
        return lhs.measure.place < rhs.measure.place
    }
}

extension AccountingMeasure {
    /// The place among the cases.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
