import Inventory

/// The attributes of records, as named in reports and tables.
enum RecordAttribute: UInt8, CaseIterable {
    case id, date, periodFrom, periodTo, phase, country, municipality, gridRegion
    case description, supplier, evidence, basis, dataQuality, allocation, control, contract
    case account
    case mode, fuel, size, service, `class`, from, to, persons, `return`, distance
    case distanceUnit, quantity, unit, hours, consumption, purpose, mass, massUnit
    case source, kind, reusedShare, material, treatment, nights, rooms, meal, count
    case activity, amount, currency, type, power, powerUnit, priceArea
    /// Where the record comes from, when it was imported from documents of others.
    case origin
    /// The supplier's own emission figure, kg CO2e per unit.
    case supplierFactor
    /// The name of a set build.
    case setName

    /// The names in reports, in the order of the cases.
    private static let names = [
        "id", "date", "periodFrom", "periodTo", "phase", "country", "municipality", "gridRegion",
        "description", "supplier", "evidence", "basis", "dataQuality", "allocation", "control",
        "contract", "account", "mode", "fuel", "size", "service", "class", "from", "to",
        "persons", "return", "distance", "distanceUnit", "quantity", "unit", "hours",
        "consumption", "purpose", "mass", "massUnit", "source", "kind", "reusedShare", "material",
        "treatment", "nights", "rooms", "meal", "count", "activity", "amount", "currency", "type",
        "power", "powerUnit", "priceArea", "origin", "supplierFactor", "name",
    ]

    /// The name in reports.
    var name: String { Self.names[Int(rawValue)] }

    /// The attribute with a raw value held as a wider number; nil below zero.
    @inline(__always)
    init?(code: Int32) {
        guard code >= 0 else { return nil }
        self.init(rawValue: UInt8(truncatingIfNeeded: code))
    }

    /// The attribute with a name; nil when no record has one.
    init?(name: String) {
        guard let index = Self.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: UInt8(index))
    }
}

/// A set of record attributes.
struct RecordAttributes: OptionSet {
    let rawValue: UInt64

    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    init(_ attributes: [RecordAttribute]) {
        rawValue = attributes.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
    }

    /// The attributes in the set, in declaration order.
    var members: [RecordAttribute] {
        RecordAttribute.allCases.filter(contains)
    }

    @inline(__always)
    func contains(_ attribute: RecordAttribute) -> Bool {
        rawValue & (1 << UInt64(attribute.rawValue)) != 0
    }

    @inline(__always)
    mutating func insert(_ attribute: RecordAttribute) {
        self = RecordAttributes(rawValue: rawValue | 1 << UInt64(attribute.rawValue))
    }

    /// Calls a function with each member.
    @inline(__always)
    func forEach(_ body: (RecordAttribute) -> Void) {
        var rest = rawValue
        while rest != 0 {
            if let attribute = RecordAttribute(rawValue: UInt8(rest.trailingZeroBitCount)) {
                body(attribute)
            }
            rest &= rest - 1
        }
    }
}

extension RecordAttributes {
    /// What every record may carry.
    static let common = RecordAttributes([
        .id, .date, .periodFrom, .periodTo, .phase, .country, .municipality, .gridRegion,
        .description, .supplier, .evidence, .basis, .dataQuality, .allocation, .control,
        .contract, .account, .priceArea, .origin, .supplierFactor,
    ])

    /// What a set build may carry.
    static let setBuild = RecordAttributes([
        .id, .setName, .date, .periodFrom, .periodTo, .country, .municipality, .phase,
        .description,
    ])

    /// What a set build carries that its records inherit, beside the day.
    static let inheritedFromSetBuild = RecordAttributes([.country, .municipality, .phase])

    /// What is read as a number.
    static let numbers = RecordAttributes([
        .allocation, .persons, .distance, .quantity, .hours, .consumption, .mass, .reusedShare,
        .nights, .rooms, .count, .amount, .power,
    ])

    /// What is the record's own and does not decide which factor applies.
    static let own = RecordAttributes([
        .id, .date, .periodFrom, .periodTo, .description, .supplier, .evidence, .account, .origin,
    ]).union(numbers)

    /// What decides which amount is counted and on which evidence, by its mere presence.
    static let decidingByPresence = RecordAttributes([
        .distance, .quantity, .hours, .consumption, .mass, .evidence, .power,
    ])

    /// What the attributes of one kind of record are, beside the common ones.
    static func specific(_ kind: RecordKind) -> (
        required: RecordAttributes, optional: RecordAttributes
    ) {
        switch kind {
        case .travel:
            return (
                [.mode],
                [
                    .fuel, .size, .service, .class, .from, .to, .persons, .return, .distance,
                    .distanceUnit, .quantity, .unit, .hours, .consumption, .purpose,
                ]
            )
        case .freight:
            return (
                [.mode],
                [
                    .fuel, .size, .service, .distance, .distanceUnit, .unit, .mass, .massUnit,
                    .quantity,
                ]
            )
        case .energy:
            return (
                [.source],
                [
                    .fuel, .quantity, .unit, .hours, .consumption, .power, .powerUnit, .from, .to,
                ]
            )
        case .material: return ([.kind, .quantity, .unit], [.reusedShare])
        case .disposal, .waste: return ([.material, .treatment, .quantity, .unit], [])
        case .accommodation: return ([.kind, .nights], [.rooms, .persons, .class])
        case .catering: return ([.meal, .count], [])
        case .water: return ([.quantity, .unit], [.service])
        case .purchase: return ([.activity, .amount, .currency], [])
        case .activity: return ([.type], [.quantity, .unit, .hours, .power, .powerUnit])
        }
    }
}

extension RecordAttributes: ExpressibleByArrayLiteral {
    init(arrayLiteral attributes: RecordAttribute...) {
        self.init(attributes)
    }
}
