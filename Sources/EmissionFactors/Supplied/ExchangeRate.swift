import Quantities

/// A yearly rate and price index by which money becomes US dollars of 2022: one row of a rates file.
public struct ExchangeRate: Sendable, Hashable {
    /// The currency, ISO 4217.
    public let currency: String
    /// The calendar year.
    public let year: Int
    /// Units of the currency per US dollar, average of the year.
    public let rate: ExactDecimal
    /// The price level of US dollars of the year; that of 2022 is 1.
    public let deflator: ExactDecimal
    /// Who published the rate and the price index.
    public let citation: String

    /// The price year of the published figures per US dollar (US EPA, Supply Chain GHG Emission Factors
    /// v1.3).
    public static let priceYear = 2022

    /// US dollars of 2022, which the published figures are per.
    public static let priceYearDollar = ExchangeRate(
        currency: "USD", year: priceYear, rate: .one, deflator: .one, citation: "")

    /// Makes a rate.
    public init(
        currency: String, year: Int, rate: ExactDecimal, deflator: ExactDecimal, citation: String
    ) {
        self.currency = currency
        self.year = year
        self.rate = rate
        self.deflator = deflator
        self.citation = citation
    }

    /// Whether an amount stays as it is.
    public var changesNothing: Bool { rate == .one && deflator == .one }

    /// What an amount is multiplied by, one after the other: one per rate, one per deflator.
    ///
    /// Nil for zero, and for numbers with more digits than an exact ratio holds.
    public var ratios: [ExactFraction]? {
        guard let exchange = ExactFraction(rate)?.inverted,
            let prices = ExactFraction(deflator)?.inverted
        else { return nil }
        return [exchange, prices]
    }
}
