import Diagnostics

/// What a number format shows of a number, as far as it changes what the number is.
enum NumberFormat: UInt8, Sendable {
    /// A number.
    case number
    /// A day.
    case date
    /// A day and a time.
    case dateTime
    /// A time of day.
    case time
    /// A length of time, which may go beyond a day.
    case duration

    /// The format with a number that spreadsheets know by themselves.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
        case 22: self = .dateTime
        case 18...21, 32...35, 45, 47, 55, 56: self = .time
        case 46: self = .duration
        default: self = .number
        }
    }

    /// The format with a code, such as `[$-406]d. mmmm yyyy;@`.
    ///
    /// Quoted text, escaped characters and what stands in brackets do not count, except lengths of time such
    /// as `[hh]`.
    init(code: String) {
        let letters = Self.letters(of: Array(code.utf8))
        guard !letters.text.hasPrefix("general"), !letters.text.includes("general") else {
            self = .number
            return
        }
        let hasDay = letters.text.contains { $0 == "d" || $0 == "y" }
        let hasTime = letters.isElapsed || letters.text.contains { $0 == "h" || $0 == "s" }
        let hasMonth = letters.text.contains("m")
        switch (hasDay || (hasMonth && !hasTime), hasTime) {
        case (true, true): self = .dateTime
        case (true, false): self = .date
        case (false, true): self = letters.isElapsed ? .duration : .time
        case (false, false): self = .number
        }
    }

    /// The letters of the first section that are not quoted, in lower case.
    private static func letters(of code: [UInt8]) -> (text: String, isElapsed: Bool) {
        var text: [UInt8] = []
        var isElapsed = false
        var index = 0
        while index < code.count {
            let byte = code[index]
            index += 1
            switch byte {
            case UInt8(ascii: ";"): return (String(decoding: text, as: UTF8.self), isElapsed)
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
            case UInt8(ascii: "\""):
                while index < code.count, code[index] != UInt8(ascii: "\"") { index += 1 }
                index += 1
            case UInt8(ascii: "["):
                let end = code[index...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
                let inside = code[index..<end].map { $0 | 0x20 }
                if let first = inside.first, "hms".utf8.contains(first),
                    inside.allSatisfy({ $0 == first })
                {
                    isElapsed = true
                }
                index = end + 1
            default:
                let lower = byte | 0x20
                if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) { text.append(lower) }
            }
        }
        return (String(decoding: text, as: UTF8.self), isElapsed)
    }
}
