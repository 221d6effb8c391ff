import EmissionFactors
import Inventory
import Quantities

/// Lists the steps of a multiplication chain in the order a person would follow.
enum CalculationSteps {
    static func steps(
        _ record: ActivityRecord, _ parts: ActivityDescriptor.Parts, _ plan: EmissionPlan,
        _ term: EmissionPlan.Term
    ) -> [CalculationStep] {
        amounts(record, parts, plan, term) + conversions(parts, plan, term)
            + shares(record) + [.factor(term.applied)]
    }

    private static func amounts(
        _ record: ActivityRecord, _ parts: ActivityDescriptor.Parts, _ plan: EmissionPlan,
        _ term: EmissionPlan.Term
    ) -> [CalculationStep] {
        var steps: [CalculationStep] = []
        if let metres = plan.routeMetres {
            steps.append(.route(metres))
        } else if let unit = amountUnit(parts, term) {
            steps.append(.amount(record.amount, unit))
        }
        switch parts.rule.amount {
        case .distanceMass:
            if let unit = parts.massUnit { steps.append(.mass(record.companion, unit)) }
        case .routePersons, .distancePersons: steps.append(.persons(record.companion))
        case .hoursConsumption: steps.append(.consumption(record.companion))
        case .nights:
            steps.append(.rooms(record.rooms))
            if term.countsGuests { steps.append(.persons(record.persons)) }
        case .quantity, .distance, .count, .money: break
        }
        if parts.isReturn { steps.append(.bothWays) }
        return steps
    }

    private static func amountUnit(
        _ parts: ActivityDescriptor.Parts, _ term: EmissionPlan.Term
    ) -> MeasurementUnit? {
        switch parts.rule.amount {
        case .nights: return UnitCatalogue.unit("night")
        case .hoursConsumption: return UnitCatalogue.unit("h")
        case .count: return parts.unit ?? term.applied.unit
        default: return parts.unit
        }
    }

    private static func conversions(
        _ parts: ActivityDescriptor.Parts, _ plan: EmissionPlan, _ term: EmissionPlan.Term
    ) -> [CalculationStep] {
        var steps: [CalculationStep] = []
        if let conversion = term.applied.conversion {
            if let unit = parts.unit, unit != conversion.fromUnit,
                let ratio = unit.ratio(to: conversion.fromUnit)
            {
                steps.append(.units(ratio, conversion.fromUnit))
            }
            steps.append(.conversion(conversion))
        } else if let mass = term.applied.factor?.massPerUnit,
            !term.applied.unit.dimension.isMass, parts.unit?.dimension.isMass == true
        {
            if let unit = parts.unit, unit.inReferenceUnits != .one,
                let kilogram = UnitCatalogue.unit("kg")
            {
                steps.append(.units(unit.inReferenceUnits, kilogram))
            }
            steps.append(.massPerUnit(mass, term.applied.unit))
        } else if let unit = parts.unit, unit != term.applied.unit,
            let ratio = unit.ratio(to: term.applied.unit)
        {
            steps.append(.units(ratio, term.applied.unit))
        }
        return steps
    }

    private static func shares(_ record: ActivityRecord) -> [CalculationStep] {
        var steps: [CalculationStep] = []
        if record.reusedShare != .zero, let share = EmissionProduct.newShare(record) {
            steps.append(.newShare(share))
        }
        if record.allocation != .one { steps.append(.allocation(record.allocation)) }
        return steps
    }
}
