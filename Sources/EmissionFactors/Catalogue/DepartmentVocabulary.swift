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
        /// Other words for it.
        let aliases: [Substring]
    }

    /// All departments, in file order.
    public let entries: [Entry]
    private let byID: [String: Int]
    /// Made when a department comes by another word than its id.
    private let idBySpelling = Mutex<[String: String]?>(nil)

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        var entries: [Entry] = []
        try FactorLibrary.forEachRow(of: "departments.csv", in: folder) { row in
            entries.append(
                Entry(
                    id: row["department"], english: row["name_en"], danish: row["name_da"],
                    aliases: row["aliases"].split(separator: "|")))
        }
        self.entries = entries
        byID = Dictionary(
            entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The department's id for an id, a name or an alias in any case of letters; nil when unknown.
    public func id(for spelling: String) -> String? {
        byID[spelling] == nil ? table()[spelling.lowercased()] : spelling
    }

    /// The department with an id.
    public func entry(_ id: String) -> Entry? {
        byID[id].map { entries[$0] }
    }

    /// All accepted spellings, sorted.
    public var spellings: [String] { table().keys.sorted() }

    private func table() -> [String: String] {
        idBySpelling.withLock { known in
            if let known { return known }
            var spellings: [String: String] = [:]
            for entry in entries {
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
