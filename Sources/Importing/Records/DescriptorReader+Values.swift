import Diagnostics
import EmissionFactors
import Inventory
import Quantities

extension DescriptorReader {
    mutating func readPlace(into parts: inout ActivityDescriptor.Parts, _ context: RecordContext) {
        if let own = fields.text(.country) {
            parts.country = own
            parts.countryOrigin = .record
        } else if let inherited = context.country {
            parts.country = inherited
            parts.countryOrigin = .setBuild
        } else if let inherited = production.country {
            parts.country = inherited
            parts.countryOrigin = .header
        }
        parts.municipality = fields.text(.municipality) ?? context.municipality
        parts.gridRegion = fields.text(.gridRegion)
        parts.priceArea = fields.text(.priceArea)
        checkPlace()
        checkMunicipality(parts)
        checkGridRegion(parts)
        checkPriceArea(parts)
    }

    /// Checks the form of country and municipality.
    mutating func checkPlace() {
        if let code = fields.text(.country) { checkCountry(code) }
        if let code = fields.text(.municipality), !Self.isMunicipalityCode(code) {
            invalid(.municipality, code, "expected-municipality")
        }
    }

    /// A municipality is Danish: elsewhere it would bring a Danish factor to another country.
    private mutating func checkMunicipality(_ parts: ActivityDescriptor.Parts) {
        guard let code = fields.text(.municipality), Self.isMunicipalityCode(code) else { return }
        if let country = parts.country, country != "DK" {
            report(
                RecordProblem(
                    .municipality, "municipality-abroad",
                    ["found": .text(code), "country": .text(country)]))
        } else if library.isUnknownMunicipality(code) {
            report(
                RecordProblem(
                    .municipality, "unknown-value",
                    ["attribute": "municipality", "found": .text(code)],
                    remedy: Message("remedy-municipality")))
        }
    }

    /// A grid region is one of its country: elsewhere it would bring a foreign factor.
    private mutating func checkGridRegion(_ parts: ActivityDescriptor.Parts) {
        guard let region = parts.gridRegion, let known = try? library.gridRegions() else { return }
        if !known.contains(region) {
            unknownValue(.gridRegion, region, known)
        } else if !region.hasPrefix((parts.country ?? "") + "-") {
            report(
                RecordProblem(
                    .gridRegion, "unknown-combination",
                    ["attribute": "gridRegion", "found": .text(region)]))
        }
    }

    /// The class of a flight is one that some published row is for.
    mutating func checkFlightClass(_ parts: ActivityDescriptor.Parts) {
        guard parts.rule.activity == "flight", let found = fields.text(.class) else { return }
        let flights = library.catalogue.activities.map(\.id).filter { $0.hasPrefix("flight.") }
        let known = Set(flights.compactMap { $0.split(separator: ".").last.map(String.init) })
        if !known.contains(found) { unknownValue(.class, found, known.sorted()) }
    }

    private static func isMunicipalityCode(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private mutating func checkCountry(_ code: String) {
        guard let countries = try? library.countries(), countries[code] == nil else { return }
        report(
            RecordProblem(
                .country, "unknown-value",
                ["attribute": "country", "found": .text(code)],
                remedy: Message("expected-country")))
    }

    mutating func readUnits(into parts: inout ActivityDescriptor.Parts) {
        let form = parts.rule.amount
        switch form {
        case .quantity: parts.unit = unit(.unit)
        case .distance, .distancePersons, .distanceMass:
            let attribute: RecordAttribute =
                fields.present.contains(.distanceUnit) ? .distanceUnit : .unit
            parts.unit = unit(attribute)
            check(parts.unit, attribute, Dimension([.length: 1]), expected: "km, m, mi, nmi")
        case .hoursPower:
            parts.unit = UnitCatalogue.unit("h")
            readPower(into: &parts)
        case .hoursConsumption:
            // Consumption is counted in litres per hour.
            parts.unit = unit(.unit)
            if let unit = parts.unit, unit.symbol != "L" { wrongUnit(.unit, unit, "L") }
        default: break
        }
        if form == .distanceMass {
            parts.massUnit = unit(.massUnit)
            check(parts.massUnit, .massUnit, Dimension([.mass: 1]), expected: "kg, t, g, lb")
        }
        if form == .quantity { checkQuantityUnit(parts) }
        parts.currency = fields.text(.currency)
    }

    mutating func unit(_ attribute: RecordAttribute) -> MeasurementUnit? {
        guard let text = fields.text(attribute) else { return nil }
        if let unit = UnitCatalogue.unit(text) { return unit }
        report(
            RecordProblem(
                attribute, "unknown-unit", ["found": .text(text)],
                remedy: RecordProblem.suggestion(text, UnitCatalogue.all.map(\.symbol))
                    ?? Message(
                        "known-values",
                        [
                            "values": .text(
                                UnitCatalogue.all.map(\.symbol).joined(separator: ", "))
                        ])))
        return nil
    }

    mutating func check(
        _ unit: MeasurementUnit?, _ attribute: RecordAttribute, _ dimension: Dimension,
        expected: String
    ) {
        if let unit, unit.dimension != dimension { wrongUnit(attribute, unit, expected) }
    }

    mutating func wrongUnit(
        _ attribute: RecordAttribute, _ unit: MeasurementUnit, _ expected: String
    ) {
        report(
            RecordProblem(
                attribute, "wrong-dimension",
                ["found": .text(unit.symbol), "expected": .text(expected)]))
    }

    /// A quantity's unit must be one that some published figure for the activity is per.
    private mutating func checkQuantityUnit(_ parts: ActivityDescriptor.Parts) {
        guard let unit = parts.unit else { return }
        // The activity's usual unit needs no look at what is published.
        let usual = library.catalogue.activity(parts.rule.activity)?.unit
        if usual?.dimension == unit.dimension { return }
        let units = library.acceptedUnits(for: parts.rule.activity)
        guard !units.isEmpty, !units.contains(where: { $0.dimension == unit.dimension }) else {
            return
        }
        wrongUnit(.unit, unit, units.map(\.symbol).joined(separator: ", "))
    }

    mutating func readAccounting(
        into parts: inout ActivityDescriptor.Parts, _ context: RecordContext
    ) {
        parts.phase = phase() ?? context.phase
        parts.control = word(.control, OperationalControl.self)
        parts.basis =
            word(.basis, ActivityBasis.self) ?? Self.defaultBasis(parts.rule.amount, parts.kind)
        parts.isReturn = flag(.return)
        parts.isCommute = purpose()
        if let text = fields.text(.contract) { parts.contract = contract(text) }
        readSupplierFactor(into: &parts)
        if let text = fields.text(.dataQuality) {
            parts.dataQuality = ["1", "2", "3", "4", "5"].contains(text) ? Int(text) : nil
            if parts.dataQuality == nil { invalid(.dataQuality, text, "expected-data-quality") }
        }
        if let text = fields.text(.currency),
            text.utf8.count != 3 || !text.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        {
            invalid(.currency, text, "expected-currency")
        }
    }

    /// The phase that the fields give.
    mutating func phase() -> ProductionPhase? {
        word(.phase, ProductionPhase.self)
    }

    /// The supplier's own figure counts per unit of the quantity, and needs evidence.
    private mutating func readSupplierFactor(into parts: inout ActivityDescriptor.Parts) {
        guard let text = fields.text(.supplierFactor) else { return }
        guard case .success(let value) = DecimalReader().read(text), !value.isNegative else {
            return invalid(.supplierFactor, text, "expected-amount")
        }
        if parts.rule.amount != .quantity {
            report(
                RecordProblem(
                    .supplierFactor, "incomplete-record",
                    ["attribute": "supplierFactor", "needed": "quantity"]))
        }
        if !fields.present.contains(.evidence) {
            report(
                RecordProblem(
                    .supplierFactor, "incomplete-record",
                    ["attribute": "supplierFactor", "needed": "evidence"]))
        }
        parts.supplierFactor = value
        if !fields.present.contains(.basis) { parts.basis = .supplier }
    }

    private mutating func purpose() -> Bool {
        guard let text = fields.text(.purpose) else { return false }
        if text != "commute", text != "business" {
            unknownValue(.purpose, text, ["business", "commute"])
        }
        return text == "commute"
    }

    private mutating func flag(_ attribute: RecordAttribute) -> Bool {
        guard let text = fields.text(attribute) else { return false }
        if text != "true", text != "false" { unknownValue(attribute, text, ["true", "false"]) }
        return text == "true"
    }

    private mutating func word<Word: RawRepresentable & CaseIterable>(
        _ attribute: RecordAttribute, _ type: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let text = fields.text(attribute) else { return nil }
        if let word = Word(rawValue: text) { return word }
        unknownValue(attribute, text, Word.allCases.map(\.rawValue))
        return nil
    }

    private mutating func contract(_ text: String) -> FactorQuestion.Contract {
        switch text {
        case "residual": return .residual
        case "renewable":
            guard !fields.present.contains(.evidence) else { return .renewableWithEvidence }
            report(
                RecordProblem(
                    .contract, "renewable-without-evidence",
                    remedy: Message("remedy-renewable-without-evidence"), severity: .warning))
            return .renewableWithoutEvidence
        default:
            if case .success(let value) = DecimalReader().read(text), !value.isNegative {
                return .supplier(value)
            }
            unknownValue(.contract, text, ["renewable", "residual", "0.125"])
            return .residual
        }
    }

    /// The basis of an amount whose record does not state it (method 7).
    private static func defaultBasis(_ form: AmountForm, _ kind: RecordKind) -> ActivityBasis {
        switch form {
        case .quantity:
            switch kind {
            case .travel, .freight, .energy, .water: return .measured
            default: return .physical
            }
        case .nights, .count: return .physical
        case .distance, .distanceMass, .distancePersons, .routePersons: return .distance
        case .hoursConsumption, .hoursPower: return .estimated
        case .money: return .spend
        }
    }

    mutating func readRoute(into parts: inout ActivityDescriptor.Parts) {
        guard let from = fields.text(.from), let to = fields.text(.to) else { return }
        guard parts.rule.amount == .routePersons else { return }
        checkAirport(.from, from)
        checkAirport(.to, to)
        parts.route = .init(from: from, to: to)
        if from == to {
            report(
                RecordProblem(.to, "same-airport", ["found": .text(to)]))
        }
    }

    private mutating func checkAirport(_ attribute: RecordAttribute, _ code: String) {
        guard let airports = try? library.airports(), airports[code] == nil else { return }
        if let city = airports.airports(ofCity: code) {
            report(
                RecordProblem(
                    attribute, "city-code",
                    ["found": .text(code), "airports": .text(city.joined(separator: ", "))]))
            return
        }
        let similar = Suggestions.nearest(to: code.uppercased(), among: airports.codes)
        report(
            RecordProblem(
                attribute, "unknown-airport", ["found": .text(code)],
                remedy: similar.first.map {
                    Message("did-you-mean", ["suggestion": .text($0)])
                }))
    }

    mutating func unknownValue(
        _ attribute: RecordAttribute, _ found: String, _ known: [String]
    ) {
        report(
            RecordProblem(
                attribute, "unknown-value",
                ["attribute": .text(attribute.name), "found": .text(found)],
                remedy: RecordProblem.suggestion(found, known)))
    }

    mutating func invalid(_ attribute: RecordAttribute, _ found: String, _ expected: String) {
        report(
            RecordProblem(
                attribute, "invalid-value",
                [
                    "attribute": .text(attribute.name), "found": .text(found),
                    "expected": .message(expected),
                ]))
    }

    mutating func report(_ problem: ActivityCatalogue.Problem, _ kind: RecordKind) {
        switch problem {
        case .unknownValue(let trait, let found, let known):
            unknownValue(Self.attribute(of: trait, kind), found, known)
        case .unknownCombination(let trait, let known):
            let attribute = Self.attribute(of: trait, kind)
            report(
                RecordProblem(
                    fields.present.contains(attribute) ? attribute : nil, "unknown-combination",
                    [
                        "attribute": .text(attribute.name),
                        "found": .text(fields.text(attribute) ?? ""),
                    ],
                    remedy: known.isEmpty
                        ? nil
                        : Message(
                            "known-values", ["values": .text(known.joined(separator: ", "))])))
        case .missingAmount(let forms):
            report(
                RecordProblem(
                    nil, "incomplete-amount",
                    [
                        "record": .text(kind.rawValue),
                        "needed": .text(forms.map(\.attributes).joined(separator: " / ")),
                    ]))
        }
    }

    private static func attribute(
        of trait: RecordTraits.Trait, _ kind: RecordKind
    ) -> RecordAttribute {
        switch trait {
        case .mode: return .mode
        case .fuel: return .fuel
        case .size: return .size
        case .service: return .service
        case .travelClass: return .class
        case .material: return .material
        case .treatment: return .treatment
        case .kind: return kindAttribute(kind) ?? .kind
        }
    }
}

extension AmountForm {
    /// The attributes a record gives the amount by, for messages.
    fileprivate var attributes: String {
        switch self {
        case .quantity: return "quantity + unit"
        case .hoursConsumption: return "hours + consumption"
        case .hoursPower: return "hours + power + powerUnit"
        case .distanceMass: return "distance + unit + mass + massUnit"
        case .routePersons: return "from + to"
        case .distancePersons, .distance: return "distance + unit"
        case .nights: return "nights"
        case .count: return "count"
        case .money: return "amount + currency"
        }
    }
}
