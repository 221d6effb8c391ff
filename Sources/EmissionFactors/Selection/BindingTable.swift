import DelimitedText

/// `bindings.csv`: which published rows answer for an activity, in the order in which they are tried.
struct BindingTable: Sendable {
    /// One binding.
    struct Binding: Sendable {
        let measure: AccountingMeasure
        let option: Int
        let geography: String
        let stage: LifeCycleStage
        let family: String
        let factorID: String
        let subtractedID: String
        /// `family:conversion>activity`, or empty.
        let via: String
        let reason: FactorMatch

        /// Whether it comes from a folder of own factors.
        var isOwn: Bool { option < 0 }
    }

    private let table: DelimitedTable
    private let index: KeyIndex
    private static let path = "bindings.csv"

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        guard let bytes = folder.bytes(of: Self.path) else { throw .missingFile(Self.path) }
        do {
            table = try DelimitedTable(bytes)
            index = KeyIndex(table)
        } catch {
            throw .malformedRow(file: Self.path, line: 1, column: "", found: "")
        }
    }

    /// The bindings of an activity in file order.
    func bindings(for activity: String) throws(FactorFolderFailure) -> [Binding] {
        var bindings: [Binding] = []
        for offset in index.offsets(of: activity) {
            guard let row = try? table.row(at: offset) else { continue }
            bindings.append(try binding(row))
        }
        return bindings
    }

    private func binding(_ row: DelimitedTable.Row) throws(FactorFolderFailure) -> Binding {
        func malformed(_ column: String) -> FactorFolderFailure {
            .malformedRow(
                file: Self.path, line: table.line(at: row.offset), column: column,
                found: row[column])
        }
        guard let measure = AccountingMeasure(rawValue: row["measure"]) else {
            throw malformed("measure")
        }
        guard let option = Int(row["option"]) else { throw malformed("option") }
        let stage = LifeCycleStage(rawValue: row["stage"])
        guard stage != nil || !row["via"].isEmpty else { throw malformed("stage") }
        let reason = row["reason"].isEmpty ? .exact : FactorMatch(rawValue: row["reason"])
        guard let reason else { throw malformed("reason") }
        return Binding(
            measure: measure, option: option, geography: row["geography"], stage: stage ?? .use,
            family: row["family"], factorID: row["factor_id"],
            subtractedID: row["minus_factor_id"], via: row["via"], reason: reason)
    }
}
