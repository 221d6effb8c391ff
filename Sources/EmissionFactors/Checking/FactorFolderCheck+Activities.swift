import Diagnostics

extension FactorFolderCheck {
    /// Activities: named in both languages, with a unit and a category that are known.
    mutating func checkActivities() {
        guard let table = contents.tables["activities.csv"] else { return }
        let taken = Set(base?.texts("activities.csv", "activity") ?? [])
        let bound = Set(contents.texts("bindings.csv", "activity"))
        for row in table.rows {
            let (id, place) = (table.text(row, "activity"), table.position(row, "activity"))
            if id.isEmpty {
                findings.error("factor-cell-empty", ["column": "activity"], at: place)
            } else if taken.contains(id) {
                findings.error("own-name-taken", ["name": .text(id)], at: place)
            }
            for column in ["name_en", "name_da"] where table.text(row, column).isEmpty {
                findings.error(
                    "activity-without-name", ["column": .text(column)],
                    at: table.position(row, column))
            }
            checkUnit(table, row, "unit", isRequired: false)
            checkAccounting(table, row)
            let isFamily = ["flight", "freightFlight"].contains(id)
            if !bound.contains(id), table.text(row, "note").isEmpty, !isFamily {
                findings.warning("activity-without-factor", ["activity": .text(id)], at: place)
            }
        }
    }

    /// Classification: activities that exist, counted in known ways.
    mutating func checkClassification() {
        guard let table = contents.tables["classification.csv"] else { return }
        for row in table.rows {
            checkActivity(table.text(row, "activity"), at: table.position(row, "activity"))
            checkWord(table, row, "amount", among: KnownNames.amounts)
            checkWord(table, row, "reason", among: ["", FactorMatch.averageActivity.rawValue])
            checkAccounting(table, row)
        }
    }
}
