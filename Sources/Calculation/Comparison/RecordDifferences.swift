import EmissionFactors
import Inventory
import Quantities

/// The difference between the records of two reports, both under the first one's factor set.
struct RecordDifferences {
    /// One of the two reports.
    struct Side {
        /// A department's part in a category.
        struct Place: Hashable {
            let department: String
            let category: String
        }

        let extent: ReportExtent
        let lines: ComparedLines
        let activities: Set<String>
        /// The groups of each place.
        let places: [Place: [ComparedLines.Group]]

        init(_ footprint: Footprint, comparesPhases: Bool) {
            extent = ReportExtent(footprint)
            lines = ComparedLines(
                footprint, comparesPhases: comparesPhases, tellsBasesApart: false)
            activities = lines.activities
            places = Dictionary(grouping: lines.groups.keys) {
                Place(department: $0.department, category: $0.category)
            }
        }

        /// The groups of the same place as another's whose activities the other report lacks.
        func replacements(
            of group: ComparedLines.Group, lackedBy activities: Set<String>
        ) -> [ComparedLines.Group] {
            let place = Place(department: group.department, category: group.category)
            return (places[place] ?? []).filter { !activities.contains($0.activity) }
        }
    }

    let first: Side
    let second: Side
    /// Whether another basis counts as data quality: not where a budget's estimates meet an outcome, and
    /// not between productions.
    let countsBasis: Bool
    /// The family of a dataset by its id.
    let families: (String) -> String?

    /// Adds the parts of the difference.
    func add(to parts: inout DifferenceParts) {
        let groups = Set(first.lines.groups.keys).union(second.lines.groups.keys)
        for group in groups {
            switch (first.lines.groups[group], second.lines.groups[group]) {
            case (let before?, let after?): compare(before, after, group, &parts)
            case (let before?, nil):
                let reason = reasonAlone(group, before, own: first, other: second)
                parts.add(before, of: group, isSecond: false, reason)
            case (nil, let after?):
                let reason = reasonAlone(group, after, own: second, other: first)
                parts.add(after, of: group, isSecond: true, reason)
            case (nil, nil): break
            }
        }
    }

    /// Why only one report has a group: the first answer that holds.
    private func reasonAlone(
        _ group: ComparedLines.Group, _ content: ComparedLines.Content, own: Side, other: Side
    ) -> DifferenceReason {
        let extent = other.extent
        if !extent.departments.contains(group.department) { return .department }
        if !extent.categories.contains(group.category) { return .category }
        if let phase = group.phase, !extent.phases.contains(phase) { return .phase }
        let place = ReportExtent.Place(
            department: group.department, category: group.category, activity: group.activity)
        if extent.unquantified.contains(place) { return .figure }
        if other.activities.contains(group.activity) { return .amount }
        if extent.unquantifiedActivities.contains(group.activity) { return .figure }
        let replaced = other.replacements(of: group, lackedBy: own.activities)
        let rules = replaced.compactMap { FlightRule(activity: $0.activity) }
        if let rule = FlightRule(activity: group.activity), rules.contains(where: { $0 != rule }) {
            return .flightRule
        }
        let bases = replaced.reduce(into: Set()) { bases, group in
            bases.formUnion(other.lines.groups[group]?.bases ?? [])
        }
        if countsBasis, !bases.isEmpty, bases.isDisjoint(with: content.bases) { return .basis }
        return .content
    }

    private func compare(
        _ before: ComparedLines.Content, _ after: ComparedLines.Content,
        _ group: ComparedLines.Group, _ parts: inout DifferenceParts
    ) {
        let basisChanged = before.bases.isDisjoint(with: after.bases)
        let isOtherKind = basisChanged && (countsBasis || !measureTheSame(before, after))
        for line in Set(before.lines.keys).union(after.lines.keys) {
            let (old, new) = (before.lines[line], after.lines[line])
            let difference = (new?.kilograms ?? .zero).subtracting(old?.kilograms ?? .zero)
            guard !isOtherKind else {
                parts.add(difference, line, group, .basis, basisChanged: true)
                continue
            }
            guard let old, let new else {
                parts.add(difference, line, group, .stage, basisChanged: basisChanged)
                continue
            }
            let split = AmountSplit(old, new)
            parts.add(split?.amount, line, group, .amount, basisChanged: basisChanged)
            parts.add(
                split?.rest, line, group,
                publications(old) == publications(new) ? .edition : .publication,
                basisChanged: basisChanged)
        }
    }

    /// Whether amounts of both are of one kind, such as litres.
    private func measureTheSame(
        _ before: ComparedLines.Content, _ after: ComparedLines.Content
    ) -> Bool {
        let dimensions = [before, after].map { content in
            Set(
                content.lines.values.joined().map {
                    ($0.value.applied.conversion?.fromUnit ?? $0.value.applied.unit).dimension
                })
        }
        return !dimensions[0].isDisjoint(with: dimensions[1])
    }

    /// The families of the datasets that rows are of; empty for a supplier's or contract's own figure.
    private func publications(_ rows: AmountSplit.Rows) -> Set<String> {
        Set(
            rows.values.map { share in
                share.applied.factor.map { families($0.dataset) ?? $0.dataset } ?? ""
            })
    }
}
