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

    /// The measures a binding may name; whether a line is a memo is a matter of the activity alone.
    static let bindable: [AccountingMeasure] = [.all, .location, .market, .biogenic]
}
