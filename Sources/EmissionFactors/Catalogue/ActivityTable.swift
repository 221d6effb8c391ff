import DelimitedText
import Quantities
import Synchronization

/// The rows of `activities.csv`, each read when it is first asked for.
final class ActivityTable: Sendable {
    private let table: DelimitedTable
    private let index: KeyIndex
    private let read = Mutex<[String: Activity]>([:])
    private let list = Mutex<[Activity]?>(nil)
    private static let path = "activities.csv"

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        guard let bytes = folder.bytes(of: Self.path) else { throw .missingFile(Self.path) }
        do {
            table = try DelimitedTable(bytes)
        } catch {
            throw .malformedRow(file: Self.path, line: 1, column: "activity", found: "")
        }
        index = KeyIndex(table)
    }

    /// All activities, in file order.
    func all() -> [Activity] {
        if let known = list.withLock({ $0 }) { return known }
        var activities: [Activity] = []
        try? table.forEachRow { row in
            if let activity = activity(row["activity"]) { activities.append(activity) }
        }
        list.withLock { $0 = activities }
        return activities
    }

    /// The activity with an id.
    func activity(_ id: String) -> Activity? {
        if let known = read.withLock({ $0[id] }) { return known }
        guard let offset = index.offsets(of: id).first, let activity = try? activity(at: offset)
        else { return nil }
        read.withLock { $0[id] = activity }
        return activity
    }

    /// Reads every row; the first that cannot be read.
    func check() throws(FactorFolderFailure) {
        do {
            try table.forEachRow { _ = try activity(at: $0.offset) }
        } catch let failure as FactorFolderFailure {
            throw failure
        } catch {
            throw .malformedRow(file: Self.path, line: 1, column: "activity", found: "")
        }
    }

    private func activity(at offset: Int) throws(FactorFolderFailure) -> Activity {
        guard let row = try? table.row(at: offset) else {
            throw .malformedRow(
                file: Self.path, line: table.line(at: offset), column: "activity", found: "")
        }
        let rule = ActivityAccounting.ScopeRule(rawValue: row["scope_rule"])
        let scope3 = Int(row["scope3_category"])
        guard let rule, let scope3 else {
            let column = rule == nil ? "scope_rule" : "scope3_category"
            throw .malformedRow(
                file: Self.path, line: table.line(at: offset), column: column, found: row[column])
        }
        return Activity(
            id: row["activity"], english: row["name_en"], danish: row["name_da"],
            unit: UnitCatalogue.unit(row["unit"]),
            accounting: ActivityAccounting(
                category: row["category"], scopeRule: rule, scope3Category: scope3),
            synonyms: row["synonyms"].split(separator: "|").map(String.init),
            note: BilingualText(row["note"]))
    }
}
