/// The figures that a user supplies beside the factor set: yearly rates and hourly grid factors.
public struct SuppliedFigures: Sendable {
    /// Rates that turn money into US dollars of 2022.
    public var rates: ExchangeRates
    /// Hourly factors of grid electricity; nil where none are supplied.
    public var gridHours: HourlyGridFactors?

    /// Makes figures; none by default.
    public init(rates: ExchangeRates = ExchangeRates(), gridHours: HourlyGridFactors? = nil) {
        self.rates = rates
        self.gridHours = gridHours
    }
}
