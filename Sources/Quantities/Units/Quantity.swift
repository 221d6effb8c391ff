/// An exact amount with its unit.
public struct Quantity: Sendable, Hashable {
    /// How much.
    public let amount: ExactDecimal
    /// Of what.
    public let unit: MeasurementUnit

    /// Makes a quantity.
    public init(_ amount: ExactDecimal, _ unit: MeasurementUnit) {
        self.amount = amount
        self.unit = unit
    }

    /// The same quantity in another unit, rounded half to even once; nil across dimensions and on
    /// overflow.
    public func converted(to other: MeasurementUnit) -> Quantity? {
        guard let ratio = unit.ratio(to: other) else { return nil }
        var chain = ExactProduct()
        chain.multiply(by: amount)
        chain.multiply(by: ratio)
        return chain.rounded().map { Quantity($0, other) }
    }
}
