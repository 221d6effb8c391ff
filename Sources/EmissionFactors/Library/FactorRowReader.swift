import DelimitedText
import Quantities

/// Turns one row of a `factors.csv` into an emission factor, or says which cell cannot be read.
struct FactorRowReader {
    let row: DelimitedTable.Row
    let file: String
    /// The table, asked for the line only when something is wrong.
    let table: DelimitedTable?

    func factor(dataset: String) throws(FactorFolderFailure) -> EmissionFactor {
        let (value, content) = try publishedValue()
        guard let unit = UnitCatalogue.unit(row["unit"]) else { throw malformed("unit") }
        guard let stage = LifeCycleStage(rawValue: row["stage"]) else { throw malformed("stage") }
        return EmissionFactor(
            dataset: dataset, id: row["id"], name: row["name"], unit: unit, stage: stage,
            value: value, content: content,
            gases: GasParts(
                co2: try decimal("co2"), ch4: try decimal("ch4_co2e"),
                n2o: try decimal("n2o_co2e")),
            gwpSet: row["gwp_set"], geography: row["geography"], validity: try validity(),
            massPerUnit: try decimal("kg_per_unit"), table: row["table"],
            flags: row["flags"].split(separator: "|").map(String.init), note: row["note"])
    }

    /// The figure that counts: CO2e where published, else CO2 alone, else biogenic CO2.
    private func publishedValue() throws(FactorFolderFailure) -> (
        ExactDecimal, EmissionFactor.Content
    ) {
        if let value = try decimal("co2e") { return (value, .co2e) }
        if let value = try decimal("biogenic_co2") { return (value, .biogenicCO2) }
        if let value = try decimal("co2") { return (value, .co2Only) }
        throw malformed("co2e")
    }

    private func decimal(_ column: String) throws(FactorFolderFailure) -> ExactDecimal? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        guard case .success(let value) = DecimalReader().read(text) else {
            throw malformed(column)
        }
        return value
    }

    func validity() throws(FactorFolderFailure) -> Validity {
        Validity(
            first: try date("valid_from")?.number ?? .min,
            last: try date("valid_to")?.number ?? .max)
    }

    private func date(_ column: String) throws(FactorFolderFailure) -> CalendarDate? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        guard let date = CalendarDate(iso8601: text) else { throw malformed(column) }
        return date
    }

    func malformed(_ column: String) -> FactorFolderFailure {
        .malformedRow(
            file: file, line: table?.line(at: row.offset) ?? 0, column: column, found: row[column])
    }
}
