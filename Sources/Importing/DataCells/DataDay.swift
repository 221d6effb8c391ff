import EmissionFactors

/// Days as people write them: ISO 8601, or the day before the month; with or without a time.
enum DataDay {
    /// The day of a text; nil where it is none.
    ///
    /// Two-digit years up to 79 are of this century (as spreadsheets have it, roughly).
    static func read(_ text: String) -> CalendarDate? {
        var copy = text
        if let day = copy.withUTF8({ plain($0) }) { return day }
        let words = text.trimmingWhitespace.split { $0 == " " || $0 == "T" || $0 == "\u{A0}" }
        guard let first = words.first else { return nil }
        if let day = numeric(String(first)) {
            return words.dropFirst().allSatisfy(isTime) ? day : nil
        }
        return named(text)
    }

    /// Whether a text with slashes, such as `3/14/2025`, can only have its month first (true) or its day first
    /// (false); nil where it can be either, or is no such text.
    static func hasMonthFirst(_ text: String) -> Bool? {
        guard let (first, second) = slashed(text) else { return nil }
        if first <= 12, second > 12 { return true }
        return first > 12 && second <= 12 ? false : nil
    }

    /// Whether a text with slashes, such as `5/12/2025`, is another day with its numbers the other way round.
    static func isOpen(_ text: String) -> Bool {
        guard let (first, second) = slashed(text) else { return false }
        return first != second && first <= 12 && second <= 12 && read(text) != nil
    }

    /// The day of a text in a column whose slashed days have the month first, as in the United States.
    static func read(monthFirst text: String) -> CalendarDate? {
        guard let (month, day) = slashed(text) else { return read(text) }
        let rest = text.trimmingWhitespace.split(separator: "/", maxSplits: 2)
        return read("\(day)/\(month)/\(rest[2])")
    }

    /// The first two numbers of three with slashes between, of which the last is a year.
    private static func slashed(_ text: String) -> (Int, Int)? {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let parts = text.trimmingWhitespace.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
            let first = Int(parts[0]), let second = Int(parts[1])
        else { return nil }
        return (first, second)
    }

    /// `04-03-2025` or `2025-03-04`, with any of the marks.
    private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
        guard text.count == 10 else { return nil }
        let isYearFirst = text[4] == UInt8(ascii: "-") || text[4] == UInt8(ascii: "/")
        let (first, second) = isYearFirst ? (4, 7) : (2, 5)
        guard text[first] == text[second], "-./".utf8.contains(text[first]) else { return nil }
        var numbers = (0, 0, 0)
        for index in 0..<10 where index != first && index != second {
            let digit = Int(text[index]) - 0x30
            guard (0...9).contains(digit) else { return nil }
            if index < first {
                numbers.0 = numbers.0 * 10 + digit
            } else if index < second {
                numbers.1 = numbers.1 * 10 + digit
            } else {
                numbers.2 = numbers.2 * 10 + digit
            }
        }
        return isYearFirst
            ? CalendarDate(year: numbers.0, month: numbers.1, day: numbers.2)
            : CalendarDate(year: numbers.2, month: numbers.1, day: numbers.0)
    }

    private static func isTime(_ word: Substring) -> Bool {
        word.allSatisfy { $0.isNumber || ":.+-Z".contains($0) }
    }

    private static func numeric(_ text: String) -> CalendarDate? {
        let parts = text.split(omittingEmptySubsequences: false) { "-./".contains($0) }
        if parts.count == 1, text.utf8.count == 8, let number = Int(text), number > 19_000_000 {
            return CalendarDate(
                year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        guard parts.count == 3,
            parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        if parts[0].utf8.count == 4 {
            return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
        }
        guard parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
            let year = year(numbers[2], digits: parts[2].utf8.count)
        else { return nil }
        return CalendarDate(year: year, month: numbers[1], day: numbers[0])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func year(_ number: Int, digits: Int) -> Int? {
        switch digits {
        case 4: return number
        case 2: return number < 80 ? 2000 + number : 1900 + number
        default: return nil
        }
    }

    private static let months: [String: Int] = {
        let names = [
            ["januar", "january"], ["februar", "february"], ["marts", "march"], ["april"],
            ["maj", "may"], ["juni", "june"], ["juli", "july"], ["august"], ["september"],
            ["oktober", "october"], ["november"], ["december"],
        ]
        var months: [String: Int] = [:]
        for (index, words) in names.enumerated() {
            for word in words {
                months[word] = index + 1
                months[String(word.prefix(3))] = index + 1
            }
        }
        return months
    }()

    /// `4. marts 2025`
    private static func named(_ text: String) -> CalendarDate? {
        let words = text.lowercased().split { $0 == " " || $0 == "." || $0 == "," || $0 == "-" }
        guard words.count == 3, let day = Int(words[0]), let month = months[String(words[1])],
            let number = Int(words[2]), let year = year(number, digits: words[2].utf8.count)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}
