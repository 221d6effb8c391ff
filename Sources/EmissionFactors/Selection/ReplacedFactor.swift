import Quantities

/// A published figure that would have answered, had there been no own factor.
public struct ReplacedFactor: Sendable, Hashable {
    /// `dataset:row`.
    public let reference: String
    /// Kilograms per unit.
    public let value: ExactDecimal
    /// The unit's symbol.
    public let unit: String
}
