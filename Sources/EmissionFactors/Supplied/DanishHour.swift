/// A whole hour, as the number of hours since 1970-01-01 00:00 UTC, written in Danish time.
///
/// Danish time is one hour ahead of UTC and two in summer: from the last Sunday of March to the last
/// Sunday of October, each time at 01:00 UTC (Directive 2000/84/EC).
public struct DanishHour: Sendable, Hashable, Comparable {
    /// Why a text is no hour.
    public enum Failure: Error, Sendable {
        /// It is not written as `2025-03-04T13:00`, or there is no such day.
        case notAnHour
        /// Clocks go forward over it.
        case doesNotExist
        /// Clocks go back over it, so it comes twice and needs its offset.
        case comesTwice
    }

    /// Hours since 1970-01-01 00:00 UTC.
    public let number: Int

    /// Makes an hour from its number.
    public init(number: Int) {
        self.number = number
    }

    /// Reads `2025-03-04T13:00` in Danish time, or with `Z` or an offset such as `+01:00`.
    public init(_ text: String) throws(Failure) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"),
            bytes[13...15].elementsEqual(":00".utf8)
        else { throw .notAnHour }
        let local = try Self.localNumber(bytes)
        switch bytes.count {
        case 16: number = try Self.resolved(local)
        case 17 where bytes[16] == UInt8(ascii: "Z"): number = local
        case 22: number = local - (try Self.offset(bytes[16...]))
        default: throw .notAnHour
        }
    }

    /// The hours that a Danish clock shows as this one: none, one or two, the earlier first.
    public static func candidates(local: Int) -> [DanishHour] {
        [2, 1].map { DanishHour(number: local - $0) }.filter { $0.number + $0.offset == local }
    }

    /// The hours between UTC and the Danish clock.
    public var offset: Int {
        let year = Self.civil(dayNumber: Self.floored(number, 24)).year
        let isSummer =
            number >= Self.change(year, month: 3) && number < Self.change(year, month: 10)
        return isSummer ? 2 : 1
    }

    /// The day on the Danish clock.
    public var date: CalendarDate {
        let day = Self.civil(dayNumber: Self.floored(number + offset, 24))
        return CalendarDate(number: Int32(day.year * 10_000 + day.month * 100 + day.day))
    }

    /// Orders by time.
    public static func < (lhs: DanishHour, rhs: DanishHour) -> Bool { lhs.number < rhs.number }

    /// The number of an hour on a clock without its offset: `2025-03-04T13:00`, optionally with seconds of
    /// zero, and with a blank for the `T`; nil for anything else.
    public static func clockNumber(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 16 || bytes.count == 19, [0x54, 0x20].contains(bytes[10]),
            bytes[13...].elementsEqual(bytes.count == 16 ? ":00".utf8 : ":00:00".utf8)
        else { return nil }
        return try? localNumber(bytes)
    }

    private static func localNumber(_ bytes: [UInt8]) throws(Failure) -> Int {
        let day = bytes.withUnsafeBytes {
            CalendarDate(iso8601: UnsafeRawBufferPointer(rebasing: $0[..<10]))
        }
        guard let day, let hour = digits(bytes[11...12]), hour < 24 else { throw .notAnHour }
        return dayNumber(day) * 24 + hour
    }

    private static func resolved(_ local: Int) throws(Failure) -> Int {
        let hours = candidates(local: local)
        guard let first = hours.first else { throw .doesNotExist }
        guard hours.count == 1 else { throw .comesTwice }
        return first.number
    }

    private static func offset(_ text: ArraySlice<UInt8>) throws(Failure) -> Int {
        let bytes = Array(text)
        let isAhead = bytes[0] == UInt8(ascii: "+")
        guard isAhead || bytes[0] == UInt8(ascii: "-"), let hours = digits(bytes[1...2]),
            hours < 15, bytes[3...].elementsEqual(":00".utf8)
        else { throw .notAnHour }
        return isAhead ? hours : -hours
    }

    private static func digits(_ text: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in text {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// 01:00 UTC on the last Sunday of a month of 31 days.
    private static func change(_ year: Int, month: Int) -> Int {
        let last = dayNumber(CalendarDate(number: Int32(year * 10_000 + month * 100 + 31)))
        // 1970-01-01 was a Thursday.
        return (last - (last + 4) % 7) * 24 + 1
    }

    /// Days since 1970-01-01 of the Gregorian calendar, counted in years that begin in March.
    private static func dayNumber(_ date: CalendarDate) -> Int {
        let (month, day) = (Int(date.number) / 100 % 100, Int(date.number) % 100)
        let year = date.year - (month <= 2 ? 1 : 0)
        let yearDays = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + yearDays - 719_468
    }

    private static func civil(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let days = dayNumber + 719_468
        let (era, eraDay) = (floored(days, 146_097), days - floored(days, 146_097) * 146_097)
        let eraYear = (eraDay - eraDay / 1460 + eraDay / 36_524 - eraDay / 146_096) / 365
        let yearDay = eraDay - (365 * eraYear + eraYear / 4 - eraYear / 100)
        let marchMonth = (5 * yearDay + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = eraYear + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, yearDay - (153 * marchMonth + 2) / 5 + 1)
    }

    private static func floored(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }
}

extension DanishHour: CustomStringConvertible {
    /// The Danish clock with its offset: `2025-03-04T13:00+01:00`.
    public var description: String {
        let hour = number + offset - Self.floored(number + offset, 24) * 24
        return "\(date)T\(hour < 10 ? "0" : "")\(hour):00+0\(offset):00"
    }
}
