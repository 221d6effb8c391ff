import Calculation
import EmissionFactors
import Quantities

extension EmissionLine {
    /// The record's amount in the factor's unit: everything before the factor, multiplied out.
    ///
    /// Times the factor it gives the line's kilograms, which a test holds it to.
    var amountInFactorUnit: ExactDecimal? {
        var chain = ExactProduct()
        for step in steps {
            guard multiply(step, into: &chain) else { return nil }
        }
        return chain.rounded()
    }

    private func multiply(_ step: CalculationStep, into chain: inout ExactProduct) -> Bool {
        switch step {
        case .amount(let value, _), .mass(let value, _), .power(let value, _),
            .money(let value, _), .route(let value), .persons(let value), .rooms(let value),
            .newShare(let value), .allocation(let value), .consumption(let value):
            chain.multiply(by: value)
        case .bothWays: chain.multiply(by: ExactFraction(2))
        case .units(let ratio, _): chain.multiply(by: ratio)
        case .conversion(let conversion): chain.multiply(by: conversion.value)
        case .massPerUnit(let divisor, _): return divide(&chain, by: divisor)
        case .exchangeRate(let rate): return divide(&chain, by: rate.rate)
        case .deflator(let rate): return divide(&chain, by: rate.deflator)
        case .factor: break
        }
        return true
    }

    private func divide(_ chain: inout ExactProduct, by divisor: ExactDecimal) -> Bool {
        guard let inverse = ExactFraction(divisor)?.inverted else { return false }
        chain.multiply(by: inverse)
        return true
    }
}
