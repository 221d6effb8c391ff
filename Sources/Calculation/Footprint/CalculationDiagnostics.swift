import Diagnostics

extension Diagnostic {
    /// A sum that leaves the range of exact decimals.
    static let sumOutOfRange = Diagnostic(.error, Message("sum-out-of-range"))

    /// A product that leaves the range of exact decimals.
    static func productOutOfRange(at position: SourcePosition) -> Diagnostic {
        Diagnostic(.error, Message("product-out-of-range"), at: position)
    }
}
