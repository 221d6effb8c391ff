import DelimitedText

/// Countries by ISO 3166-1 alpha-2 code, their names and the groups they belong to.
public struct CountryTable: Sendable {
    /// One country.
    public struct Country: Sendable {
        /// The alpha-2 code.
        public let code: String
        /// The English name.
        public let english: String
        /// The Danish name.
        public let danish: String
        /// Groups such as `EU` and `EEA`.
        public var groups: [Substring] { groupList.split(separator: "|") }
        /// The groups with bars between them.
        fileprivate let groupList: String
    }

    private let table: DelimitedTable
    private let index: KeyIndex
    private static let path = "countries.csv"

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        guard let bytes = folder.bytes(of: Self.path) else { throw .missingFile(Self.path) }
        guard let table = try? DelimitedTable(bytes) else {
            throw .malformedRow(file: Self.path, line: 1, column: "country", found: "")
        }
        self.table = table
        index = KeyIndex(table)
    }

    /// The country with a code; its row is read when it is asked for.
    public subscript(code: String) -> Country? {
        index.offsets(of: code).first.flatMap { try? table.row(at: $0) }.map(Country.init)
    }

    /// The code of a country by code or by its English or Danish name; nil where none is called so.
    public func code(named name: String) -> String? {
        if !index.offsets(of: name).isEmpty { return name }
        let name = name.lowercased()
        return all.first {
            $0.english.lowercased() == name || $0.danish.lowercased() == name
        }?.code
    }

    /// All codes, sorted.
    public var codes: [String] { all.map(\.code).sorted() }

    private var all: [Country] {
        var countries: [Country] = []
        try? table.forEachRow { countries.append(Country($0)) }
        return countries
    }
}

extension CountryTable.Country {
    fileprivate init(_ row: DelimitedTable.Row) {
        code = row["country"]
        english = row["name_en"]
        danish = row["name_da"]
        groupList = row["groups"]
    }
}
