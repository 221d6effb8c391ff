import Quantities

/// A number as people write it: grouping, currency, minus behind; the decimal mark is still open.
struct DataNumber {
    /// Digits and the marks `.` and `,` alone.
    let core: [UInt8]
    /// Whether it is below zero.
    let isNegative: Bool
    /// Whether a comma and a dash stand for no decimals, as in `1.200,-`.
    let isWhole: Bool

    /// What a number shows of its column's decimal mark.
    enum Evidence {
        case none, comma, fullStop
        /// One mark before exactly three digits: decimals or grouping.
        case ambiguous
    }

    /// Reads the form; nil where it is no number.
    init?(_ text: String) {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}": bytes.append(0x20)
            case "\u{2212}": bytes.append(0x2D)
            default:
                guard scalar.isASCII else { return nil }
                bytes.append(UInt8(scalar.value))
            }
        }
        bytes = Self.withoutCurrency(bytes)
        isWhole = bytes.suffix(2).elementsEqual(Self.noDecimals)
        if isWhole { bytes.removeLast(2) }
        var isNegative = false
        if bytes.first == 0x2D {
            isNegative = true
            bytes.removeFirst()
        } else if bytes.last == 0x2D {
            isNegative = true
            bytes.removeLast()
        } else if bytes.first == 0x28, bytes.last == 0x29 {
            isNegative = true
            bytes = Array(bytes.dropFirst().dropLast())
        } else if bytes.first == 0x2B {
            bytes.removeFirst()
        }
        bytes = Self.trimmed(bytes)
        guard let core = Self.withoutBlanks(bytes), !core.isEmpty,
            core.allSatisfy({ $0 == 0x2E || $0 == 0x2C || (0x30...0x39).contains($0) }),
            core.contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        self.core = core
        self.isNegative = isNegative
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var slice = bytes[...]
        while slice.first == 0x20 { slice.removeFirst() }
        while slice.last == 0x20 { slice.removeLast() }
        return Array(slice)
    }

    private static let currencyWords = [
        "kr.", "kr", "dkk", "eur", "sek", "nok", "usd", "gbp", "isk",
    ]
    private static let noDecimals = Array(",-".utf8)

    /// The currency that stands before or behind a number, such as `kr.` or `EUR`; nil where none does.
    static func currency(in text: String) -> String? {
        guard text.utf8.contains(where: { $0 | 0x20 >= 0x61 && $0 < 0x80 }) else { return nil }
        let word = text.trimmingWhitespace.lowercased()
        return currencyWords.first { word.hasSuffix($0) || word.hasPrefix($0) }
    }

    /// Removes `kr.`, `kr`, `DKK` and other currency codes before or behind.
    private static func withoutCurrency(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = trimmed(bytes)
        let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        for word in currencyWords {
            let mark = Array(word.utf8)
            if lower.count > mark.count, lower.suffix(mark.count).elementsEqual(mark) {
                bytes.removeLast(mark.count)
                return trimmed(bytes)
            }
            if lower.count > mark.count, lower.starts(with: mark) {
                bytes.removeFirst(mark.count)
                return trimmed(bytes)
            }
        }
        return bytes
    }

    /// Removes blanks that group three digits; nil where blanks stand otherwise.
    private static func withoutBlanks(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(0x20) else { return bytes }
        let parts = bytes.split(separator: 0x20, omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let digits = part.prefix { (0x30...0x39).contains($0) }
            let isLast = index == parts.count - 1
            if index == 0 {
                guard (1...3).contains(digits.count), digits.count == part.count else {
                    return nil
                }
            } else {
                guard digits.count == 3, isLast || digits.count == part.count else { return nil }
            }
        }
        return parts.flatMap { $0 }
    }

    /// What the number shows of the decimal mark.
    var evidence: Evidence {
        isWhole ? .comma : core.withUnsafeBytes { Self.evidence(ofCore: $0) }
    }

    /// What a number without anything but digits, marks and a minus shows; nil for other texts.
    static func evidence(ofPlain text: UnsafeRawBufferPointer) -> Evidence? {
        let start = text.first == 0x2D ? 1 : 0
        var hasDigit = false
        for byte in text[start...] {
            if byte &- 0x30 <= 9 {
                hasDigit = true
            } else if byte != 0x2E, byte != 0x2C {
                return nil
            }
        }
        guard hasDigit, text.last != 0x2C else { return nil }
        return evidence(ofCore: UnsafeRawBufferPointer(rebasing: text[start...]))
    }

    private static func evidence(ofCore core: UnsafeRawBufferPointer) -> Evidence {
        var (dots, commas, last) = (0, 0, 0)
        for (index, byte) in core.enumerated() where byte == 0x2E || byte == 0x2C {
            if byte == 0x2E { dots += 1 } else { commas += 1 }
            last = index
        }
        if dots == 0, commas == 0 { return .none }
        if dots > 0, commas > 0 { return core[last] == 0x2C ? .comma : .fullStop }
        let isDot = dots > 0
        if dots + commas > 1 { return isDot ? .comma : .fullStop }
        let isThree = core.count - last - 1 == 3
        if isThree, (1...3).contains(last), last != 1 || core[0] != 0x30 { return .ambiguous }
        return isDot ? .fullStop : .comma
    }

    /// The value of digits that are grouped by threes and have no currency or blank around them; nil for
    /// every other form.
    static func grouped(_ text: String, _ mark: DecimalReader.DecimalMark) -> ExactDecimal? {
        let (decimal, grouping): (UInt8, UInt8) = mark == .comma ? (0x2C, 0x2E) : (0x2E, 0x2C)
        var text = text
        return text.withUTF8 { utf8 in
            guard utf8.count <= 40 else { return nil }
            return withUnsafeTemporaryAllocation(byteCount: 40, alignment: 1) { plain in
                // How many digits stand after the last grouping mark; nil: there was none yet.
                var group: Int?
                var (count, digits, hasMark) = (0, 0, false)
                for byte in utf8 {
                    if byte &- 0x30 <= 9 {
                        digits += 1
                    } else if byte == grouping, !hasMark {
                        guard group == nil ? (1...3).contains(digits) : digits == 3 else {
                            return nil
                        }
                        (group, digits) = (0, 0)
                        continue
                    } else if byte == decimal, !hasMark, digits > 0 {
                        guard group == nil || digits == 3 else { return nil }
                        (hasMark, digits) = (true, 0)
                    } else if byte != 0x2D || count > 0 {
                        return nil
                    }
                    plain[count] = byte == decimal ? 0x2E : byte
                    count += 1
                }
                guard digits > 0, hasMark || group == nil || digits == 3 else { return nil }
                let whole = UnsafeRawBufferPointer(rebasing: plain[..<count])
                return try? DecimalReader().read(whole).get()
            }
        }
    }

    /// The value under a decimal mark; nil where the other mark does not group by threes.
    func value(_ mark: DecimalReader.DecimalMark) -> ExactDecimal? {
        let (decimal, grouping): (UInt8, UInt8) = mark == .comma ? (0x2C, 0x2E) : (0x2E, 0x2C)
        if isWhole, core.contains(0x2C) || (mark == .fullStop && core.contains(0x2E)) { return nil }
        let parts = core.split(separator: decimal, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first else { return nil }
        if parts.count == 2, parts[1].contains(grouping) { return nil }
        let groups = whole.split(separator: grouping, omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count),
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
        }
        var text = groups.flatMap { $0 }
        if text.isEmpty { text = [0x30] }
        if parts.count == 2, !parts[1].isEmpty { text += [0x2E] + parts[1] }
        let read = text.withUnsafeBytes { DecimalReader().read($0) }
        guard case .success(let value) = read else { return nil }
        return isNegative ? ExactDecimal(mantissa: -value.mantissa) : value
    }
}
