import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Reads what records have in common from their attributes, or says what is wrong with it.
struct DescriptorReader {
    let fields: RecordFields
    let library: FactorLibrary
    let production: Production
    /// How the file writes numbers.
    let decimals: DecimalReader
    /// What was reported before: a suggestion compares many words, and only what is kept is worth it.
    let reported: DiagnosticSink
    private(set) var problems: [RecordProblem] = []

    init(
        fields: RecordFields, library: FactorLibrary, production: Production,
        decimals: DecimalReader, reported: DiagnosticSink
    ) {
        self.fields = fields
        self.library = library
        self.production = production
        self.decimals = decimals
        self.reported = reported
    }

    /// The parts of the descriptor; nil when there are problems.
    mutating func read(
        _ kind: RecordKind, _ context: RecordContext
    ) -> ActivityDescriptor.Parts? {
        checkConditions(kind)
        let traits = traits(kind)
        let amounts = availableAmounts(kind)
        guard problems.isEmpty else { return nil }
        let rule: ClassificationRule
        do throws(ActivityCatalogue.Problem) {
            rule = try library.catalogue.classify(traits, amounts: amounts)
        } catch {
            report(error, kind)
            return nil
        }
        var parts = ActivityDescriptor.Parts(
            kind: kind, department: context.department, traits: traits, rule: rule)
        readPlace(into: &parts, context)
        readUnits(into: &parts)
        if kind == .energy { readHours(into: &parts) }
        readAccounting(into: &parts, context)
        readRoute(into: &parts)
        checkFlightClass(parts)
        return problems.contains { $0.severity == .error } ? nil : parts
    }

    private func traits(_ kind: RecordKind) -> RecordTraits {
        var traits = RecordTraits(record: kind.rawValue)
        traits[.mode] = fields.text(.mode)
        traits[.fuel] = fields.text(.fuel)
        traits[.size] = fields.text(.size)
        traits[.service] = fields.text(.service)
        traits[.travelClass] = fields.text(.class)
        traits[.material] = fields.text(.material)
        traits[.treatment] = fields.text(.treatment)
        traits[.kind] = Self.kindAttribute(kind).flatMap { fields.text($0) }
        return traits
    }

    /// The attribute that says what a record is of.
    static func kindAttribute(_ kind: RecordKind) -> RecordAttribute? {
        switch kind {
        case .energy: return .source
        case .accommodation, .material: return .kind
        case .catering: return .meal
        case .purchase: return .activity
        case .activity: return .type
        case .travel, .freight, .disposal, .waste, .water: return nil
        }
    }

    private func availableAmounts(_ kind: RecordKind) -> AmountForms {
        let present = fields.present
        var forms: AmountForms = []
        if present.contains(.quantity) { forms.insert(.quantity) }
        if present.contains(.hours), present.contains(.consumption) {
            forms.insert(.hoursConsumption)
        }
        if present.contains(.hours), present.contains(.power) { forms.insert(.hoursPower) }
        if present.contains(.distance) {
            forms.insert(.distance)
            if kind == .travel { forms.insert(.distancePersons) }
            if present.contains(.mass) { forms.insert(.distanceMass) }
        }
        if present.contains(.from), present.contains(.to) { forms.insert(.routePersons) }
        if present.contains(.nights) { forms.insert(.nights) }
        if present.contains(.count) { forms.insert(.count) }
        if present.contains(.amount) { forms.insert(.money) }
        return forms
    }

    /// What one attribute asks of others; RELAX NG says the same, XSD cannot.
    private mutating func checkConditions(_ kind: RecordKind) {
        let present = fields.present
        if present.contains(.quantity), !present.contains(.unit) {
            incomplete(.quantity, needs: "unit")
        }
        if present.contains(.distance), !present.contains(.unit),
            !present.contains(.distanceUnit)
        {
            incomplete(.distance, needs: "unit")
        }
        if present.contains(.quantity), present.contains(.distance),
            !present.contains(.distanceUnit)
        {
            incomplete(.distance, needs: "distanceUnit")
        }
        if present.contains(.mass), !present.contains(.massUnit) {
            incomplete(.mass, needs: "massUnit")
        }
        if present.contains(.from) != present.contains(.to) {
            let isFrom = present.contains(.from)
            incomplete(isFrom ? .from : .to, needs: isFrom ? "to" : "from")
        }
        if kind == .energy, present.contains(.consumption) {
            checkGenerator()
        } else if kind == .energy || kind == .activity {
            checkPower()
        } else {
            checkRunning()
        }
    }

    /// Hours go with the consumption per hour.
    private mutating func checkRunning() {
        let present = fields.present
        if present.contains(.hours) != present.contains(.consumption) {
            let hasHours = present.contains(.hours)
            incomplete(
                hasHours ? .hours : .consumption, needs: hasHours ? "consumption" : "hours")
        }
        if present.contains(.hours), !present.contains(.unit) { incomplete(.hours, needs: "unit") }
    }

    /// A generator's hours and consumption stand instead of a quantity and of power.
    private mutating func checkGenerator() {
        checkRunning()
        let others: [(RecordAttribute, String)] = [(.quantity, "quantity"), (.power, "power")]
        for (attribute, name) in others where fields.present.contains(attribute) {
            problems.append(
                RecordProblem(
                    .consumption, "conflicting-attributes",
                    ["first": .text(name), "second": "hours/consumption"]))
        }
    }

    /// Hours go with electric power, and stand instead of a quantity.
    private mutating func checkPower() {
        let present = fields.present
        if present.contains(.unit), !present.contains(.quantity) {
            incomplete(.unit, needs: "quantity")
        }
        if present.contains(.hours) != present.contains(.power) {
            let hasHours = present.contains(.hours)
            incomplete(hasHours ? .hours : .power, needs: hasHours ? "power" : "hours")
        }
        if present.contains(.power) != present.contains(.powerUnit) {
            let hasPower = present.contains(.power)
            incomplete(hasPower ? .power : .powerUnit, needs: hasPower ? "powerUnit" : "power")
        }
        if present.contains(.quantity), present.contains(.power) {
            problems.append(
                RecordProblem(
                    .power, "conflicting-attributes",
                    ["first": "quantity", "second": "hours/power"]))
        }
    }

    mutating func incomplete(_ attribute: RecordAttribute, needs other: String) {
        problems.append(
            RecordProblem(
                attribute, "incomplete-record",
                ["attribute": .text(attribute.name), "needed": .text(other)]))
    }

    mutating func report(_ problem: RecordProblem) {
        problems.append(problem)
    }
}
