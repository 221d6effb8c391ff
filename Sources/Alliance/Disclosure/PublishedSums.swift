import Quantities

/// The sums of whole productions that the pages of all years and kinds show together.
struct PublishedSums {
    let columns: MemberColumns
    let kinds: ShownClasses?
    let years: ShownClasses?
    let sizes: ShownClasses?
    private(set) var audit: WeightedSumsAudit

    init(_ tables: ShownTables, _ protection: Protection) {
        columns = protection.tally.columns
        kinds = tables.classes[.kind]
        years = tables.classes[.year]
        sizes = tables.classes[.size]
        audit = WeightedSumsAudit(
            totals: columns.totals.map { ExactDecimal(mantissa: $0).approximate },
            companies: protection.tally.companies, nearness: protection.rules.nearness)
        audit.publish(columns.totals.indices.map { ($0, 1) })
        for classification in [Classification.kind, .year, .size] {
            if let classes = tables.classes[classification] { publish(classes, nil, hidden: []) }
        }
        for (rows, columns) in [
            ([Classification.year, .size], Classification.kind), ([.size], .year),
        ] {
            let hidden = tables.hiddenCells(rows, across: columns, protection)
            for row in rows {
                guard let rows = tables.classes[row], let columns = tables.classes[columns],
                    let cells = hidden[row]
                else { continue }
                publish(rows, columns, hidden: cells)
            }
        }
    }

    private mutating func publish(
        _ rows: ShownClasses, _ columns: ShownClasses?, hidden: Set<Int>
    ) {
        let width = (columns?.count ?? 0) + 1
        let sums = sums(rows.count * width) { member in
            rows.place(of: member, in: self.columns) * width
                + (columns?.place(of: member, in: self.columns) ?? 0)
        }
        for (cell, sum) in sums.enumerated() where !hidden.contains(cell) && !sum.isEmpty {
            audit.publish(sum.map { ($0, 1) })
        }
    }

    /// The numbers of the members of each class.
    func sums(_ count: Int, _ place: (Int) -> Int) -> [[Int]] {
        var sums = [[Int]](repeating: [], count: count)
        for member in columns.totals.indices { sums[place(member)].append(member) }
        return sums
    }
}
