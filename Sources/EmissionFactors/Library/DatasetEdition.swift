import DelimitedText
import Quantities

/// The factor rows of one dataset edition, read one at a time when asked for.
final class DatasetEdition: Sendable {
    let description: DatasetDescription
    private let table: DelimitedTable
    private let index: KeyIndex
    private let path: String
    private let stageColumn: Int?
    private let geographyColumn: Int?

    init(_ description: DatasetDescription, bytes: UnsafeRawBufferPointer, path: String) throws {
        self.description = description
        self.path = path
        table = try DelimitedTable(bytes)
        index = KeyIndex(table)
        stageColumn = table.header.firstIndex(of: "stage")
        geographyColumn = table.header.firstIndex(of: "geography")
    }

    /// The rows with this id and stage, in file order; of one place or of all.
    ///
    /// Places share ids, so most rows of an id are not asked for; those are not read further.
    func factors(
        id: String, stage: LifeCycleStage, geography: String? = nil
    ) throws(FactorFolderFailure) -> [EmissionFactor] {
        var factors: [EmissionFactor] = []
        for row in rows(id: id) {
            if let geography, !row.holds(geography, in: geographyColumn) { continue }
            // A stage that does not exist must not make the row vanish.
            guard !row.holds(stage.rawValue, in: stageColumn) else {
                factors.append(try factor(from: row))
                continue
            }
            guard LifeCycleStage(rawValue: row["stage"]) != nil else {
                throw FactorRowReader(row: row, file: path, table: table).malformed("stage")
            }
        }
        return factors
    }

    /// Every row of the edition, in file order.
    func allFactors() throws(FactorFolderFailure) -> [EmissionFactor] {
        var factors: [EmissionFactor] = []
        do {
            try table.forEachRow { factors.append(try factor(from: $0)) }
        } catch let failure as FactorFolderFailure {
            throw failure
        } catch {
            throw .malformedRow(file: path, line: 1, column: "id", found: "")
        }
        return factors
    }

    private func rows(id: String) -> [DelimitedTable.Row] {
        index.offsets(of: id).compactMap { try? table.row(at: $0) }
    }

    private func factor(
        from row: DelimitedTable.Row
    ) throws(FactorFolderFailure) -> EmissionFactor {
        let reader = FactorRowReader(row: row, file: path, table: table)
        return try reader.factor(dataset: description.id)
    }
}
