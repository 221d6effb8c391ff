import EmissionFactors
import Inventory
import Quantities

/// The coordinates of a cell of the footprint cube (design 8).
public struct FootprintCoordinates: Sendable, Hashable {
    /// The department's id or own name.
    public let department: String
    /// The phase; nil where the records do not say it.
    public let phase: ProductionPhase?
    /// The category.
    public let category: String
    /// The scope.
    public let scope: EmissionScope
    /// The life-cycle stage.
    public let stage: LifeCycleStage
    /// The country, ISO 3166-1 alpha-2; nil where nobody says it.
    public let country: String?
    /// What the amounts rest on.
    public let basis: ActivityBasis
    /// The totals the cell belongs to.
    public let measure: AccountingMeasure
}

/// A cell of the cube: coordinates and the exact sum of its lines.
public struct FootprintCell: Sendable, Hashable {
    /// Where it lies.
    public let coordinates: FootprintCoordinates
    /// Kilograms.
    public let kilograms: ExactDecimal
}

extension FootprintCoordinates: Comparable {
    /// A fixed order, so that the same cube always prints the same.
    public static func < (lhs: FootprintCoordinates, rhs: FootprintCoordinates) -> Bool {
        if lhs.department != rhs.department { return lhs.department < rhs.department }
        if lhs.phase != rhs.phase {
            return (lhs.phase?.rawValue ?? "") < (rhs.phase?.rawValue ?? "")
        }
        if lhs.category != rhs.category { return lhs.category < rhs.category }
        if lhs.country != rhs.country { return (lhs.country ?? "") < (rhs.country ?? "") }
        if lhs.measure != rhs.measure { return lhs.measure.rawValue < rhs.measure.rawValue }
        if lhs.scope != rhs.scope { return lhs.scope < rhs.scope }
        if lhs.stage != rhs.stage { return lhs.stage < rhs.stage }
        return lhs.basis < rhs.basis
    }
}
