/// What becomes of a line.
enum Placement {
    /// A record.
    case record(PlacedRecord)
    /// None, by a named rule.
    case setAside(rule: String)
    /// For a person to decide: why, further detail, and what may be meant.
    case review(reason: String, detail: String, suggestion: String)

    static func review(
        _ reason: ReviewReason, detail: String = "", suggestion: String = ""
    ) -> Placement {
        .review(reason: reason.rawValue, detail: detail, suggestion: suggestion)
    }
}
