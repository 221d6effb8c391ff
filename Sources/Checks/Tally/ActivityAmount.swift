import EmissionFactors
import Inventory
import Quantities

/// Something that plausibility rules count, such as nights or litres in generators.
public enum ActivityAmount: String, Sendable, CaseIterable {
    /// Person-nights: nights × rooms × persons.
    case nights
    /// Meals, snacks and drinks by count.
    case meals
    /// Kilometres driven by cars, vans and lorries.
    case roadDistance
    /// Litres of fuel in generators.
    case generatorFuel
    /// Litres per operating hour of a generator.
    case generatorRate
    /// Kilowatt-hours from the grid.
    case gridElectricity
    /// Kilowatt-hours of district heat and cooling.
    case heat
    /// Persons × legs of flights.
    case flightLegs
    /// Kilograms of material.
    case material
    /// Kilograms of waste.
    case waste
    /// Cubic metres of water.
    case water

    /// The symbol of the unit it is counted in.
    public var unit: String {
        switch self {
        case .nights, .meals, .flightLegs: ""
        case .roadDistance: "km"
        case .generatorFuel: "L"
        case .generatorRate: "L/h"
        case .gridElectricity, .heat: "kWh"
        case .material, .waste: "kg"
        case .water: "m3"
        }
    }

    /// Whether only single records have it, so that no sum means anything.
    public var isOfRecords: Bool { self == .generatorRate }
}

/// How one amount is read from the records of a descriptor.
struct AmountMeter {
    /// Which figures of a record are multiplied.
    enum Form {
        case amount, amountTimesCompanion, companion, personNights
    }

    let amount: ActivityAmount
    let form: Form
    let ratio: ExactFraction

    /// The amount of a record, before allocation; nil where it leaves the range.
    func value(_ record: borrowing ActivityRecord) -> ExactDecimal? {
        var product = ExactProduct()
        switch form {
        case .amount: product.multiply(by: record.amount)
        case .companion: product.multiply(by: record.companion)
        case .amountTimesCompanion:
            product.multiply(by: record.amount)
            product.multiply(by: record.companion)
        case .personNights:
            product.multiply(by: record.amount)
            product.multiply(by: record.rooms)
            product.multiply(by: record.persons)
        }
        product.multiply(by: ratio)
        return product.rounded()
    }
}

extension AmountMeter {
    /// What the records of a descriptor count towards.
    static func meters(of parts: ActivityDescriptor.Parts) -> [AmountMeter] {
        switch parts.kind {
        case .accommodation where parts.rule.amount == .nights:
            return [AmountMeter(amount: .nights, form: .personNights, ratio: .one)]
        case .catering where parts.rule.amount == .count:
            return [AmountMeter(amount: .meals, form: .amount, ratio: .one)]
        case .travel, .freight: return ways(parts)
        case .energy: return energy(parts)
        case .material: return quantity(.material, "kg", parts)
        case .waste: return quantity(.waste, "kg", parts)
        case .water: return quantity(.water, "m3", parts)
        default: return []
        }
    }

    private static func ways(_ parts: ActivityDescriptor.Parts) -> [AmountMeter] {
        let directions = ExactFraction(parts.isReturn ? 2 : 1)
        if parts.rule.amount == .routePersons, parts.rule.activity == "flight" {
            return [AmountMeter(amount: .flightLegs, form: .companion, ratio: directions)]
        }
        let isRoad = ["car", "van", "lorry", "minibus", "motorbike", "taxi"]
            .contains(parts.traits[.mode])
        let isDistance = parts.rule.amount == .distance || parts.rule.amount == .distanceMass
        guard isRoad, isDistance, let ratio = ratio(parts.unit, to: "km"),
            let both = ratio.multiplied(by: directions)
        else { return [] }
        return [AmountMeter(amount: .roadDistance, form: .amount, ratio: both)]
    }

    private static func energy(_ parts: ActivityDescriptor.Parts) -> [AmountMeter] {
        switch (parts.traits[.kind], parts.rule.amount) {
        case ("generator", .quantity): return quantity(.generatorFuel, "L", parts)
        case ("generator", .hoursConsumption):
            return [
                AmountMeter(amount: .generatorFuel, form: .amountTimesCompanion, ratio: .one),
                AmountMeter(amount: .generatorRate, form: .companion, ratio: .one),
            ]
        case ("grid", .quantity): return quantity(.gridElectricity, "kWh", parts)
        case ("grid", .hoursPower):
            return ratio(parts.powerUnit, to: "kW").map {
                [AmountMeter(amount: .gridElectricity, form: .amountTimesCompanion, ratio: $0)]
            } ?? []
        case ("districtHeat", _), ("districtCooling", _): return quantity(.heat, "kWh", parts)
        default: return []
        }
    }

    private static func quantity(
        _ amount: ActivityAmount, _ symbol: String, _ parts: ActivityDescriptor.Parts
    ) -> [AmountMeter] {
        guard parts.rule.amount == .quantity, let ratio = ratio(parts.unit, to: symbol) else {
            return []
        }
        return [AmountMeter(amount: amount, form: .amount, ratio: ratio)]
    }

    private static func ratio(_ unit: MeasurementUnit?, to symbol: String) -> ExactFraction? {
        UnitCatalogue.unit(symbol).flatMap { unit?.ratio(to: $0) }
    }
}
