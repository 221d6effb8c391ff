import Inventory
import Quantities

/// What the page of a year or a kind may show beside the pages of all other years and kinds.
///
/// Whoever has several pages takes one from another: the years that are shown from the whole leave the year
/// that is not. So the page of one year or kind is a column of tables over all of them, in which cells
/// are hidden until none can be computed; what is hidden there is not shown on the page on its own.
struct SelectionLimits {
    /// Everybody of all years and kinds.
    let protection: Protection
    /// What is shown of everybody.
    let tables: ShownTables
    /// The classes that the page may show on their own; no limit where one is missing.
    private(set) var shown: [Classification: Set<String>] = [:]
    /// The one classification that the selection is a class of; nil for a kind within a year.
    private var selected: ShownClasses?

    /// A filter without a year or kind that everybody is of.
    static func narrowing(
        _ filter: AllianceFilter, of everybody: [AllianceMember]
    ) -> AllianceFilter {
        var filter = filter
        if everybody.allSatisfy({ $0.year == filter.year }) { filter.year = nil }
        if everybody.allSatisfy({ $0.kind == filter.kind }) { filter.kind = nil }
        return filter
    }

    /// Looks at a selection of a year, a kind or both; nil where it may not be shown at all.
    init?(
        _ filter: AllianceFilter, of everybody: [AllianceMember], _ names: NameTable,
        _ rules: DisclosureRules
    ) {
        protection = Protection(rules: rules, tally: MemberTally(everybody), change: nil)
        tables = ShownTables(of: everybody, names, protection)
        var chosen: [(classes: ShownClasses, place: Int)] = []
        for (classification, key) in [
            (Classification.year, filter.year.map { String($0) }),
            (.kind, filter.kind?.rawValue),
        ] {
            guard let key else { continue }
            guard let classes = tables.classes[classification],
                let place = classes.place(showing: key)
            else { return nil }
            chosen.append((classes, place))
        }
        guard let (classes, place) = chosen.first else { return nil }
        let others = Classification.allCases.filter { $0 != classes.classification }
        guard chosen.count > 1 else {
            selected = classes
            limit(others, to: place, of: classes)
            return
        }
        // Of a kind within a year the total alone: a table of three classifications is not looked at.
        let cells = tables.hiddenCells([.kind], across: .year, protection)[.kind]
        guard let cells, !cells.contains(chosen[1].place * (classes.count + 1) + place) else {
            return nil
        }
        for classification in Classification.allCases { shown[classification] = [] }
    }

    private mutating func limit(
        _ others: [Classification], to place: Int, of columns: ShownClasses
    ) {
        let hidden = tables.hiddenCells(others, across: columns.classification, protection)
        for classification in others {
            guard let rows = tables.classes[classification], let cells = hidden[classification]
            else {
                shown[classification] = []
                continue
            }
            shown[classification] = rows.shownKeys.filter { key in
                rows.place(showing: key).map {
                    !cells.contains($0 * (columns.count + 1) + place)
                } ?? false
            }
        }
    }

    /// Whether the pages of the selection's classification may all show a sum of a part of every member.
    func allows(_ amount: MemberTally.Amount) -> Bool {
        guard let selected else { return false }
        return protection.views(classes: selected.count) { columns, member, take in
            take(selected.place(of: member, in: columns), amount(columns, member))
        }.allSatisfy { !$0.contains(where: protection.rules.refuses) }
    }

    /// Whether those pages may all show the mean of an intensity of a category.
    func allows(_ intensity: MemberIntensity, of category: String) -> Bool {
        guard let categories = tables.classes[.category],
            let place = categories.place(showing: category)
        else { return false }
        return allows { columns, member in
            var sum: Int128 = 0
            categories.parts(of: member, in: columns) { if $0 == place { sum &+= $1 } }
            return intensity.value(of: ExactDecimal(mantissa: sum), columns.members[member])?
                .mantissa ?? 0
        }
    }
}

extension ShownClasses {
    /// The place of a class that is shown on its own.
    func place(showing key: String) -> Int? {
        guard let index = keys.firstIndex(of: key), places[index] != other else { return nil }
        return places[index]
    }
}
