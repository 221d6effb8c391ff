import Diagnostics

extension FactorFolderCheck {
    /// Own bindings must add up with what is published: the same kind of totals, and no stage lost.
    mutating func checkOwnMeasures() {
        guard let own = contents.tables["bindings.csv"],
            let table = base?.tables["bindings.csv"]
        else { return }
        let published = Dictionary(grouping: Self.counted(table)) { table.text($0, "activity") }
        let above = Dictionary(grouping: Self.counted(own)) { own.text($0, "activity") }
        for (activity, mine) in above.sorted(by: { $0.key < $1.key }) {
            guard let below = published[activity] else { continue }
            let measures = Set(below.map { table.text($0, "measure") })
            for row in mine
            where measures.contains("all") != (own.text(row, "measure") == "all") {
                findings.error(
                    "own-binding-measure",
                    [
                        "activity": .text(activity),
                        "measures": .text(measures.sorted().joined(separator: ", ")),
                    ], at: own.position(row, "measure"))
            }
            checkStages(own, mine, table, below)
        }
    }

    /// Stages of the published option for the same place that the own one leaves out are not counted.
    private mutating func checkStages(
        _ own: CheckedTable, _ mine: [CheckedTable.Row], _ table: CheckedTable,
        _ below: [CheckedTable.Row]
    ) {
        guard let row = mine.first else { return }
        let places = own.places(row)
        let fitting = below.filter { other in
            let there = table.places(other)
            return places.isEmpty || there.isEmpty || !places.isDisjoint(with: there)
        }
        guard let first = fitting.first else { return }
        let option = fitting.filter { table.text($0, "option") == table.text(first, "option") }
        let lost = Set(option.map { table.text($0, "stage") })
            .subtracting(mine.map { own.text($0, "stage") })
        guard !lost.isEmpty else { return }
        findings.warning(
            "own-binding-stages",
            [
                "activity": .text(own.text(row, "activity")),
                "stages": .text(lost.sorted().joined(separator: ", ")),
            ], at: own.position(row, "stage"))
    }

    /// The rows that count in a total; biogenic ones are asked for apart.
    private static func counted(_ table: CheckedTable) -> [CheckedTable.Row] {
        table.rows.filter { row in
            table.text(row, "via").isEmpty
                && ["all", "location", "market"].contains(table.text(row, "measure"))
        }
    }
}

extension CheckedTable {
    /// The countries and groups a binding names; empty where any country may fit.
    fileprivate func places(_ row: Row) -> Set<String> {
        let text = text(row, "geography")
        guard text != "*", !text.hasPrefix("=") else { return [] }
        return Set(text.split(separator: "|").map(String.init))
    }
}
