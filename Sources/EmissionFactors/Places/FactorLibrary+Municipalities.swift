extension FactorLibrary {
    /// Whether Denmark has no municipality with a code; false where the folder lists none.
    public func isUnknownMunicipality(_ code: String) -> Bool {
        guard let bytes = folder.bytes(of: "municipalities.csv") else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        return !text.split(separator: "\n").dropFirst().contains { $0.hasPrefix(code + ",") }
    }
}
