/// Who operates what a record is about; decides scope 1 and 2 against scope 3 (method 1).
public enum OperationalControl: String, Sendable, CaseIterable {
    /// The production owns and operates it.
    case own
    /// The production hires and operates it.
    case hired
    /// Somebody else operates it.
    case other
}
