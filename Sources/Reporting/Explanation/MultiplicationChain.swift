import Calculation
import EmissionFactors
import Quantities

/// The multiplication chain of one emission line, as a person would write it down.
struct MultiplicationChain {
    let line: EmissionLine
    let words: ReportWords
    let format: NumberFormat

    init(_ line: EmissionLine, _ words: ReportWords) {
        self.line = line
        self.words = words
        format = words.numbers
    }

    /// `979.612 km × 4 persons × both ways = 7,836.896 passenger-km × 0.07435 kg CO2e/passenger-km =
    /// 582.673 kg CO2e`; every figure but the last with all its digits.
    var text: String {
        var text = activity
        let converted = line.amountInFactorUnit
        if operandCount > 1, let converted {
            text += " = " + words.amount(format.exact(converted), line.applied.unit.symbol)
        }
        return text + " × " + factor + " = " + result
    }

    /// The record's amount and everything before the factor.
    private var activity: String {
        var text = ""
        var unit = ""
        for step in line.steps {
            guard let operand = operand(step, after: unit) else { continue }
            text += text.isEmpty ? "" : Self.divides(step) ? " ÷ " : " × "
            text += operand
            if case .amount(_, let given) = step { unit = words.unit(given.symbol) }
        }
        return text
    }

    private static func divides(_ step: CalculationStep) -> Bool {
        switch step {
        case .massPerUnit, .exchangeRate, .deflator: return true
        default: return false
        }
    }

    private var operandCount: Int {
        line.steps.count { operand($0, after: "") != nil }
    }

    private func operand(_ step: CalculationStep, after unit: String) -> String? {
        switch step {
        case .amount(let value, let unit), .mass(let value, let unit), .power(let value, let unit):
            return words.amount(format.exact(value), unit.symbol)
        case .money(let value, let currency): return "\(format.exact(value)) \(currency)"
        case .exchangeRate(let rate): return "\(format.exact(rate.rate)) \(rate.currency)/USD"
        case .deflator(let rate): return deflator(rate)
        case .route(let metres):
            return format.exact(ExactDecimal(mantissa: metres.mantissa / 1000)) + " km"
        case .persons(let count): return counted("report-explain-persons", count)
        case .rooms(let count): return counted("report-explain-rooms", count)
        case .consumption(let value): return format.exact(value) + " L/h"
        case .bothWays: return words.text("report-explain-both-ways")
        case .units(let ratio, let next): return units(ratio, next, after: unit)
        case .conversion(let conversion):
            let units = words.rate(conversion.toUnit, per: conversion.fromUnit)
            return "\(format.exact(conversion.value)) \(units)"
        case .massPerUnit(let mass, let unit):
            return "\(format.exact(mass)) kg/\(words.unit(unit.symbol))"
        case .newShare(let share):
            return words.text("report-explain-new-share", ["share": .text(format.exact(share))])
        case .allocation(let share):
            return words.text("report-explain-allocation", ["share": .text(format.exact(share))])
        case .factor: return nil
        }
    }

    private func units(
        _ ratio: ExactFraction, _ next: MeasurementUnit, after unit: String
    ) -> String? {
        guard !isRoute else { return nil }
        let name = words.unit(next.symbol)
        guard isCompound else { return "\(decimalText(ratio)) \(name)/\(unit)" }
        return words.text(
            "report-explain-into",
            ["ratio": .text(decimalText(ratio)), "unit": .text(name)])
    }

    private func deflator(_ rate: ExchangeRate) -> String {
        words.text(
            "report-explain-deflator",
            ["deflator": .text(format.exact(rate.deflator)), "year": .text("\(rate.year)")])
    }

    private var factor: String {
        let applied = line.applied
        var text = "\(format.exact(applied.value)) kg \(gas)/\(words.unit(applied.unit.symbol))"
        if let with = applied.factor?.value, let without = applied.subtracted?.value {
            let difference = words.text(
                "report-explain-difference",
                ["first": .text(format.exact(with)), "second": .text(format.exact(without))])
            text += " (\(difference))"
        }
        return text
    }

    private var result: String {
        let kilograms = line.kilograms
        let text = format.fixed(kilograms, decimals: 3) + " kg " + gas
        guard kilograms.rounded(toDecimals: 3) != kilograms else { return text }
        let exact = words.text(
            "report-explain-exactly", ["kilograms": .text(format.exact(kilograms))])
        return "\(text) (\(exact))"
    }

    private var gas: String { line.applied.content == .co2e ? "CO2e" : "CO2" }

    private func counted(_ id: String, _ count: ExactDecimal) -> String {
        guard count != .one else { return words.text(id + "-one") }
        return words.text(id, ["count": .text(format.exact(count))])
    }

    private func decimalText(_ ratio: ExactFraction) -> String {
        var chain = ExactProduct()
        chain.multiply(by: ratio)
        if let decimal = chain.rounded(), ExactFraction(decimal) == ratio {
            return format.exact(decimal)
        }
        return "\(ratio.numerator)/\(ratio.denominator)"
    }

    /// Whether a step converts a product of several units, as miles times persons; such a conversion is
    /// named by what it leads to.
    private var isCompound: Bool {
        line.steps.contains { step in
            switch step {
            case .persons, .mass, .consumption, .power: return true
            default: return false
            }
        }
    }

    /// A route is shown in kilometres and its factors are per passenger-kilometre.
    private var isRoute: Bool {
        guard case .route? = line.steps.first else { return false }
        return true
    }
}
