import EmissionFactors
import Inventory
import Quantities

/// What one record's activity comes to when its multipliers are worked in.
///
/// 38 persons there and back over 366.201 km are 27,831.276 passenger-kilometres; 40 rooms for 6 nights are
/// 240 room-nights. Shares (allocation, reuse) are left out: they divide the emissions, not the activity.
struct ActivityTotal {
    let value: ExactDecimal
    /// The symbol of the unit, or a currency; empty for what has none.
    let unit: String

    init(
        _ record: ActivityRecord, _ parts: ActivityDescriptor.Parts, _ plan: EmissionPlan?,
        catalogue: ActivityCatalogue
    ) {
        let own = Self.ownUnit(parts, catalogue)
        guard let worked = Self.worked(record, parts, plan) else {
            (value, unit) = (record.amount, own)
            return
        }
        (value, unit) = (worked.value, worked.unit ?? own)
    }

    /// The product in its compound unit, or in the record's own where there is none; nil out of range.
    private static func worked(
        _ record: ActivityRecord, _ parts: ActivityDescriptor.Parts, _ plan: EmissionPlan?
    ) -> (value: ExactDecimal, unit: String?)? {
        var chain = ExactProduct()
        chain.multiply(by: plan?.routeMetres ?? record.amount)
        if parts.isReturn { chain.multiply(by: ExactFraction(2)) }
        if plan?.usesRooms == true { chain.multiply(by: record.rooms) }
        if plan?.usesCompanion == true { chain.multiply(by: record.companion) }
        guard let symbol = compoundUnit(parts, plan) else {
            return chain.rounded().map { ($0, nil) }
        }
        guard let ratio = UnitCatalogue.unit(symbol)?.inReferenceUnits.inverted else { return nil }
        for unit in measuredUnits(parts, plan) { chain.multiply(by: unit.inReferenceUnits) }
        chain.multiply(by: ratio)
        return chain.rounded().map { ($0, symbol) }
    }

    private static func compoundUnit(
        _ parts: ActivityDescriptor.Parts, _ plan: EmissionPlan?
    ) -> String? {
        switch parts.rule.amount {
        case .routePersons, .distancePersons: "passenger-km"
        case .distanceMass: "t-km"
        case .nights: "room-night"
        case .hoursConsumption: "L"
        case .hoursPower: "kWh"
        case .quantity, .distance, .count, .money: plan?.routeMetres == nil ? nil : "km"
        }
    }

    /// The units of what is multiplied; a route is in metres, which are reference units.
    private static func measuredUnits(
        _ parts: ActivityDescriptor.Parts, _ plan: EmissionPlan?
    ) -> [MeasurementUnit] {
        let length = plan?.routeMetres == nil ? parts.unit : nil
        switch parts.rule.amount {
        case .routePersons, .nights: return []
        case .distanceMass: return [length, parts.massUnit].compactMap(\.self)
        case .hoursConsumption: return [UnitCatalogue.unit("L")].compactMap(\.self)
        case .hoursPower: return [parts.unit, parts.powerUnit].compactMap(\.self)
        default: return [length].compactMap(\.self)
        }
    }

    private static func ownUnit(
        _ parts: ActivityDescriptor.Parts, _ catalogue: ActivityCatalogue
    ) -> String {
        switch parts.rule.amount {
        case .nights: "night"
        case .hoursConsumption, .hoursPower: "h"
        case .count: catalogue.activity(parts.rule.activity)?.unit?.symbol ?? ""
        case .money: parts.currency ?? ""
        default: parts.unit?.symbol ?? ""
        }
    }
}
