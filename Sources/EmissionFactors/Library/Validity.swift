/// The days on which a figure is valid, both ends included; an open end is unbounded.
///
/// Bounds are numbers yyyymmdd. Between two figures the bounds may be numbers that are no date, such as
/// 20241232 for "after 31 December": they order rightly against every date.
public struct Validity: Sendable, Hashable {
    /// The first day, as yyyymmdd.
    public var first: Int32
    /// The last day, as yyyymmdd.
    public var last: Int32

    /// Always valid.
    public static let always = Validity(first: .min, last: .max)

    /// Makes a validity.
    public init(first: Int32, last: Int32) {
        self.first = first
        self.last = last
    }

    /// Valid on one day only.
    public init(_ day: CalendarDate) {
        self.init(first: day.number, last: day.number)
    }

    /// Valid in one calendar year.
    public init(calendarYear year: Int) {
        self.init(first: Int32(year * 10_000 + 101), last: Int32(year * 10_000 + 1231))
    }

    /// Whether the figure is valid on a day.
    @inlinable
    public func contains(_ date: CalendarDate) -> Bool {
        first <= date.number && date.number <= last
    }

    /// The days that two validities share.
    public func intersection(_ other: Validity) -> Validity {
        Validity(first: max(first, other.first), last: min(last, other.last))
    }
}
