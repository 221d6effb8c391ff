import EmissionFactors
import Inventory
import Quantities

/// Tells which records a rule of a change is for.
struct ChangeMatch {
    let rule: ChangeRule
    let parts: ActivityDescriptor.Parts
    /// The airports of its route, where it has one.
    let airports: [AirportTable.Airport]

    /// Whether everything holds that records of the descriptor have in common.
    var holds: Bool {
        rule.conditions.allSatisfy { condition, words in
            switch condition {
            case .upTo: true
            case .dimension: words.contains { UnitCatalogue.unit($0)?.dimension == dimension }
            case .airport: airports.contains { words.contains($0.code) }
            case .airportCountry: airports.contains { words.contains($0.country) }
            case .borderOf: words.contains { isBorder(of: $0) }
            default: words.contains(word(for: condition))
            }
        }
    }

    private func word(for condition: ChangeRule.Condition) -> String {
        switch condition {
        case .record: parts.kind.rawValue
        case .activity: parts.rule.activity
        case .amount: parts.rule.amount.rawValue
        case .mode: parts.traits[.mode] ?? "-"
        case .kind: parts.traits[.kind] ?? "-"
        case .department: parts.department.id
        case .phase: parts.phase?.rawValue ?? "-"
        default: ""
        }
    }

    /// Whether exactly one of the airports lies in the country.
    private func isBorder(of country: String) -> Bool {
        airports.count { $0.country == country } == 1
    }

    /// The dimension of the amount: what litres per hour make of hours is a volume.
    private var dimension: Dimension? {
        switch parts.rule.amount {
        case .hoursConsumption: UnitCatalogue.unit("L")?.dimension
        case .hoursPower: UnitCatalogue.unit("kWh")?.dimension
        case .routePersons: UnitCatalogue.unit("m")?.dimension
        default: parts.unit?.dimension
        }
    }
}
