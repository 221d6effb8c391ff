/// Why a line is no partial.
public struct PartialFailure: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        /// No JSON, or not of the expected shape.
        case syntax
        /// Another form, perhaps of a newer version.
        case otherForm
        /// A member that the form does not have, or has twice.
        case unexpectedMember(String)
        /// A value that the member cannot have.
        case value(String)
        /// A member is missing.
        case missing(String)
        /// A sum leaves the range of exact decimals.
        case range
    }

    /// The byte within the line, from 0.
    public let offset: Int
    /// What is wrong.
    public let reason: Reason

    /// Makes a failure.
    public init(offset: Int, reason: Reason) {
        self.offset = offset
        self.reason = reason
    }
}
