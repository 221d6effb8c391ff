/// A problem in what the user gave: what was expected and found, where, and what to do.
public struct Diagnostic: Sendable, Hashable {
    /// How serious a problem is.
    public enum Severity: String, Sendable, CaseIterable {
        /// The input cannot be used as it is.
        case error
        /// The result stands, but rests on something the user should know.
        case warning
        /// Further information about another finding.
        case note
    }

    /// How serious it is.
    public let severity: Severity
    /// What is wrong; its id is the stable kebab-case id of the diagnostic.
    public let message: Message
    /// Where; nil when no file is concerned.
    public let position: SourcePosition?
    /// The place in the user's own terms, such as a record id, a cell or an element path.
    public let address: String?
    /// What to do about it.
    public let remedy: Message?

    /// Makes a diagnostic.
    public init(
        _ severity: Severity, _ message: Message, at position: SourcePosition? = nil,
        address: String? = nil, remedy: Message? = nil
    ) {
        self.severity = severity
        self.message = message
        self.position = position
        self.address = address
        self.remedy = remedy
    }

    /// The stable id, such as `unknown-unit`.
    public var id: String { message.id }
}
