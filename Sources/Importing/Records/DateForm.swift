import EmissionFactors

/// How a file writes days.
enum DateForm {
    /// `2025-03-04`
    case iso8601
    /// `04-03-2025`, `04.03.2025` or `4/3-2025`; ISO 8601 as well, which cannot be mistaken for it.
    case danish

    func read(_ text: UnsafeRawBufferPointer) -> CalendarDate? {
        if let date = CalendarDate(iso8601: text) { return date }
        guard self == .danish else { return nil }
        var parts: [Int] = [0]
        var digits = 0
        for byte in text {
            if (0x30...0x39).contains(byte) {
                parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 0x30)
                digits += 1
                guard digits <= 4 else { return nil }
            } else {
                guard [0x2D, 0x2E, 0x2F].contains(byte), digits > 0 else { return nil }
                parts.append(0)
                digits = 0
            }
        }
        guard parts.count == 3, digits == 4 else { return nil }
        return CalendarDate(year: parts[2], month: parts[1], day: parts[0])
    }
}
