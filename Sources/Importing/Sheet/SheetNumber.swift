/// Numbers of cells as plain decimal text.
///
/// A sheet holds binary numbers and writes 17 digits, such as 2.2999999999999998 where it shows 2.3. Like the
/// spreadsheet itself this reads 15 significant digits; and at most 12 decimals, which is what is counted with.
enum SheetNumber {
    /// How many digits spreadsheets keep.
    static let significantDigits = 15
    private static let mostDecimals = 12

    /// Whether the text already is plain: digits, at most 15 of them, and at most one full stop between.
    @inline(__always)
    static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
        var digits = 0
        var decimals = -1
        var index = 0
        if let first = text.first, first == UInt8(ascii: "-") {
            // There is no zero below zero.
            guard text.count > 1, text[1] != 0x30 else { return false }
            index = 1
        }
        while index < text.count {
            let byte = text[index]
            if byte &- 0x30 <= 9 {
                digits += 1
                if decimals >= 0 { decimals += 1 }
            } else if byte == UInt8(ascii: "."), decimals < 0, digits > 0 {
                decimals = 0
            } else {
                return false
            }
            index += 1
        }
        // Zeros at the end of the decimals would make a count look like none.
        if decimals > 0, text.last == 0x30 { return false }
        return digits > 0 && digits <= significantDigits && decimals != 0
            && decimals <= mostDecimals
    }

    /// What a number was read as.
    struct Plain {
        /// The number as plain text.
        let text: [UInt8]
        /// Whether it is a whole number of more digits than are kept.
        let isRounded: Bool
    }

    /// The plain text of a number that may have an exponent and noise; nil where it is no number.
    static func plain(_ text: UnsafeRawBufferPointer) -> Plain? {
        guard var parts = Parts(text) else { return nil }
        let wholeDigits = parts.point
        let isLong = wholeDigits > significantDigits
        parts.round(to: min(significantDigits, wholeDigits + mostDecimals))
        guard parts.point <= 30 else { return nil }
        return Plain(text: parts.text, isRounded: isLong)
    }

    /// Significant digits and the place of the full stop among them.
    private struct Parts {
        var isNegative = false
        /// The digits from the first that is not zero on.
        var digits: [UInt8] = []
        /// How many of the digits stand before the full stop; below zero for zeros after it.
        var point = 0

        init?(_ text: UnsafeRawBufferPointer) {
            var index = 0
            if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                isNegative = sign == UInt8(ascii: "-")
                index = 1
            }
            var hasDigits = false
            var hasPoint = false
            while index < text.count, text[index] | 0x20 != UInt8(ascii: "e") {
                let byte = text[index]
                index += 1
                if byte == UInt8(ascii: "."), !hasPoint {
                    hasPoint = true
                    continue
                }
                guard byte &- 0x30 <= 9 else { return nil }
                hasDigits = true
                let isSignificant = byte != 0x30 || !digits.isEmpty
                if isSignificant { digits.append(byte &- 0x30) }
                if !hasPoint, isSignificant { point += 1 }
                if hasPoint, !isSignificant { point -= 1 }
            }
            guard hasDigits, digits.count <= 400 else { return nil }
            if index < text.count {
                let exponent = String(decoding: text[(index + 1)...], as: UTF8.self)
                guard exponent.utf8.count <= 5, let value = Int(exponent) else { return nil }
                point += value
            }
        }

        /// Rounds half away from zero to a number of significant digits.
        mutating func round(to count: Int) {
            guard digits.count > count else { return }
            guard count >= 0 else {
                digits = []
                return
            }
            let roundsUp = digits[count] >= 5
            digits.removeSubrange(count...)
            guard roundsUp else { return }
            var index = count - 1
            while index >= 0 {
                guard digits[index] == 9 else {
                    digits[index] += 1
                    return
                }
                digits[index] = 0
                index -= 1
            }
            digits.insert(1, at: 0)
            point += 1
        }

        /// The number as plain text, without zeros that say nothing.
        var text: [UInt8] {
            var digits = digits
            while let last = digits.last, last == 0 { digits.removeLast() }
            guard !digits.isEmpty else { return [0x30] }
            var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
            if point <= 0 {
                text += [0x30, UInt8(ascii: ".")] + [UInt8](repeating: 0x30, count: -point)
                return text + digits.map { $0 + 0x30 }
            }
            for index in 0..<max(point, digits.count) {
                if index == point { text.append(UInt8(ascii: ".")) }
                text.append(index < digits.count ? digits[index] + 0x30 : 0x30)
            }
            return text
        }
    }
}
