/// The departments of a production in English and Danish, found by id, name or alias.
public struct DepartmentVocabulary: Sendable {
    /// One department.
    public struct Entry: Sendable {
        /// The id, such as `artDepartment`.
        public let id: String
        /// The English name.
        public let english: String
        /// The Danish name.
        public let danish: String
    }

    /// All departments, in file order.
    public let entries: [Entry]
    private let idBySpelling: [String: String]

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        var entries: [Entry] = []
        var spellings: [String: String] = [:]
        try FactorLibrary.forEachRow(of: "departments.csv", in: folder) { row in
            let entry = Entry(
                id: row["department"], english: row["name_en"], danish: row["name_da"])
            let aliases = row["aliases"].split(separator: "|").map(String.init)
            for spelling in [entry.id, entry.english, entry.danish] + aliases {
                spellings[spelling.lowercased()] = entry.id
            }
            entries.append(entry)
        }
        self.entries = entries
        idBySpelling = spellings
    }

    /// The department's id for an id, a name or an alias in any case of letters; nil when unknown.
    public func id(for spelling: String) -> String? {
        idBySpelling[spelling.lowercased()]
    }

    /// The department with an id.
    public func entry(_ id: String) -> Entry? {
        entries.first { $0.id == id }
    }

    /// All accepted spellings, sorted.
    public var spellings: [String] { idBySpelling.keys.sorted() }
}
