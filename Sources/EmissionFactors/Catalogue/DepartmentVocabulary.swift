import DelimitedText
import Synchronization

/// The departments of a production in English and Danish, found by id, name or alias.
public final class DepartmentVocabulary: Sendable {
    /// One department.
    public struct Entry: Sendable {
        /// The id, such as `artDepartment`.
        public let id: String
        /// The English name.
        public let english: String
        /// The Danish name.
        public let danish: String
        /// Other words for it, with bars between them.
        private let aliasList: String

        var aliases: [Substring] { aliasList.split(separator: "|") }

        fileprivate init(id: String, english: String, danish: String) {
            (self.id, self.english, self.danish, aliasList) = (id, english, danish, "")
        }

        init(_ row: DelimitedTable.Row) {
            id = row["department"]
            english = row["name_en"]
            danish = row["name_da"]
            aliasList = row["aliases"]
        }
    }

    /// Where records stand whose document names no department: none of the table, because it is none.
    public static let unassigned = Entry(
        id: "unassigned", english: "No department named", danish: "Uden afdeling")

    private let table: DelimitedTable
    private let index: KeyIndex
    /// Made when a department comes by another word than its id.
    private let idBySpelling = Mutex<[String: String]?>(nil)
    private static let path = "departments.csv"

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        guard let bytes = folder.bytes(of: Self.path) else { throw .missingFile(Self.path) }
        guard let table = try? DelimitedTable(bytes) else {
            throw .malformedRow(file: Self.path, line: 1, column: "department", found: "")
        }
        self.table = table
        index = KeyIndex(table)
    }

    /// All departments, in file order.
    public var entries: [Entry] {
        var entries: [Entry] = []
        try? table.forEachRow { entries.append(Entry($0)) }
        return entries
    }

    /// The department's id for an id, a name or an alias in any case of letters; nil when unknown.
    public func id(for spelling: String) -> String? {
        index.offsets(of: spelling).isEmpty ? spellingTable()[spelling.lowercased()] : spelling
    }

    /// The department with an id.
    public func entry(_ id: String) -> Entry? {
        guard let offset = index.offsets(of: id).first, let row = try? table.row(at: offset) else {
            return id == Self.unassigned.id ? Self.unassigned : nil
        }
        return Entry(row)
    }

    /// All accepted spellings, sorted.
    public var spellings: [String] { spellingTable().keys.sorted() }

    private func spellingTable() -> [String: String] {
        idBySpelling.withLock { known in
            if let known { return known }
            var spellings: [String: String] = [:]
            for entry in entries + [Self.unassigned] {
                for word in [entry.id, entry.english, entry.danish] + entry.aliases.map(String.init)
                {
                    spellings[word.lowercased()] = entry.id
                }
            }
            known = spellings
            return spellings
        }
    }
}
