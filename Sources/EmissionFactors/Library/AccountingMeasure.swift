/// Which total an emission line belongs to (method 2); lines of different measures are never mixed.
public enum AccountingMeasure: String, Sendable, CaseIterable {
    /// In both the location-based and the market-based total.
    case all
    /// In the location-based total only.
    case location
    /// In the market-based total only.
    case market
    /// Biogenic CO2, outside all scopes.
    case biogenic
    /// Beside every total: offsets, avoided emissions, distribution.
    case memo
}
