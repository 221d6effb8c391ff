import Quantities

/// The exact number that a text with a full stop stands for; throws where it is none.
public func decimal(_ text: String) throws -> ExactDecimal {
    try DecimalReader().read(text).get()
}
