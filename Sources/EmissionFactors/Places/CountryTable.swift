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
        public let groups: [Substring]
    }

    private let byCode: [String: Country]

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        var table: [String: Country] = [:]
        try FactorLibrary.forEachRow(of: "countries.csv", in: folder) { row in
            let code = row["country"]
            table[code] = Country(
                code: code, english: row["name_en"], danish: row["name_da"],
                groups: row["groups"].split(separator: "|"))
        }
        byCode = table
    }

    /// The country with a code.
    public subscript(code: String) -> Country? { byCode[code] }

    /// The code of a country by code or by its English or Danish name; nil where none is called so.
    public func code(named name: String) -> String? {
        if byCode[name] != nil { return name }
        let name = name.lowercased()
        return byCode.values.first {
            $0.english.lowercased() == name || $0.danish.lowercased() == name
        }?.code
    }

    /// All codes, sorted.
    public var codes: [String] { byCode.keys.sorted() }
}
