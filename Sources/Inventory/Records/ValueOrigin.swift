/// Where an inherited value comes from (method 7); `explain` and the lines show it.
public enum ValueOrigin: String, Sendable, CaseIterable {
    /// The record itself.
    case record
    /// The set build around it.
    case setBuild
    /// The production header.
    case header
    /// Nobody says it.
    case unknown
}
