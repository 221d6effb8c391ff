extension FactorLibrary {
    /// The tables that belong to every factor set, whatever editions it pins.
    private static let sharedTables = [
        "activities.csv", "bindings.csv", "categories.csv", "classification.csv", "countries.csv",
        "data-quality.csv", "departments.csv", "method.csv",
    ]

    /// SHA-256 over everything a factor set's figures depend on, as 64 hexadecimal digits.
    ///
    /// Hashed are, in order of path, each file's path, a line feed, its length in decimal, a line feed
    /// and its bytes.
    public func contentHash(of set: FactorSet) -> String {
        var paths = Self.sharedTables
        for dataset in set.datasets {
            for file in ["factors.csv", "conversions.csv", "airports.csv", "city-codes.csv"] {
                paths.append("editions/\(dataset.id)/\(file)")
            }
        }
        let digest = SHA256Digest()
        for path in paths.sorted() {
            guard let bytes = folder.bytes(of: path) else { continue }
            Array("\(path)\n\(bytes.count)\n".utf8).withUnsafeBytes(digest.update)
            digest.update(bytes)
        }
        return digest.hexadecimal()
    }
}
