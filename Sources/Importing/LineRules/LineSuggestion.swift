import Quantities

/// A physical quantity that a line's text names; offered to whoever reviews the line.
struct LineSuggestion: Sendable, Hashable {
    let quantity: ExactDecimal
    let unit: MeasurementUnit
    /// The words it was read from.
    let words: String
}
