import Calculation
import Diagnostics
import EmissionFactors
import Quantities

extension JSONWriter {
    /// Writes one step of a multiplication chain: what it is, its value, and its unit where it has one.
    func members(_ step: CalculationStep) {
        switch step {
        case .amount(let value, let unit): plain("amount", value, unit.symbol)
        case .route(let metres): plain("route", metres, "m")
        case .persons(let count): plain("persons", count, nil)
        case .mass(let value, let unit): plain("mass", value, unit.symbol)
        case .consumption(let value): plain("consumption", value, "L/h")
        case .power(let value, let unit): plain("power", value, unit.symbol)
        case .money(let value, let currency): plain("amount", value, currency)
        case .exchangeRate(let rate):
            cited("exchangeRate", rate.rate, rate.currency + "/USD", rate.citation)
        case .deflator(let rate):
            let years = "USD\(rate.year)/USD\(ExchangeRate.priceYear)"
            cited("deflator", rate.deflator, years, rate.citation)
        case .rooms(let count): plain("rooms", count, nil)
        case .bothWays: plain("bothWays", ExactDecimal(2), nil)
        case .units(let ratio, let unit):
            member("step", "units")
            member("numerator", "\(ratio.numerator)")
            member("denominator", "\(ratio.denominator)")
            member("unit", unit.symbol)
        case .conversion(let conversion):
            plain(
                "conversion", conversion.value,
                "\(conversion.toUnit.symbol)/\(conversion.fromUnit.symbol)")
        case .massPerUnit(let mass, let unit): plain("massPerUnit", mass, "kg/" + unit.symbol)
        case .newShare(let share): plain("newShare", share, nil)
        case .allocation(let share): plain("allocation", share, nil)
        case .factor(let applied): plain("factor", applied.value, "kg/" + applied.unit.symbol)
        }
    }

    private func cited(
        _ name: String, _ value: ExactDecimal, _ unit: String, _ citation: String
    ) {
        plain(name, value, unit)
        member("citation", citation)
    }

    private func plain(_ name: String, _ value: ExactDecimal, _ unit: String?) {
        member("step", name)
        member("value", value)
        member("unit", unit)
    }
}
