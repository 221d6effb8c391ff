/// A Danish municipality.
public struct Municipality: Sendable {
    /// Its number, three digits.
    public let code: String
    /// Its name.
    public let name: String
    /// The price area of its electricity, `DK1` or `DK2`.
    public let priceArea: String
}

extension FactorLibrary {
    /// The municipalities of Denmark; empty where the folder lists none.
    public func municipalities() -> [Municipality] {
        let path = "municipalities.csv"
        var municipalities: [Municipality] = []
        guard folder.bytes(of: path) != nil else { return [] }
        try? Self.forEachRow(of: path, in: folder) { row in
            municipalities.append(
                Municipality(
                    code: row["municipality"], name: row["name"], priceArea: row["price_area"]))
        }
        return municipalities
    }

    /// Whether Denmark has no municipality with a code; false where the folder lists none.
    public func isUnknownMunicipality(_ code: String) -> Bool {
        let known = municipalities()
        return !known.isEmpty && !known.contains { $0.code == code }
    }
}
