import EmissionFactors
import Inventory
import Quantities

/// A footprint per declared unit (ISO 14067), such as per finished minute.
public struct FootprintIntensity: Sendable {
    /// What a footprint is measured against.
    public enum DeclaredUnit: String, Sendable, CaseIterable {
        case shootingDay, finishedMinute, episode, crewDay, budgetThousand
    }

    /// What it is measured against.
    public let declaredUnit: DeclaredUnit
    /// How many of them the header gives.
    public let count: ExactDecimal
    /// The currency, where it is money.
    public let currency: String?
    /// Kilograms per declared unit, location-based, rounded half to even once.
    public let location: ExactDecimal
    /// Kilograms per declared unit, market-based, rounded half to even once.
    public let market: ExactDecimal
}

extension Footprint {
    /// The intensities that the header allows; a count of zero or none gives no figure, nor does a
    /// footprint without any.
    public var intensities: [FootprintIntensity] {
        guard hasFigures else { return [] }
        let budget = production.budget
        return [
            intensity(.shootingDay, production.shootingDays.map { ExactDecimal($0) }),
            intensity(.finishedMinute, production.finishedMinutes),
            intensity(.episode, production.episodes.map { ExactDecimal($0) }),
            intensity(.crewDay, production.crewDays),
            intensity(.budgetThousand, budget?.amount, per: 1000, currency: budget?.currency),
            intensity(.budgetThousand, budgetInKroner, per: 1000, currency: Self.kroner),
        ].compactMap(\.self)
    }

    private static let kroner = "DKK"

    /// The budget in Danish kroner where its own currency is another and rates of the period's last year
    /// are supplied (method 6).
    private var budgetInKroner: ExactDecimal? {
        guard let budget = production.budget, budget.currency != Self.kroner,
            let year = production.periodEnd?.year
        else { return nil }
        return rates.amount(budget.amount, in: budget.currency, as: Self.kroner, year: year)
    }

    private func intensity(
        _ declaredUnit: FootprintIntensity.DeclaredUnit, _ count: ExactDecimal?, per: Int = 1,
        currency: String? = nil
    ) -> FootprintIntensity? {
        guard let count, count > .zero, let inverse = ExactFraction(count)?.inverted else {
            return nil
        }
        func divided(_ total: ExactDecimal) -> ExactDecimal? {
            var chain = ExactProduct()
            chain.multiply(by: total)
            chain.multiply(by: inverse)
            chain.multiply(by: ExactFraction(per))
            return chain.rounded()
        }
        guard let location = divided(totals.location), let market = divided(totals.market) else {
            return nil
        }
        return FootprintIntensity(
            declaredUnit: declaredUnit, count: count, currency: currency, location: location,
            market: market)
    }
}
