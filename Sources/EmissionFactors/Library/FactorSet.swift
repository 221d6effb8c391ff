/// A pinned list of dataset editions; a record's date chooses among the editions of a family.
public struct FactorSet: Sendable, Hashable {
    /// The set's name, such as `bftp-2025`.
    public let name: String
    /// The pinned editions, in file order.
    public let datasets: [DatasetDescription]

    /// The pinned editions of a family.
    func editions(of family: String) -> [DatasetDescription] {
        datasets.filter { $0.family == family }
    }
}
