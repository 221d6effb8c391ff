import Diagnostics
import Quantities

extension FactorFolderCheck {
    /// The rows of all editions.
    mutating func checkFactors() {
        for (dataset, family) in contents.families.sorted(by: { $0.key < $1.key }) {
            if let table = contents.tables["editions/\(dataset)/factors.csv"] {
                checkRows(table, dataset, family)
            }
            if let table = contents.tables["editions/\(dataset)/conversions.csv"] {
                checkConversions(table, family)
            }
        }
    }

    private mutating func checkRows(_ table: CheckedTable, _ dataset: String, _ family: String) {
        var seen: [String: [CheckedFactors.Row]] = [:]
        let disposed = Self.disposedProducts(table)
        for row in table.rows {
            checkWords(table, row)
            let isNegative = checkFigures(table, row, disposed)
            checkUnit(table, row, "unit")
            let id = table.text(row, "id")
            let checked = CheckedFactors.Row(
                dataset: dataset, stage: table.text(row, "stage"),
                geography: table.text(row, "geography"), validity: validity(table, row),
                isUnusable: flags(table, row).contains(Substring(EmissionFactor.unusable)),
                isNegative: isNegative, position: table.position(row, "id"))
            checkKey(id, checked, seen[id] ?? [])
            seen[id, default: []].append(checked)
            factors.add(checked, id: id, family: family)
        }
    }

    private func flags(_ table: CheckedTable, _ row: CheckedTable.Row) -> [Substring] {
        table.text(row, "flags").split(separator: "|")
    }

    private mutating func checkKey(
        _ id: String, _ row: CheckedFactors.Row, _ earlier: [CheckedFactors.Row]
    ) {
        guard !id.isEmpty else {
            findings.error("factor-cell-empty", ["column": "id"], at: row.position)
            return
        }
        guard let other = earlier.first(where: { $0.clashes(with: row) }) else { return }
        let place = Message.Argument.text("\(other.position)")
        if other.validity == row.validity {
            findings.error(
                "repeated-factor-row", ["row": .text(id), "place": place], at: row.position)
        } else {
            findings.error(
                "overlapping-validity", ["row": .text(id), "place": place], at: row.position)
        }
    }

    private mutating func checkWords(_ table: CheckedTable, _ row: CheckedTable.Row) {
        checkWord(table, row, "stage", among: KnownNames.stages)
        checkWord(table, row, "scope", among: KnownNames.scopes)
        checkWords(table, row, "flags", among: KnownNames.flags)
        checkGWP(table, row)
        let place = table.text(row, "geography")
        if !names.isPlace(place) {
            findings.error(
                "factor-place", ["found": .text(place)], at: table.position(row, "geography"))
        }
    }

    /// The products whose end of life has a row of its own.
    private static func disposedProducts(_ table: CheckedTable) -> Set<String> {
        let rows = table.rows.filter {
            table.text($0, "stage") == LifeCycleStage.endOfLife.rawValue
        }
        return Set(rows.map { EmissionFactor.product(ofRow: table.text($0, "id")) })
    }

    /// Checks the figures; whether they are below zero.
    private mutating func checkFigures(
        _ table: CheckedTable, _ row: CheckedTable.Row, _ disposed: Set<String>
    ) -> Bool {
        let total = number(table, row, "co2e")
        let co2 = number(table, row, "co2")
        let others = ["ch4_co2e", "n2o_co2e"].map { number(table, row, $0) }
        let biogenic = number(table, row, "biogenic_co2")
        _ = number(table, row, "kg_per_unit")
        let figures = ["co2e", "co2", "biogenic_co2"].map { table.text(row, $0) }
        guard figures.contains(where: { !$0.isEmpty }) else {
            findings.error("factor-without-figure", at: table.position(row, "co2e"))
            return false
        }
        if flags(table, row).contains("co2Only") != (total == nil && biogenic == nil && co2 != nil),
            figures.allSatisfy({ $0.isEmpty || (try? DecimalReader().read($0).get()) != nil })
        {
            findings.error("co2-only-flag", at: table.position(row, "flags"))
        }
        let isNegative = (total ?? biogenic ?? co2)?.isNegative ?? false
        if isNegative { checkNegative(table, row, disposed) }
        if let total, let co2, let ch4 = others[0], let n2o = others[1] {
            checkSum(total, [co2, ch4, n2o], at: table.position(row, "co2e"))
        }
        return isNegative
    }

    /// Only materials that store carbon and credits at the end of life are below zero; what is stored must
    /// be given back by another row of the product.
    private mutating func checkNegative(
        _ table: CheckedTable, _ row: CheckedTable.Row, _ disposed: Set<String>
    ) {
        let column = ["co2e", "biogenic_co2", "co2"].first { !table.text(row, $0).isEmpty }
        let place = table.position(row, column ?? "co2e")
        guard ["cradleToGate", "endOfLife"].contains(table.text(row, "stage")) else {
            findings.error("negative-factor", at: place)
            return
        }
        let flags = flags(table, row)
        guard !flags.contains("credit"), !flags.contains(Substring(EmissionFactor.unusable))
        else { return }
        let product = EmissionFactor.product(ofRow: table.text(row, "id"))
        let isStored = table.text(row, "stage") == LifeCycleStage.cradleToGate.rawValue
        if !isStored || !disposed.contains(product) {
            findings.warning("negative-material", at: place)
        }
    }

    /// The parts by gas make the total within one percent of it.
    private mutating func checkSum(
        _ total: ExactDecimal, _ parts: [ExactDecimal], at place: SourcePosition
    ) {
        var sum: ExactDecimal? = .zero
        for part in parts { sum = sum?.adding(part) }
        guard let sum, let gap = sum.subtracting(total)?.absolute else { return }
        if gap.mantissa > total.absolute.mantissa / 100 {
            findings.error(
                "gas-parts", ["sum": .text("\(sum)"), "total": .text("\(total)")], at: place)
        }
    }

    private mutating func checkConversions(_ table: CheckedTable, _ family: String) {
        var seen: [String: [CheckedFactors.Row]] = [:]
        for row in table.rows {
            let id = table.text(row, "id")
            checkUnit(table, row, "from_unit")
            checkUnit(table, row, "to_unit")
            if let value = number(table, row, "value", isRequired: true), value.isNegative {
                findings.error("negative-factor", at: table.position(row, "value"))
            }
            let checked = CheckedFactors.Row(
                dataset: "", stage: "", geography: "", validity: validity(table, row),
                isUnusable: false, position: table.position(row, "id"))
            checkKey(id, checked, seen[id] ?? [])
            seen[id, default: []].append(checked)
            factors.addConversion(id, family: family)
        }
    }
}
