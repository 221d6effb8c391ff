import Diagnostics
import EmissionFactors
import Inventory

extension RecordReader {
    /// Sets the hashes of set builds' ids apart from those of records.
    private static var setBuildMark: UInt64 { 0x5E7B_0117_D000_0001 }

    /// Sets the department of the following records; an unknown one keeps its own name.
    func enterDepartment(_ name: String, at position: SourcePosition) {
        if let id = library.catalogue.departments.id(for: name) {
            enter(RecordContext(department: Department(id: id, isKnown: true)))
            return
        }
        unknownDepartments.note(name, at: position)
        enter(RecordContext(department: Department(id: name, isKnown: false)))
    }

    /// Warns of the departments that the vocabulary lacks; at the end of the records.
    func reportUnknownDepartments() {
        unknownDepartments.report(
            to: &diagnostics, among: library.catalogue.departments.spellings)
    }

    /// Sets the set build around the following records from the fields.
    func enterSetBuild() {
        checkSetBuild()
        readIdentifier(mark: Self.setBuildMark)
        var record = ActivityRecord()
        let hasDay = !fields.present.intersection([.date, .periodFrom, .periodTo]).isEmpty
        if hasDay { readDate(into: &record) }
        setBuildID.removeAll(keepingCapacity: true)
        if fields.present.contains(.id) { setBuildID.append(contentsOf: fields[.id]) }
        setBuildAttributes = fields.present.members.filter { $0 != .id }
            .map { ($0, fields.text($0) ?? "") }
        if !fields.present.intersection(.inheritedFromSetBuild).isEmpty { enterChangedContext() }
        setSetBuildDate(hasDay ? record.date : nil)
    }

    /// The day of a record that names its hours: `from` of a route has three letters only.
    var firstDayOfHours: CalendarDate? {
        guard fields.present.contains(.from), fields[.from].count >= 16 else { return nil }
        return CalendarDate(iso8601: UnsafeRawBufferPointer(rebasing: fields[.from][..<10]))
    }

    /// Names the set build of the following record, where a table does.
    @inline(__always)
    func setSetBuild(_ id: UnsafeRawBufferPointer) {
        if id.isEmpty, setBuildID.isEmpty { return }
        setBuildID.removeAll(keepingCapacity: true)
        setBuildID.append(contentsOf: id)
    }

    /// Ends the set build.
    func leaveSetBuild() {
        setBuildID.removeAll(keepingCapacity: true)
        setSetBuildDate(nil)
        guard let outer = outerContext else { return }
        outerContext = nil
        enter(outer)
    }

    private func checkSetBuild() {
        let unexpected = fields.present.subtracting(.setBuild)
        for attribute in unexpected.members {
            reportUnknown(attribute, of: "setBuild", known: .setBuild)
        }
        if !fields.present.contains(.id) {
            report(
                RecordProblem(
                    nil, "missing-attribute", ["attribute": "id", "element": "setBuild"]))
        }
    }

    /// Lets the set's own country, municipality and phase stand before the header's.
    private func enterChangedContext() {
        guard var context = currentContext else { return }
        outerContext = context
        var reader = descriptorReader()
        context.country = fields.text(.country)
        context.municipality = fields.text(.municipality)
        context.phase = reader.phase()
        reader.checkPlace()
        reader.problems.forEach(report)
        enter(context)
    }
}
