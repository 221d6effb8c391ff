/// A language of reports and diagnostics.
public enum Language: String, Sendable, CaseIterable {
    /// English.
    case english = "en"
    /// Danish.
    case danish = "da"
}
