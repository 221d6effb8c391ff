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
        do {
            try table.forEachRow(at: index.offsets(of: activity)) {
                bindings.append(try binding($0))
            }
        } catch let failure as FactorFolderFailure {
            throw failure
        } catch {
            throw .malformedRow(file: Self.path, line: 1, column: "", found: "")
        }
        return bindings
    }

    private func binding(_ row: DelimitedTable.Row) throws(FactorFolderFailure) -> Binding {
        func malformed(_ column: String) -> FactorFolderFailure {
            .malformedRow(
                file: Self.path, line: table.line(at: row.offset), column: column,
                found: row[column])
        }
        let measure = AccountingMeasure(rawValue: row["measure"])
        guard let measure, AccountingMeasure.bindable.contains(measure) else {
            throw malformed("measure")
        }
        guard let option = Int(row["option"]) else { throw malformed("option") }
        // In the order of the columns, which finds them at once.
        let geography = row["geography"]
        let stage = LifeCycleStage(rawValue: row["stage"])
        let (family, factorID) = (row["family"], row["factor_id"])
        let (subtractedID, via) = (row["minus_factor_id"], row["via"])
        guard stage != nil || !via.isEmpty else { throw malformed("stage") }
        let reasonText = row["reason"]
        let reason = reasonText.isEmpty ? .exact : FactorMatch(rawValue: reasonText)
        guard let reason else { throw malformed("reason") }
        return Binding(
            measure: measure, option: option, geography: geography, stage: stage ?? .use,
            family: family, factorID: factorID, subtractedID: subtractedID, via: via,
            reason: reason)
    }
}
