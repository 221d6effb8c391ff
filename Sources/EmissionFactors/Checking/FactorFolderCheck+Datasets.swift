import Diagnostics

extension FactorFolderCheck {
    /// Dataset editions: their names, citation, and folder.
    mutating func checkDatasets() {
        guard let table = contents.tables["datasets.csv"] else { return }
        let published = base?.families ?? [:]
        for row in table.rows {
            checkName(table, row, "dataset", among: Array(published.keys))
            checkName(table, row, "family", among: Array(published.values))
            checkGWP(table, row)
            checkDay(table, row, "best_before")
            checkCitation(table, row)
            let dataset = table.text(row, "dataset")
            if !contents.readEdition(dataset, &findings) {
                findings.error(
                    "missing-edition", ["dataset": .text(dataset)],
                    at: table.position(row, "dataset"))
            }
        }
        let listed = Set(contents.texts("datasets.csv", "dataset"))
        for name in contents.editionFolders where !listed.contains(name) {
            findings.error(
                "unlisted-edition", ["dataset": .text(name)],
                at: SourcePosition(file: contents.shown("editions/\(name)")))
        }
    }

    /// Names are part of references such as `dataset:row`; own ones differ from those published.
    private mutating func checkName(
        _ table: CheckedTable, _ row: CheckedTable.Row, _ column: String, among taken: [String]
    ) {
        let (name, place) = (table.text(row, column), table.position(row, column))
        let isPlain = name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
        }
        if name.isEmpty {
            findings.error("factor-cell-empty", ["column": .text(column)], at: place)
        } else if !isPlain || name.hasPrefix(".") {
            findings.error(
                "factor-name", ["column": .text(column), "found": .text(name)], at: place)
        } else if taken.contains(name) {
            findings.error("own-name-taken", ["name": .text(name)], at: place)
        }
    }

    private mutating func checkCitation(_ table: CheckedTable, _ row: CheckedTable.Row) {
        guard extent == .everything else { return }
        for column in ["publisher", "title", "licence", "attribution"]
        where table.text(row, column).isEmpty {
            findings.error(
                "missing-citation", ["column": .text(column)], at: table.position(row, column))
        }
        let path = "editions/\(table.text(row, "dataset"))/CITATION.md"
        if case .directory = contents.folder, contents.folder.bytes(of: path) == nil {
            findings.error(
                "missing-citation-file", ["file": .text(path)],
                at: table.position(row, "dataset"))
        }
    }

    /// Factor sets: editions that exist, each once, none of which answers for another's row.
    mutating func checkFactorSets() {
        guard let table = contents.tables["factor-sets.csv"] else { return }
        let families = contents.families
        var pinned: [String: [String]] = [:]
        for row in table.rows {
            let (set, dataset) = (table.text(row, "factor_set"), table.text(row, "dataset"))
            let place = table.position(row, "dataset")
            guard let family = families[dataset] else {
                findings.error(
                    "unknown-dataset", ["dataset": .text(dataset)], at: place, near: dataset,
                    among: Array(families.keys))
                continue
            }
            for other in pinned[set] ?? [] where families[other] == family {
                checkClash(dataset, other, family, at: place)
            }
            pinned[set, default: []].append(dataset)
        }
    }

    /// Two editions of a family in one set must not both answer for a day.
    private mutating func checkClash(
        _ dataset: String, _ other: String, _ family: String, at place: SourcePosition
    ) {
        if dataset == other {
            findings.error(
                "repeated-factor-key", ["key": .text(dataset), "place": .text("\(place.file)")],
                at: place)
            return
        }
        for (id, rows) in (factors.byFamily[family] ?? [:]).sorted(by: { $0.key < $1.key }) {
            let own = rows.filter { $0.dataset == dataset }
            for first in rows where first.dataset == other {
                guard let second = own.first(where: { $0.clashes(with: first) }) else { continue }
                findings.error(
                    "factor-set-clash",
                    [
                        "first": .text(other), "row": .text(id),
                        "place": .text("\(second.position)"),
                    ], at: place)
                return
            }
        }
    }
}
