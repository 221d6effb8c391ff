import Diagnostics
import EmissionFactors
import Inventory

/// What a set build says about its materials.
struct SetBuildAttributes {
    private let values: [String: (text: String, position: SourcePosition)]

    init(_ values: [String: (text: String, position: SourcePosition)]) {
        self.values = values
    }

    subscript(name: String) -> (text: String, position: SourcePosition)? { values[name] }
}

extension RecordReader {
    /// Sets the department of the following records; an unknown one keeps its own name.
    func enterDepartment(_ name: String, at position: SourcePosition) {
        if let id = library.catalogue.departments.id(for: name) {
            enter(RecordContext(department: Department(id: id, isKnown: true)))
            return
        }
        unknownDepartments.note(
            name, at: position, among: library.catalogue.departments.spellings)
        enter(RecordContext(department: Department(id: name, isKnown: false)))
    }

    /// Sets the set build around the following records.
    func enterSetBuild(_ attributes: SetBuildAttributes) {
        enterSetBuild(id: attributes["id"]?.text, date: day(attributes))
        guard
            attributes["country"] != nil || attributes["municipality"] != nil
                || attributes["phase"] != nil, var context = currentContext
        else { return }
        outerContext = context
        context.country = attributes["country"]?.text
        context.municipality = attributes["municipality"]?.text
        context.phase = phase(attributes["phase"])
        enter(context)
    }

    /// Ends the set build.
    func leaveSetBuild() {
        if let outer = outerContext {
            outerContext = nil
            enter(outer)
        }
        enterSetBuild(id: nil, date: nil)
    }

    private func phase(
        _ attribute: (text: String, position: SourcePosition)?
    ) -> ProductionPhase? {
        guard let attribute else { return nil }
        if let phase = ProductionPhase(rawValue: attribute.text) { return phase }
        let known = ProductionPhase.allCases.map(\.rawValue)
        diagnostics.report(
            Diagnostic(
                .error,
                Message(
                    "unknown-value", ["attribute": "phase", "found": .text(attribute.text)]),
                at: attribute.position, remedy: RecordProblem.suggestion(attribute.text, known)))
        return nil
    }

    private func day(_ attributes: SetBuildAttributes) -> CalendarDate? {
        if let last = attributes["periodTo"] {
            _ = attributes["periodFrom"].map(parsedDay)
            return parsedDay(last)
        }
        return attributes["date"].flatMap(parsedDay)
    }

    private func parsedDay(
        _ attribute: (text: String, position: SourcePosition)
    ) -> CalendarDate? {
        if let date = CalendarDate(iso8601: attribute.text) { return date }
        diagnostics.report(
            Diagnostic(
                .error, Message("invalid-date", ["found": .text(attribute.text)]),
                at: attribute.position))
        return nil
    }
}
