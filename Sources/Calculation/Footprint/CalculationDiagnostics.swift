import Diagnostics

extension Diagnostic {
    /// A sum that leaves the range of exact decimals.
    static let sumOutOfRange = Diagnostic(.error, Message("sum-out-of-range"))

    /// A product that leaves the range of exact decimals.
    static func productOutOfRange(at position: SourcePosition) -> Diagnostic {
        Diagnostic(.error, Message("product-out-of-range"), at: position)
    }

    /// Hours of a record for which the supplied hourly factors have no figure; the first few are named.
    static func missingHours(
        _ priceArea: String, _ hours: [String], at position: SourcePosition
    ) -> Diagnostic {
        let named = hours.prefix(5).joined(separator: ", ") + (hours.count > 5 ? ", …" : "")
        return Diagnostic(
            .error,
            Message(
                "grid-hours-missing",
                ["area": .text(priceArea), "count": .number(hours.count), "hours": .text(named)]),
            at: position, remedy: Message("remedy-grid-hours-missing"))
    }
}
