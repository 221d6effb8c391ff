import EmissionFactors
import Quantities

/// One record's own figures; what it shares with others is in its ``ActivityDescriptor``.
public struct ActivityRecord: Sendable {
    /// The amount that the classification asks for: litres, kilometres, nights …
    public var amount = ExactDecimal.zero
    /// What the amount is multiplied by, where it asks for it: persons, tonnes, litres per hour, power.
    public var companion = ExactDecimal.one
    /// Persons per room, for figures per guest-night.
    public var persons = ExactDecimal.one
    /// Rooms.
    public var rooms = ExactDecimal.one
    /// The share that belongs to this production, 0 to 1.
    public var allocation = ExactDecimal.one
    /// The share of a material that was used before, 0 to 1.
    public var reusedShare = ExactDecimal.zero
    /// The day that chooses the factor.
    public var date = CalendarDate(number: 0)
    /// Where the day comes from.
    public var dateOrigin = ValueOrigin.unknown
    /// Whether anything but the amount differs from its default.
    public var hasCompanions = false

    /// Makes a record without figures.
    public init() {}
}
