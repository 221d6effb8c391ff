/// A folder of own factors and what it says it is.
public struct OwnFactorFolder: Sendable {
    /// The folder as the user named it.
    public let directory: String
    /// Its dataset editions, in file order.
    public let datasets: [DatasetDescription]
}

extension FactorLibrary {
    /// The folders of own factors in play; empty where only published factors are.
    public var ownFolders: [OwnFactorFolder] {
        guard case .layered(let folders) = folder else { return [] }
        return zip(folders.directories, folders.ownRows("datasets.csv")).map { directory, rows in
            let ids = rows.compactMap { $0["dataset"] }
            return OwnFactorFolder(
                directory: directory, datasets: datasets.filter { ids.contains($0.id) })
        }
    }

    /// Whether a dataset edition is the user's own.
    public func isOwn(_ dataset: String) -> Bool { ownDatasets.contains(dataset) }

    /// The editions of own factors in a folder.
    static func ownDatasets(in folder: FactorFolder) -> [String] {
        guard case .layered(let folders) = folder else { return [] }
        return folders.ownRows("datasets.csv").flatMap(\.self).compactMap { $0["dataset"] }
    }
}
