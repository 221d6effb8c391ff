import EmissionFactors
import Glibc

/// When something is filed, and by whom, where the command line does not say it.
enum LedgerTime {
    /// The present second in universal time, such as `2025-11-28T14:03:00Z`.
    static var now: String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
        let clock = [parts.tm_hour, parts.tm_min, min(parts.tm_sec, 59)].map { Int($0) }
        return date.map(twoDigits).joined(separator: "-") + "T"
            + clock.map(twoDigits).joined(separator: ":") + "Z"
    }

    /// Whether a text is a second of universal time in the form of ``now``.
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            CalendarDate(iso8601: String(text.prefix(10))) != nil
        else { return false }
        let parts = [(11, 24), (14, 60), (17, 60)]
        return parts.allSatisfy { start, limit in
            let digits = bytes[start...start + 1]
            guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } < limit
        }
    }

    /// The name that the user is logged in under.
    static var user: String {
        for name in ["LOGNAME", "USER"] {
            if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty {
                return value
            }
        }
        return "uid \(getuid())"
    }

    private static func twoDigits(_ number: Int) -> String {
        (number < 10 ? "0" : "") + String(number)
    }
}
