import Diagnostics
import EmissionFactors
import Inventory
import Quantities

extension DescriptorReader {
    /// Reads the units of the amounts that the rule counts by.
    mutating func readUnits(into parts: inout ActivityDescriptor.Parts) {
        switch parts.rule.amount {
        case .quantity: parts.unit = quantityUnit(parts)
        case .distance, .distancePersons: parts.unit = distanceUnit()
        case .distanceMass:
            parts.unit = distanceUnit()
            parts.massUnit = unit(.massUnit, measuring: Dimension([.mass: 1]))
        case .hoursPower:
            parts.unit = UnitCatalogue.unit("h")
            readPower(into: &parts)
        case .hoursConsumption: parts.unit = consumptionUnit()
        case .routePersons, .nights, .count, .money: break
        }
        parts.currency = fields.text(.currency)
    }

    /// The unit that an attribute names; one that is not known or measures something else is reported.
    mutating func unit(
        _ attribute: RecordAttribute, measuring dimension: Dimension
    ) -> MeasurementUnit? {
        guard let text = fields.text(attribute) else { return nil }
        let fitting = Self.units(like: [dimension])
        guard let unit = UnitCatalogue.unit(text) else {
            reportUnknownUnit(attribute, text, fitting)
            return nil
        }
        if unit.dimension != dimension { reportWrongUnit(attribute, unit, fitting) }
        return unit
    }

    private mutating func distanceUnit() -> MeasurementUnit? {
        unit(
            fields.present.contains(.distanceUnit) ? .distanceUnit : .unit,
            measuring: Dimension([.length: 1]))
    }

    /// Consumption is counted in litres per hour.
    private mutating func consumptionUnit() -> MeasurementUnit? {
        let litre = UnitCatalogue.unit("L")
        guard let text = fields.text(.unit), let litre else { return nil }
        guard let unit = UnitCatalogue.unit(text) else {
            reportUnknownUnit(.unit, text, [litre])
            return nil
        }
        if unit != litre { reportWrongUnit(.unit, unit, [litre]) }
        return unit
    }

    /// A quantity's unit must be one that some published figure for the activity is per.
    private mutating func quantityUnit(
        _ parts: ActivityDescriptor.Parts
    ) -> MeasurementUnit? {
        guard let text = fields.text(.unit) else { return nil }
        let activity = parts.rule.activity
        guard let unit = UnitCatalogue.unit(text) else {
            let accepted = library.acceptedUnits(for: activity)
            reportUnknownUnit(.unit, text, Self.units(like: accepted.map(\.dimension)))
            return nil
        }
        // A supplier's own figure is per whatever unit the record has.
        if fields.present.contains(.supplierFactor) { return unit }
        // The activity's usual unit needs no look at what is published.
        let usual = library.catalogue.activity(activity)?.unit
        if usual?.dimension == unit.dimension { return unit }
        let accepted = library.acceptedUnits(for: activity)
        if !accepted.isEmpty, !accepted.contains(where: { $0.dimension == unit.dimension }) {
            reportWrongUnit(.unit, unit, accepted)
        }
        return unit
    }

    /// All units that measure one of these; all there are where nothing is asked.
    private static func units(like dimensions: [Dimension]) -> [MeasurementUnit] {
        UnitCatalogue.all.filter { dimensions.isEmpty || dimensions.contains($0.dimension) }
    }

    private mutating func reportUnknownUnit(
        _ attribute: RecordAttribute, _ found: String, _ fitting: [MeasurementUnit]
    ) {
        let symbols = fitting.map(\.symbol)
        let remedy =
            RecordProblem.nearest(found, symbols)
            ?? Message("known-values", ["values": .text(symbols.joined(separator: ", "))])
        report(
            RecordProblem(attribute, "unknown-unit", ["found": .text(found)], remedy: remedy))
    }

    private mutating func reportWrongUnit(
        _ attribute: RecordAttribute, _ unit: MeasurementUnit, _ fitting: [MeasurementUnit]
    ) {
        let symbols = fitting.map(\.symbol).joined(separator: ", ")
        report(
            RecordProblem(
                attribute, "wrong-dimension",
                ["found": .text(unit.symbol), "expected": .text(symbols)]))
    }
}
