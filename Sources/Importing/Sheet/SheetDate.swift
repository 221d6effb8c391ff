import Quantities

/// Days and times of cells: serial numbers of days in one of the two calendars of spreadsheets.
struct SheetDate {
    /// Whether day 0 is 1904-01-01, as in workbooks that came from old Macintosh computers.
    var startsIn1904 = false

    /// The largest serial number: 9999-12-31.
    private static let lastDay = 2_958_465

    /// The text and kind of a plain number that a format shows as day or time; nil where there is no
    /// such day.
    func read(
        _ plain: UnsafeRawBufferPointer, as form: NumberFormat
    ) -> (text: [UInt8], kind: SheetCell.Kind)? {
        guard case .success(let value) = DecimalReader().read(plain), !value.isNegative else {
            return nil
        }
        let (days, seconds) = Self.split(value)
        // A time of day that holds a day as well is both.
        if form == .duration || (form != .date && days == 0 && (form == .time || seconds > 0)) {
            return (Array(Self.clock(seconds + days * 86_400).utf8), .time)
        }
        guard let day = civilDay(days) else { return nil }
        guard form != .date, seconds > 0 else { return (day, .date) }
        return (day + Array(("T" + Self.clock(seconds)).utf8), .dateTime)
    }

    /// Whole days and seconds, rounded to the second.
    private static func split(_ value: ExactDecimal) -> (days: Int, seconds: Int) {
        let seconds = ExactDecimal(mantissa: value.mantissa * 86_400).rounded(toDecimals: 0)
        let whole = Int(clamping: seconds.mantissa / ExactDecimal.one12)
        return (whole / 86_400, whole % 86_400)
    }

    /// `13:30:00`; hours may go beyond a day.
    static func clock(_ seconds: Int) -> String {
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
        return parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }

    /// ISO 8601 of a serial number of days.
    private func civilDay(_ serial: Int) -> [UInt8]? {
        guard serial <= Self.lastDay else { return nil }
        if startsIn1904 { return Self.day(sinceMarchOfYear0: serial + 695_361) }
        // The calendar from 1900 counts a 29 February 1900 that never was, as day 60.
        guard serial > 0, serial != 60 else { return nil }
        return Self.day(sinceMarchOfYear0: serial + (serial < 60 ? 693_900 : 693_899))
    }

    /// The day a number of days after 1 March of the year 0.
    private static func day(sinceMarchOfYear0 days: Int) -> [UInt8] {
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return [UInt8](unsafeUninitializedCapacity: 10) { text, count in
            var rest = year * 10_000 + month * 100 + day
            for place in [9, 8, 6, 5, 3, 2, 1, 0] {
                text[place] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                rest /= 10
            }
            (text[4], text[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            count = 10
        }
    }
}
