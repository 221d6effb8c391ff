import EmissionFactors

/// A moment in whole seconds since 1970-01-01 00:00 UTC, with its place on the Danish clock.
///
/// ``DanishHour`` knows when clocks change; meters need quarters beside hours.
struct Instant: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01 00:00 UTC.
    let seconds: Int

    static let hour = 3600
    static let day = 86_400

    init(seconds: Int) {
        self.seconds = seconds
    }

    /// Reads `2024-06-28T22:00Z`, with seconds and a fraction if need be, or with an offset such as
    /// `+02:00`; nil without either, because the moment is not known then.
    init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T"),
            let clock = Self.clock(bytes[0..<16])
        else { return nil }
        var rest = bytes[16...]
        var seconds = clock
        if rest.first == UInt8(ascii: ":"), rest.count > 2 {
            guard let number = Self.number(rest.dropFirst().prefix(2)), number < 60 else {
                return nil
            }
            seconds += number
            rest = rest.dropFirst(3)
        }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
        }
        guard let offset = Self.offset(rest) else { return nil }
        self.seconds = seconds - offset
    }

    /// The moments at which a Danish clock shows a time: none, one or two, the earlier first.
    static func candidates(clock: Int) -> [Instant] {
        [2 * hour, hour].map { Instant(seconds: clock - $0) }
            .filter { $0.seconds + $0.offset == clock }
    }

    /// The moment of a time of day on the Danish clock of a day; where clocks go forward over it, the
    /// moment they do.
    static func danish(dayNumber: Int, timeOfDay: Int = 0) -> Instant {
        let clock = dayNumber * day + timeOfDay
        return candidates(clock: clock).first ?? Instant(seconds: clock - hour)
    }

    /// The seconds that the Danish clock is ahead of UTC.
    var offset: Int {
        DanishHour(number: Self.floored(seconds, Self.hour)).offset * Self.hour
    }

    /// What the Danish clock shows, in seconds as if it were UTC.
    var clock: Int { seconds + offset }

    /// The number of the day on the Danish clock, from 1970-01-01.
    var dayNumber: Int { Self.floored(clock, Self.day) }

    /// The seconds since midnight on the Danish clock.
    var timeOfDay: Int { clock - dayNumber * Self.day }

    /// The day on the Danish clock.
    var date: CalendarDate { Self.date(dayNumber: dayNumber) }

    /// The moment some seconds later.
    func adding(_ more: Int) -> Instant { Instant(seconds: seconds + more) }

    static func < (lhs: Instant, rhs: Instant) -> Bool { lhs.seconds < rhs.seconds }
}

extension Instant {
    /// Reads `2025-03-04T13:00` as seconds without regard to any offset; the letter is not looked at.
    static func clock(_ bytes: ArraySlice<UInt8>) -> Int? {
        let text = Array(bytes)
        guard text.count == 16, text[13] == UInt8(ascii: ":"), let hour = number(text[11...12]),
            let minute = number(text[14...15]), hour < 24, minute < 60
        else { return nil }
        let date = text.withUnsafeBytes {
            CalendarDate(iso8601: UnsafeRawBufferPointer(rebasing: $0[..<10]))
        }
        return date.map { dayNumber($0) * day + hour * Self.hour + minute * 60 }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        if text.elementsEqual("Z".utf8) { return 0 }
        let bytes = Array(text)
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1...2]),
            let minutes = number(bytes[4...5]), hours < 15, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * hour + minutes * 60
        case UInt8(ascii: "-"): return -(hours * hour + minutes * 60)
        default: return nil
        }
    }

    /// Days since 1970-01-01 of the Gregorian calendar, counted in years that begin in March.
    static func dayNumber(_ date: CalendarDate) -> Int {
        let (month, day) = (Int(date.number) / 100 % 100, Int(date.number) % 100)
        let year = date.year - (month <= 2 ? 1 : 0)
        let yearDays = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + yearDays - 719_468
    }

    /// The day with a number.
    static func date(dayNumber: Int) -> CalendarDate {
        let day = civil(dayNumber)
        return CalendarDate(number: Int32(day.year * 10_000 + day.month * 100 + day.day))
    }

    /// The number of the same day some months later; of the month's last day where it has no such day.
    static func dayNumber(_ start: Int, addingMonths months: Int) -> Int {
        let (year, month, day) = civil(start)
        let count = year * 12 + month - 1 + months
        for candidate in [day, 30, 29, 28] where candidate <= day {
            let date = CalendarDate(year: count / 12, month: count % 12 + 1, day: candidate)
            if let date { return dayNumber(date) }
        }
        return start
    }

    private static func civil(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let days = dayNumber + 719_468
        let era = floored(days, 146_097)
        let eraDay = days - era * 146_097
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

extension Instant: CustomStringConvertible {
    /// The Danish clock with its offset: `2025-03-04T13:00+01:00`.
    var description: String {
        let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        let time = two(timeOfDay / 3600) + ":" + two(timeOfDay / 60 % 60)
        return "\(date)T\(time)+0\(offset / Self.hour):00"
    }
}
