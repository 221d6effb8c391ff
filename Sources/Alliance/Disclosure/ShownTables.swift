/// The classes that one edition shows, decided together, and the cells that cross tables of them hide.
struct ShownTables {
    /// The classes of each classification; missing where only the total is shown.
    private(set) var classes: [Classification: ShownClasses] = [:]

    /// Classifications by how willingly their classes are merged, the least willingly first.
    private static let order: [Classification] = [
        .kind, .year, .category, .department, .scope, .size, .basis,
    ]
    /// What is crossed with kind.
    static let crossed: [Classification] = [.department, .category]

    /// Decides for everybody, with no earlier edition.
    init(of members: [AllianceMember], _ names: NameTable, _ protection: Protection) {
        self.init(
            Classification.allCases.map { ShownClasses($0, of: members, names) }, protection)
    }

    /// - Parameters:
    ///   - all: the classifications with every class that members have.
    ///   - limits: the classes that may be shown on their own, by classification.
    init(
        _ all: [ShownClasses], _ protection: Protection,
        limits: [Classification: Set<String>] = [:]
    ) {
        for var known in all {
            if let shown = limits[known.classification] {
                known.merge(Set(known.keys).subtracting(shown))
            }
            classes[known.classification] = protection.shown(known)
        }
        link(protection)
    }

    /// What is hidden of classifications crossed with one of whole productions, by the number of the cell;
    /// no set where no pattern protects the table. Cells of departments and categories that are nearly the
    /// same thing are hidden together.
    func hiddenCells(
        _ rows: [Classification], across columns: Classification, _ protection: Protection,
        before: [Classification: Set<CellKeys>] = [:]
    ) -> [Classification: Set<Int>] {
        guard let columns = classes[columns] else { return [:] }
        let views = rows.compactMap { row in
            classes[row].map {
                CrossTableViews(
                    rows: $0, columns: columns, protection, hiddenBefore: before[row] ?? [])
            }
        }
        var hidden: [Classification: Set<Int>] = [:]
        for view in views { hidden[view.rows.classification] = view.table(hiding: []).hidden }
        guard let departments = views.first(where: { $0.rows.classification == .department }),
            let categories = views.first(where: { $0.rows.classification == .category })
        else { return hidden }
        let twins = TwinCells(departments, categories, protection)
        var (forcedFirst, forcedSecond): (Set<Int>, Set<Int>) = ([], [])
        while true {
            let first = twins.first(of: hidden[.category] ?? [])
            let second = twins.second(of: hidden[.department] ?? [])
            guard !first.isSubset(of: forcedFirst) || !second.isSubset(of: forcedSecond) else {
                return hidden
            }
            forcedFirst.formUnion(first)
            forcedSecond.formUnion(second)
            hidden[.department] = departments.table(hiding: forcedFirst).hidden
            hidden[.category] = categories.table(hiding: forcedSecond).hidden
        }
    }

    /// Merges further classes until no two classifications give anything away together.
    private mutating func link(_ protection: Protection) {
        let order = Self.order
        for (place, later) in order.enumerated() {
            for earlier in order[..<place] {
                // What amounts rest on is not known for parts of a production.
                if later == .basis, !earlier.isOfProductions { continue }
                while let first = classes[earlier], let second = classes[later] {
                    let pair =
                        second.classification.isOfProductions
                            && !first.classification.isOfProductions
                        ? LinkedClasses(first: second, second: first)
                        : LinkedClasses(first: first, second: second)
                    guard let keys = pair.exposed(protection) else { break }
                    merge(keys, of: pair.second, protection)
                }
            }
        }
    }

    private mutating func merge(
        _ keys: [String], of exposed: ShownClasses, _ protection: Protection
    ) {
        var changed = exposed
        let before = changed.count
        changed.merge(Set(keys))
        if changed.count == before {
            // A class alone becomes the other ones; nothing is gained until another joins it.
            let place = changed.places.indices.map { changed.places[$0] }
                .first { $0 != changed.other }
            if let place { changed.merge(Set(changed.keys(at: place))) }
        }
        classes[exposed.classification] = protection.shown(changed)
    }
}

/// The views of a cross table that attackers may have.
struct CrossTableViews {
    let rows: ShownClasses
    let columns: ShownClasses
    private let protection: Protection
    private let hiddenBefore: Set<CellKeys>
    private let amount: MemberTally.Amount?

    /// - Parameter amount: what counts of each member where rows are of whole productions; nil for the
    ///   parts of the total.
    init(
        rows: ShownClasses, columns: ShownClasses, _ protection: Protection,
        hiddenBefore: Set<CellKeys>, amount: MemberTally.Amount? = nil
    ) {
        self.amount = amount
        self.rows = rows
        self.columns = columns
        self.protection = protection
        self.hiddenBefore = hiddenBefore
    }

    /// The table with what it hides, some cells of it in any case.
    func table(hiding forced: Set<Int>) -> CrossTable {
        let sums = protection.views(classes: rows.count * columns.count, parts: parts)
        var views = [view(sums[0])]
        for cell in forced where views[0].unsafe[cell] == nil {
            let share = views[0].values[cell] * Int128(protection.rules.nearness) / 100
            views[0].unsafe[cell] = max(share, Protection.step)
        }
        views += companyViews(sums[0])
        if sums.count > 1 {
            var change = view(sums[1])
            change.alreadyHidden = alreadyHidden
            views.append(change)
        }
        return CrossTable(rows: rows.count, columns: columns.count, views: views)
    }

    /// Hands over the parts of a member by cell.
    func parts(_ members: MemberColumns, _ member: Int, _ take: (Int, Int128) -> Void) {
        let column = columns.place(of: member, in: members)
        if let amount {
            take(
                rows.place(of: member, in: members) * columns.count + column,
                amount(members, member))
        } else {
            rows.parts(of: member, in: members) { take($0 * columns.count + column, $1) }
        }
    }

    private func view(_ sums: [Contributions]) -> CrossTable.View {
        var unsafe: [Int: Int128] = [:]
        for (place, distance) in protection.unsafe(sums) { unsafe[number(of: place)] = distance }
        return CrossTable.View(values: withMargins(sums.map(\.size)), unsafe: unsafe)
    }

    /// The number of a cell in a table with margins.
    private func number(of place: Int) -> Int {
        place / columns.count * (columns.count + 1) + place % columns.count
    }

    private func withMargins(_ values: [Int128]) -> [Int128] {
        var result = [Int128](repeating: 0, count: (rows.count + 1) * (columns.count + 1))
        for (place, value) in values.enumerated() {
            let (row, column) = (place / columns.count, place % columns.count)
            for line in [row, rows.count] {
                for across in [column, columns.count] {
                    result[line * (columns.count + 1) + across] += value
                }
            }
        }
        return result
    }

    /// Views of companies in unsafe cells: each knows its own part of everything, and must not learn the
    /// largest other part of a hidden cell.
    private func companyViews(_ sums: [Contributions]) -> [CrossTable.View] {
        let places = protection.unsafe(sums).keys.sorted()
        let companies = Set(places.flatMap { [sums[$0].leaders.first, sums[$0].leaders.second] })
        return companies.filter { $0 >= 0 }.sorted().map { company in
            let own = protection.tally.amounts(of: company, classes: sums.count, parts: parts)
            let rest = zip(sums, own).map { $0.size - ($1 < 0 ? -$1 : $1) }
            var view = CrossTable.View(values: withMargins(rest), unsafe: [:])
            for place in places where rest[place] > 0 {
                let leads = sums[place].leaders.first == company
                let largest = leads ? sums[place].second : sums[place].first
                let near = (Int128(protection.rules.nearness) * largest + 99) / 100
                view.unsafe[number(of: place)] = max(
                    near - (rest[place] - largest), Protection.step)
            }
            return view
        }
    }

    /// Cells of which an earlier edition did not show every part.
    private var alreadyHidden: Set<Int> {
        var hidden: Set<Int> = []
        for cell in hiddenBefore {
            guard let row = rows.keys.firstIndex(of: cell.row),
                let column = columns.keys.firstIndex(of: cell.column)
            else { continue }
            hidden.insert(rows.places[row] * (columns.count + 1) + columns.places[column])
        }
        return hidden
    }
}
