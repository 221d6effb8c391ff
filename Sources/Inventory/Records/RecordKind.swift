/// The kinds of records of a production report, by element name.
public enum RecordKind: String, Sendable, CaseIterable {
    /// Moving people.
    case travel
    /// Moving goods.
    case freight
    /// Electricity, heat and fuel used at a place.
    case energy
    /// Material bought for a set, props or costumes.
    case material
    /// Material of a set disposed of.
    case disposal
    /// Nights away from home.
    case accommodation
    /// Meals.
    case catering
    /// Waste.
    case waste
    /// Water.
    case water
    /// Money spent.
    case purchase
    /// Any activity of the catalogue by its id.
    case activity

    /// Counts from 0 in declaration order.
    @inlinable
    public var ordinal: Int {
        switch self {
        case .travel: return 0
        case .freight: return 1
        case .energy: return 2
        case .material: return 3
        case .disposal: return 4
        case .accommodation: return 5
        case .catering: return 6
        case .waste: return 7
        case .water: return 8
        case .purchase: return 9
        case .activity: return 10
        }
    }
}
