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
}
