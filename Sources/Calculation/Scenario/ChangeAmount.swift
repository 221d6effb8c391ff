import EmissionFactors
import Inventory
import Quantities

/// The amount of a record in reference units, and what a change makes of it.
struct ChangeAmount {
    let parts: ActivityDescriptor.Parts
    /// The length of its route, where airports give it.
    let routeMetres: ExactDecimal?

    /// The amount as a chain in reference units.
    func inReferenceUnits(_ record: ActivityRecord) -> ExactProduct {
        var chain = ExactProduct()
        if let routeMetres {
            chain.multiply(by: routeMetres)
            return chain
        }
        chain.multiply(by: record.amount)
        switch parts.rule.amount {
        case .hoursConsumption:
            chain.multiply(by: record.companion)
            if let litre = UnitCatalogue.unit("L") { chain.multiply(by: litre.inReferenceUnits) }
        default:
            if let unit = parts.unit { chain.multiply(by: unit.inReferenceUnits) }
        }
        return chain
    }

    /// Whether persons multiply the amount and there is a route in its place.
    private var countsPersons: Bool { routeMetres != nil }

    /// The part of a record that is a share of it; nil out of range.
    func part(_ record: ActivityRecord, _ share: ExactDecimal) -> ActivityRecord? {
        var part = record
        if countsPersons {
            guard let persons = record.companion.multiplied(by: share) else { return nil }
            part.companion = persons
            part.hasCompanions = true
        } else {
            guard let amount = record.amount.multiplied(by: share) else { return nil }
            part.amount = amount
        }
        return part
    }

    /// What a part leaves of a record; nil out of range.
    func rest(_ record: ActivityRecord, without part: ActivityRecord) -> ActivityRecord? {
        var rest = record
        if countsPersons {
            guard let persons = record.companion.subtracting(part.companion) else { return nil }
            rest.companion = persons
            rest.hasCompanions = true
        } else {
            guard let amount = record.amount.subtracting(part.amount) else { return nil }
            rest.amount = amount
        }
        return rest
    }
}
