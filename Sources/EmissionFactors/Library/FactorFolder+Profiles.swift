extension FactorFolder {
    private static let profileFolder = "profiles/"

    /// The names of the profiles inside the executable, sorted.
    public static var profileNames: [String] {
        embeddedPaths.filter { $0.hasPrefix(profileFolder) }
            .map { String($0.dropFirst(profileFolder.count).dropLast(".csv".count)) }
    }

    /// The path of a named profile within a factor folder.
    public static func profilePath(_ name: String) -> String { profileFolder + name + ".csv" }

    /// The bytes of a named profile: the folder's own, else the one inside the executable; nil where
    /// neither is there.
    public func profile(_ name: String) -> UnsafeRawBufferPointer? {
        guard !name.contains("/") else { return nil }
        let path = Self.profilePath(name)
        return bytes(of: path) ?? FactorFolder.embedded.bytes(of: path)
    }
}
