/// Several forms of amounts, as bits.
public struct AmountForms: Sendable, Hashable, ExpressibleByArrayLiteral {
    private(set) var bits: UInt16 = 0

    /// The forms of a list.
    public init(arrayLiteral forms: AmountForm...) {
        for form in forms { insert(form) }
    }

    /// Adds a form.
    public mutating func insert(_ form: AmountForm) { bits |= 1 << form.ordinal }

    /// Whether a form is among them.
    public func contains(_ form: AmountForm) -> Bool { bits & 1 << form.ordinal != 0 }
}
