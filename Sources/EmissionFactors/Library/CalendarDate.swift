/// A day of the Gregorian calendar, held as the number yyyymmdd, which orders as days do.
@frozen
public struct CalendarDate: Sendable, Hashable, Comparable {
    /// The day as yyyymmdd.
    public let number: Int32

    /// Makes a date from yyyymmdd without a check.
    @inlinable
    public init(number: Int32) {
        self.number = number
    }

    /// Makes a date; nil when there is no such day between the years 1900 and 2999.
    @inlinable
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(in: month, of: year)
        else { return nil }
        number = Int32(year * 10_000 + month * 100 + day)
    }

    /// Reads `2025-03-04`; nil when the text is anything else.
    @inlinable
    public init?(iso8601 text: UnsafeRawBufferPointer) {
        guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D else { return nil }
        var digits = 0
        for index in 0..<10 where index != 4 && index != 7 {
            let digit = text[index] &- 0x30
            guard digit <= 9 else { return nil }
            digits = digits * 10 + Int(digit)
        }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// The calendar year.
    public var year: Int { Int(number) / 10_000 }

    /// Whether the first day is earlier.
    @inlinable
    public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
        lhs.number < rhs.number
    }

    @usableFromInline
    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    /// ISO 8601: `2025-03-04`.
    public var description: String {
        let month = Int(number) / 100 % 100
        let day = Int(number) % 100
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}

extension CalendarDate {
    /// Reads `2025-03-04`; nil when the text is anything else.
    public init?(iso8601 text: String) {
        var copy = text
        guard let date = copy.withUTF8({ CalendarDate(iso8601: UnsafeRawBufferPointer($0)) })
        else { return nil }
        self = date
    }
}
