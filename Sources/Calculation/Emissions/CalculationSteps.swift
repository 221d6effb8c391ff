import EmissionFactors
import Inventory
import Quantities

/// Lists the steps of a multiplication chain in the order a person would follow.
///
/// Multiplied out (divided by rates, deflators and mass per unit), they give the line's kilograms.
enum CalculationSteps {
    static func steps(
        _ record: ActivityRecord, _ parts: ActivityDescriptor.Parts, _ plan: EmissionPlan,
        _ term: EmissionPlan.Term
    ) -> [CalculationStep] {
        let amounts = amounts(record, parts, plan, term)
        return amounts + conversions(referenceUnits(amounts), parts, term) + shares(record)
            + [.factor(term.applied)]
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
        case .hoursPower:
            if let unit = parts.powerUnit { steps.append(.power(record.companion, unit)) }
        case .nights:
            steps.append(.rooms(record.rooms))
            if term.countsGuests { steps.append(.persons(record.persons)) }
        case .money: steps += money(record.amount, parts, plan)
        case .quantity, .distance, .count: break
        }
        if parts.isReturn { steps.append(.bothWays) }
        return steps
    }

    private static func money(
        _ amount: ExactDecimal, _ parts: ActivityDescriptor.Parts, _ plan: EmissionPlan
    ) -> [CalculationStep] {
        let own = CalculationStep.money(amount, parts.currency ?? "")
        guard let rate = plan.exchange else { return [own] }
        return [own, .exchangeRate(rate), .deflator(rate)]
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

    /// Reference units per one of what the amounts multiply to.
    private static func referenceUnits(_ amounts: [CalculationStep]) -> ExactFraction {
        var product = ExactFraction.one
        for step in amounts {
            let unit: MeasurementUnit?
            switch step {
            case .amount(_, let own), .mass(_, let own), .power(_, let own): unit = own
            case .consumption: unit = UnitCatalogue.unit("L")
            default: continue
            }
            product = unit.flatMap { product.multiplied(by: $0.inReferenceUnits) } ?? product
        }
        return product
    }

    private static func conversions(
        _ measured: ExactFraction, _ parts: ActivityDescriptor.Parts, _ term: EmissionPlan.Term
    ) -> [CalculationStep] {
        let unit = term.applied.unit
        if let conversion = term.applied.conversion {
            return units(measured, conversion.fromUnit) + [.conversion(conversion)]
                + units(conversion.toUnit.inReferenceUnits, unit)
        }
        if let mass = term.applied.factor?.massPerUnit, !unit.dimension.isMass,
            parts.unit?.dimension.isMass == true, let kilogram = UnitCatalogue.unit("kg")
        {
            return units(measured, kilogram) + [.massPerUnit(mass, unit)]
        }
        return units(measured, unit)
    }

    /// The step from a number of reference units into a unit; none where they are the same.
    private static func units(
        _ measured: ExactFraction, _ unit: MeasurementUnit
    ) -> [CalculationStep] {
        guard let inverse = unit.inReferenceUnits.inverted,
            let ratio = measured.multiplied(by: inverse), ratio != .one
        else { return [] }
        return [.units(ratio, unit)]
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
