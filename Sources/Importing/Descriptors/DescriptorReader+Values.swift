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
        // Every class there is is published for long distances: the list is for what is not known.
        if library.catalogue.activity("flight.longHaul.\(found)") != nil { return }
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
        guard case .success(let value) = decimals.read(text), !value.isNegative else {
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
            if case .success(let value) = decimals.read(text), !value.isNegative {
                return .supplier(value)
            }
            let example = decimals.decimalMark == .comma ? "0,125" : "0.125"
            unknownValue(.contract, text, ["renewable", "residual", example])
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
        report(
            RecordProblem(
                attribute, "unknown-airport", ["found": .text(code)],
                remedy: reported.keeps("unknown-airport")
                    ? Self.remedy(airports.airports(meantBy: code)) : nil))
    }

    private static func remedy(_ meant: [AirportTable.Airport]) -> Message {
        guard !meant.isEmpty else { return Message("remedy-unknown-airport") }
        let names = meant.prefix(3).map { "\($0.code) (\($0.name))" }
        return Message("airports-meant", ["airports": .text(names.joined(separator: ", "))])
    }

    mutating func unknownValue(
        _ attribute: RecordAttribute, _ found: String, _ known: [String]
    ) {
        report(
            RecordProblem(
                attribute, "unknown-value",
                ["attribute": .text(attribute.name), "found": .text(found)],
                remedy: reported.keeps("unknown-value")
                    ? aliasRemedy(found, known) ?? RecordProblem.suggestion(found, known)
                        ?? searchRemedy(attribute, found) : nil))
    }

    /// Tables take names and aliases for words (`B7`, `HVO100`); elsewhere they lead to the word.
    private func aliasRemedy(_ found: String, _ known: [String]) -> Message? {
        guard let word = (try? library.words())?.word(for: found), known.contains(word) else {
            return nil
        }
        return Message("did-you-mean", ["suggestion": .text(word)])
    }

    /// How an activity is found whose id nobody knows by heart: by its name, or by a search.
    private func searchRemedy(_ attribute: RecordAttribute, _ found: String) -> Message? {
        guard attribute == .type else { return nil }
        let name = found.lowercased()
        let meant = library.catalogue.activities.first { activity in
            ([activity.english, activity.danish] + activity.synonyms).contains {
                $0.lowercased() == name
            }
        }
        guard let meant else { return Message("remedy-unknown-activity") }
        return Message("did-you-mean", ["suggestion": .text(meant.id)])
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
