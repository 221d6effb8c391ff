import Quantities

/// A published conversion from one activity to another, such as kWh per vehicle-kilometre.
public struct ActivityConversion: Sendable {
    /// The dataset edition.
    public let dataset: String
    /// The publisher's row id.
    public let id: String
    /// What the publisher calls the row.
    public let name: String
    /// The unit converted from.
    public let fromUnit: MeasurementUnit
    /// The unit converted to.
    public let toUnit: MeasurementUnit
    /// How many of the second unit one of the first makes.
    public let value: ExactDecimal
    /// When it is valid.
    public let validity: Validity
    /// The publisher's table.
    public let table: String

    /// `dataset:id`, the name of the row in reports.
    public var reference: String { dataset + ":" + id }
}
