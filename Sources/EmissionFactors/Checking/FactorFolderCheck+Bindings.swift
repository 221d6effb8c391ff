import Diagnostics

extension FactorFolderCheck {
    /// Bindings: activities, places and published rows that exist and may be used.
    mutating func checkBindings() {
        guard let table = contents.tables["bindings.csv"] else { return }
        for row in table.rows {
            checkActivity(table.text(row, "activity"), at: table.position(row, "activity"))
            checkWord(table, row, "measure", among: KnownNames.measures)
            let option = table.text(row, "option")
            if !(Int(option).map { (1...999).contains($0) } ?? false) {
                findings.error(
                    "factor-number", ["column": "option", "found": .text(option)],
                    at: table.position(row, "option"))
            }
            let place = table.text(row, "geography")
            if !names.isBindingPlace(place) {
                findings.error(
                    "factor-place", ["found": .text(place)], at: table.position(row, "geography"))
            }
            checkWord(table, row, "reason", among: [""] + KnownNames.bindingReasons)
            if table.text(row, "via").isEmpty {
                checkWord(table, row, "stage", among: KnownNames.stages)
                checkPublishedRow(table, row)
            } else {
                checkVia(table, row)
            }
        }
        checkCircles(table)
        checkStoredCarbon(table)
    }

    /// Carbon that a material stores stands beside its release, in the same option (method 6).
    private mutating func checkStoredCarbon(_ table: CheckedTable) {
        let options = Dictionary(grouping: table.rows) { row in
            ["activity", "measure", "option", "geography"].map { table.text(row, $0) }
        }
        for row in table.rows where table.text(row, "stage") == LifeCycleStage.cradleToGate.rawValue
        {
            let (family, id) = (table.text(row, "family"), table.text(row, "factor_id"))
            let stores = factors.rows(family, id).contains {
                $0.stage == LifeCycleStage.cradleToGate.rawValue && $0.isNegative
            }
            let key = ["activity", "measure", "option", "geography"].map { table.text(row, $0) }
            let isReleased = options[key]?.contains {
                table.text($0, "stage") == LifeCycleStage.endOfLife.rawValue
            }
            if stores, isReleased != true {
                findings.error(
                    "stored-carbon-alone", ["row": .text(id)],
                    at: table.position(row, "factor_id"))
            }
        }
    }

    private mutating func checkPublishedRow(_ table: CheckedTable, _ row: CheckedTable.Row) {
        let family = table.text(row, "family")
        let families = Set(contents.families.values)
        guard families.contains(family) else {
            let isPublished = base?.families.values.contains(family) ?? false
            findings.error(
                isPublished ? "own-binding-elsewhere" : "unknown-family",
                ["family": .text(family)], at: table.position(row, "family"), near: family,
                among: Array(families))
            return
        }
        checkRow(table, row, "factor_id", family, stage: table.text(row, "stage"))
        if !table.text(row, "minus_factor_id").isEmpty {
            checkRow(table, row, "minus_factor_id", family, stage: LifeCycleStage.use.rawValue)
        }
    }

    private mutating func checkRow(
        _ table: CheckedTable, _ row: CheckedTable.Row, _ column: String, _ family: String,
        stage: String
    ) {
        let (id, place) = (table.text(row, column), table.position(row, column))
        let rows = factors.rows(family, id).filter { $0.stage == stage }
        guard !rows.isEmpty else {
            findings.error(
                "unknown-binding-row",
                ["family": .text(family), "row": .text(id), "stage": .text(stage)], at: place,
                near: id, among: factors.ids(family))
            return
        }
        guard let unusable = rows.first(where: \.isUnusable) else { return }
        findings.error(
            "unusable-row-bound",
            ["row": .text(id), "place": .text("\(unusable.position)")], at: place)
    }

    private mutating func checkVia(_ table: CheckedTable, _ row: CheckedTable.Row) {
        let place = table.position(row, "via")
        guard let via = ViaReference(table.text(row, "via")) else {
            findings.error("via-form", ["found": .text(table.text(row, "via"))], at: place)
            return
        }
        if !knowsConversion(via) {
            findings.error(
                "unknown-conversion",
                ["family": .text(via.family), "row": .text(via.conversion)], at: place)
        }
        checkActivity(via.activity, at: place)
        let bound = allBindings.contains { $0.texts("activity").contains(via.activity) }
        if names.activities.contains(via.activity), !bound {
            findings.error(
                "via-without-factor", ["activity": .text(via.activity)], at: place)
        }
    }

    private mutating func knowsConversion(_ via: ViaReference) -> Bool {
        if factors.conversions[via.family]?.contains(via.conversion) ?? false { return true }
        var unseen = CheckFindings()
        for (dataset, family) in base?.families ?? [:] where family == via.family {
            let path = "editions/\(dataset)/conversions.csv"
            if base?.tables[path] == nil {
                _ = base?.readEdition(dataset, only: ["conversions.csv"], &unseen)
            }
            if base?.texts(path, "id").contains(via.conversion) ?? false { return true }
        }
        return false
    }

    private var allBindings: [CheckedTable] {
        [contents.tables["bindings.csv"], base?.tables["bindings.csv"]].compactMap(\.self)
    }

    /// A conversion must not lead back to the activity it starts from.
    private mutating func checkCircles(_ table: CheckedTable) {
        var next: [String: Set<String>] = [:]
        for table in allBindings {
            for row in table.rows {
                guard let via = ViaReference(table.text(row, "via")) else { continue }
                next[table.text(row, "activity"), default: []].insert(via.activity)
            }
        }
        for row in table.rows {
            guard let via = ViaReference(table.text(row, "via")) else { continue }
            let start = table.text(row, "activity")
            var reached: Set<String> = [via.activity]
            var open = [via.activity]
            while let activity = open.popLast() {
                for other in next[activity] ?? [] where reached.insert(other).inserted {
                    open.append(other)
                }
            }
            if reached.contains(start) {
                findings.error(
                    "via-circle", ["activity": .text(start)], at: table.position(row, "via"))
            }
        }
    }
}

/// `FAMILY:CONVERSION>ACTIVITY`.
struct ViaReference {
    let family: String
    let conversion: String
    let activity: String

    init?(_ text: String) {
        let parts = text.split(separator: ">", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty else { return nil }
        let reference = parts[0].split(separator: ":", maxSplits: 1)
        guard reference.count == 2 else { return nil }
        family = String(reference[0])
        conversion = String(reference[1])
        activity = String(parts[1])
    }
}

extension CheckedTable {
    /// The texts of a column, each once.
    fileprivate func texts(_ column: String) -> Set<String> {
        Set(rows.map { text($0, column) })
    }
}
