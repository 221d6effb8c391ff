/// Whole hours of electricity use in a price area, one after another.
public struct HourSpan: Sendable, Hashable {
    /// The price area: `DK1` west of the Great Belt, `DK2` east of it.
    public let priceArea: String
    /// The first hour.
    public let first: DanishHour
    /// How many hours; at least one.
    public let count: Int

    /// The Danish price areas.
    public static let priceAreas = ["DK1", "DK2"]
    /// No record is longer than a leap year.
    public static let mostHours = 8784

    /// Makes a span.
    public init(priceArea: String, first: DanishHour, count: Int) {
        self.priceArea = priceArea
        self.first = first
        self.count = count
    }

    /// The hours in order.
    public var hours: [DanishHour] {
        (0..<count).map { DanishHour(number: first.number + $0) }
    }
}

extension HourSpan: CustomStringConvertible {
    /// `DK1 2025-03-04T13:00+01:00/2025-03-04T17:00+01:00`
    public var description: String {
        "\(priceArea) \(first)/\(DanishHour(number: first.number + count))"
    }
}
