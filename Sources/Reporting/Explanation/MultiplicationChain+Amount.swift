import Calculation
import EmissionFactors
import Quantities

extension MultiplicationChain {
    /// The record's amount in the factor's unit: everything before the factor, multiplied out.
    ///
    /// Times the factor it gives the line's kilograms, which a test holds it to.
    var amountInFactorUnit: ExactDecimal? {
        var chain = ExactProduct()
        for step in line.steps {
            guard multiply(step, into: &chain) else { return nil }
        }
        if !hasMassPerUnit {
            guard let inverse = line.applied.unit.inReferenceUnits.inverted else { return nil }
            chain.multiply(by: inverse)
        }
        return chain.rounded()
    }

    /// The conversion into the factor's unit where no step names it, as from miles times persons into
    /// passenger-kilometres; nil where there is none.
    var impliedRatio: ExactFraction? {
        var ratio = ExactFraction.one
        for step in line.steps {
            let next: ExactFraction
            switch step {
            case .amount(_, let unit), .mass(_, let unit): next = unit.inReferenceUnits
            case .consumption: next = Self.litre
            case .units, .conversion, .massPerUnit: return nil
            default: continue
            }
            guard let product = ratio.multiplied(by: next) else { return nil }
            ratio = product
        }
        guard let inverse = line.applied.unit.inReferenceUnits.inverted,
            let implied = ratio.multiplied(by: inverse), implied != .one, !isRoute
        else { return nil }
        return implied
    }

    private static let litre = UnitCatalogue.unit("L")?.inReferenceUnits ?? .one

    /// A route is shown in kilometres and its factors are per passenger-kilometre.
    private var isRoute: Bool {
        guard case .route? = line.steps.first else { return false }
        return true
    }

    private var hasMassPerUnit: Bool {
        line.steps.contains {
            guard case .massPerUnit = $0 else { return false }
            return true
        }
    }

    private func multiply(_ step: CalculationStep, into chain: inout ExactProduct) -> Bool {
        switch step {
        case .amount(let value, let unit), .mass(let value, let unit):
            chain.multiply(by: value)
            chain.multiply(by: unit.inReferenceUnits)
        case .route(let value), .persons(let value), .rooms(let value), .newShare(let value),
            .allocation(let value):
            chain.multiply(by: value)
        case .consumption(let value):
            chain.multiply(by: value)
            chain.multiply(by: Self.litre)
        case .bothWays: chain.multiply(by: ExactFraction(2))
        case .conversion(let conversion):
            guard let inverse = conversion.fromUnit.inReferenceUnits.inverted else { return false }
            chain.multiply(by: inverse)
            chain.multiply(by: conversion.value)
            chain.multiply(by: conversion.toUnit.inReferenceUnits)
        case .massPerUnit(let mass, _):
            guard let inverse = ExactFraction(mass)?.inverted else { return false }
            chain.multiply(by: inverse)
        case .units, .factor: break
        }
        return true
    }
}
