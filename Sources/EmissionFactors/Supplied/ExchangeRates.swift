import Quantities

/// The rates that the user supplies, by currency and year.
public struct ExchangeRates: Sendable {
    private struct Key: Hashable {
        let currency: String
        let year: Int
    }

    private let rates: [Key: ExchangeRate]

    /// Makes a table of rates; of two for one currency and year the first counts.
    public init(_ rates: [ExchangeRate] = []) {
        self.rates = Dictionary(
            rates.map { (Key(currency: $0.currency, year: $0.year), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The rate of a currency in a year; US dollars of 2022 need none.
    public func rate(_ currency: String, in year: Int) -> ExchangeRate? {
        if let rate = rates[Key(currency: currency, year: year)] { return rate }
        let dollar = ExchangeRate.priceYearDollar
        return currency == dollar.currency && year == dollar.year ? dollar : nil
    }

    /// An amount in another currency of the same year, rounded half to even once; nil without rates.
    ///
    /// Prices are of that year on both sides, so the price index has no part in it.
    public func amount(
        _ amount: ExactDecimal, in currency: String, as other: String, year: Int
    ) -> ExactDecimal? {
        guard let own = perDollar(currency, year), let wanted = perDollar(other, year),
            let inverse = ExactFraction(own)?.inverted
        else { return nil }
        var chain = ExactProduct()
        chain.multiply(by: amount)
        chain.multiply(by: wanted)
        chain.multiply(by: inverse)
        return chain.rounded()
    }

    private func perDollar(_ currency: String, _ year: Int) -> ExactDecimal? {
        currency == "USD" ? .one : rate(currency, in: year)?.rate
    }
}
