/// A department of the production: one of the vocabulary, or one of the report's own.
public struct Department: Sendable, Hashable {
    /// The vocabulary's id, or the name as the report gives it.
    public let id: String
    /// Whether the vocabulary has it.
    public let isKnown: Bool

    /// Makes a department.
    public init(id: String, isKnown: Bool) {
        self.id = id
        self.isKnown = isKnown
    }
}
