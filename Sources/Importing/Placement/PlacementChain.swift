import EmissionFactors
import Inventory
import Quantities

/// Decides which record a line is, step by step, the best evidence first.
///
/// Attributes the document states outright, the supplier's own emission figure, meters, the item's class,
/// the user's rules for supplier, account and text, the built-in rules for text, and money last. What no
/// step decides goes to a person.
final class PlacementChain: Sendable {
    let rules: PlacementRules
    let mapping: SourceMapping
    let departments: DepartmentVocabulary
    /// What a unit of something may cost.
    let bounds: LineBounds
    /// The report's own words by what people write, attribute by attribute.
    let values: ValueVocabulary
    /// Where airports are looked up.
    let library: FactorLibrary
    /// The department of lines that name none.
    let department: String
    /// The production's country.
    let country: String?

    init(
        rules: PlacementRules, mapping: SourceMapping, departments: DepartmentVocabulary,
        values: ValueVocabulary, bounds: LineBounds, library: FactorLibrary, department: String?,
        country: String? = nil
    ) {
        self.rules = rules
        self.mapping = mapping
        self.departments = departments
        self.values = values
        self.bounds = bounds
        self.country = country
        self.library = library
        self.department =
            department.map { departments.id(for: $0) ?? $0 } ?? DepartmentVocabulary.unassigned.id
    }

    /// Decides about a line; who asks for many keeps what was found for their wordings.
    func place(_ line: SourceLine, _ memory: PlacementMemory = PlacementMemory()) -> Placement {
        switch line.role {
        case .setAside(let rule): return .setAside(rule: rule)
        case .unreadable(let reason): return .review(reason: reason, detail: "", suggestion: "")
        case .activity: break
        }
        return mapping.constants.isEmpty
            ? decide(line, memory) : decide(completed(line), memory)
    }

    private func decide(_ line: SourceLine, _ memory: PlacementMemory) -> Placement {
        if !line.review.isEmpty { return held(line) }
        if isNothing(line) { return .setAside(rule: "zero") }
        if line.declared != nil, let placement = placeDeclared(line) { return placement }
        if let assignment = explicit(line) ?? mapped(line) { return assemble(line, assignment) }
        let found = memory.rules(for: line, in: rules)
        return found.isEmpty ? unplaced(line) : decide(line, found, memory)
    }

    /// A line that its reader holds for a person, with what was found in its text.
    private func held(_ line: SourceLine) -> Placement {
        .review(reason: line.review, detail: "", suggestion: line.suggestion?.text ?? "")
    }

    /// The line with the constants of the mapping where it says nothing itself.
    private func completed(_ line: SourceLine) -> SourceLine {
        let line = line.copy()
        for (name, value) in mapping.constants where line.attributes[name] == nil {
            switch name {
            case "currency":
                if line.currency.isEmpty, line.amount != nil { line.currency = value }
            case "unit":
                if line.unitCode.isEmpty, line.quantity != nil {
                    (line.unitCode, line.unit) = (value, DataUnits.unit(value))
                }
            default: line.attributes[name] = value
            }
        }
        return line
    }

    private func isNothing(_ line: SourceLine) -> Bool {
        guard line.quantity == .zero || line.quantity == nil,
            line.amount == .zero || line.amount == nil
        else { return false }
        let stated = Self.ownAmounts.compactMap { line.attributes[$0] }
        let isStated = line.quantity != nil || line.amount != nil || !stated.isEmpty
        return isStated && stated.allSatisfy { $0 == "0" }
    }

    private static let ownAmounts = ["distance", "nights", "count", "from", "hours", "mass"]
    private static let energy = Dimension([.energy: 1])

    /// What the line states of itself, as tables with our own columns do.
    private func explicit(_ line: SourceLine) -> Assignment? {
        if line.attributes.isEmpty, line.meter.isEmpty { return nil }
        var assignment = Assignment()
        if let name = line.attributes["record"] {
            guard let kind = RecordNames.kind(name) else { return nil }
            assignment.kind = kind
        } else if !line.meter.isEmpty, line.quality == .measured || line.quality == .estimated,
            line.unit?.dimension == Self.energy
        {
            assignment.kind = .energy
            if line.attributes["source"] == nil { assignment.attributes["source"] = "grid" }
        } else if let activity = line.attributes["activity"], line.quantity != nil,
            line.unit != nil
        {
            // A ledger's line that is tagged with what it is.
            assignment.kind = .activity
            assignment.attributes["type"] = activity
        } else {
            assignment.kind = Self.impliedKind(line.attributes)
        }
        return assignment.kind == nil ? nil : assignment
    }

    /// The kind of record that only certain attributes can mean.
    private static func impliedKind(_ attributes: SourceAttributes) -> RecordKind? {
        if attributes["treatment"] != nil, attributes["material"] != nil { return .waste }
        if attributes["meal"] != nil { return .catering }
        if attributes["source"] != nil { return .energy }
        if attributes["mode"] == "lorry" || (attributes["mode"] != nil && attributes["mass"] != nil)
        {
            return .freight
        }
        if attributes["mode"] != nil { return .travel }
        if attributes["nights"] != nil, attributes["kind"] != nil { return .accommodation }
        if attributes["activity"] != nil { return .purchase }
        if attributes["type"] != nil { return .activity }
        return nil
    }

    /// What the user's own rules say: supplier, then account, then text, then file.
    private func mapped(_ line: SourceLine) -> Assignment? {
        guard mapping.hasRules else { return nil }
        // A rule may only name a department: then the next one may say which record.
        func decisive(_ found: Assignment?) -> Assignment? {
            found?.isDecisive == true ? found : nil
        }
        return decisive(mapping.assignment(forSupplier: line.supplier))
            ?? decisive(mapping.assignment(forAccount: line.account))
            ?? decisive(mapping.assignment(forText: line.text))
            ?? decisive(mapping.assignment(forFileOf: line.origin))
    }

    /// One rule decides; several that contradict each other are for a person.
    private func decide(
        _ line: SourceLine, _ found: [PlacementRule], _ memory: PlacementMemory
    ) -> Placement {
        if found.count == 1 {
            let isCounted =
                found[0].reason == .passengers && line.attributes["persons"] != nil
            guard let reason = found[0].reason, !isCounted else {
                return assemble(line, found[0].assignment)
            }
            return .review(
                reason, suggestion: suggestion(for: line, by: found[0].assignment, memory))
        }
        let choices = found.map(\.assignment.text).sorted()
        return .review(.severalRules, suggestion: choices.joined(separator: " | "))
    }

    /// What a line that waits may be: of a flight also the airports that its words name.
    private func suggestion(
        for line: SourceLine, by assignment: Assignment, _ memory: PlacementMemory
    ) -> String {
        guard assignment.attributes["mode"] == "flight", assignment.attributes["from"] == nil,
            let airports = try? library.airports(),
            let ends = memory.routingEnds(in: line.text, airports: airports)
        else { return assignment.text }
        var assignment = assignment
        assignment.attributes.merge(ends) { $1 }
        if let count = line.quantity, count.isWhole, count > .one, UnitCodes.isEach(line.unitCode) {
            assignment.attributes["persons"] = count.description
        }
        return assignment.text
    }

    /// Why no rule knows a line, as exactly as its document shows it.
    private func unplaced(_ line: SourceLine) -> Placement {
        if let suggestion = line.attributes["suggestion"] {
            return .review(.vehicleUnknown, suggestion: suggestion)
        }
        if !line.meter.isEmpty, line.unit == nil {
            return .review(
                .unitMissing, detail: line.unitCode, suggestion: "record=energy source=grid")
        }
        return .review(.noRule, suggestion: line.suggestion?.text ?? "")
    }

    /// A line whose supplier declares its emissions: the activity as found, the figure as declared.
    private func placeDeclared(_ line: SourceLine) -> Placement? {
        guard let declared = line.declared, line.quantity != nil else { return nil }
        guard declared.unitCode.isEmpty || declared.unitCode == line.unitCode else {
            return .review(.factorUnit, detail: "\(declared.unitCode) / \(line.unitCode)")
        }
        var assignment = explicit(line) ?? mapped(line) ?? Assignment()
        if assignment.kind == nil {
            let found = rules.rules(
                forWordingOf: line, TextWords(line.text), rules.needs(of: line), money: false)
            if found.count == 1, let reason = found[0].reason, found[0].need == .any {
                return .review(reason, suggestion: found[0].assignment.text)
            }
            if found.count == 1, found[0].reason == nil { assignment = found[0].assignment }
        }
        guard assignment.setAside == nil else { return assemble(line, assignment) }
        if assignment.kind == nil || assignment.kind == .purchase {
            assignment.kind = .activity
            assignment.attributes = assignment.attributes.filter { $0.key == "department" }
            assignment.attributes["type"] = "supplierGoods"
        }
        let isGrid =
            assignment.kind == .energy
            && (line.attributes["source"] ?? assignment.attributes["source"]) == "grid"
        // Electricity has the supplier's figure in its market-based total.
        assignment.attributes[isGrid ? "contract" : "supplierFactor"] = declared.factor.description
        return assemble(line, assignment)
    }

    private func assemble(_ line: SourceLine, _ assignment: Assignment) -> Placement {
        if let rule = assignment.setAside { return .setAside(rule: rule) }
        return RecordAssembly.placement(of: line, by: assignment, in: self)
    }

    /// The department of a line: its own, a rule's, the user's for everything.
    func department(of line: SourceLine, _ assignment: Assignment) -> String {
        let own =
            line.attributes["department"] ?? assignment.department ?? mappedDepartment(of: line)
        guard let own else { return department }
        return departments.id(for: own) ?? own
    }

    private func mappedDepartment(of line: SourceLine) -> String? {
        guard mapping.hasRules else { return nil }
        return mapping.assignment(forAccount: line.account)?.department
            ?? mapping.assignment(forSupplier: line.supplier)?.department
            ?? mapping.assignment(forText: line.text)?.department
            ?? mapping.assignment(forFileOf: line.origin)?.department
    }
}
