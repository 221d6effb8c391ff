import EmissionFactors
import Quantities

/// The text of an element; valid only while it is told.
struct DocumentText {
    let bytes: UnsafeRawBufferPointer

    /// The bytes without white space at both ends.
    var trimmed: UnsafeRawBufferPointer {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }

    /// The text in one line: white space inside becomes one blank.
    var line: String {
        let text = trimmed
        guard Self.needsFolding(text) else { return String(decoding: text, as: UTF8.self) }
        return String(decoding: Self.folded(text), as: UTF8.self)
    }

    /// A text with one blank for all white space that stands together.
    static func folded(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.count)
        for byte in text {
            if byte > 0x20 {
                folded.append(byte)
            } else if folded.last != 0x20 {
                folded.append(0x20)
            }
        }
        return folded
    }

    /// The text without any blank, as codes and numbers of companies are compared.
    var code: String {
        let text = trimmed
        var lowest = UInt8.max
        for byte in text { lowest = min(lowest, byte) }
        guard lowest <= 0x20 else { return String(decoding: text, as: UTF8.self) }
        return String(decoding: text.filter { $0 > 0x20 }, as: UTF8.self)
    }

    /// The number in the form XML Schema calls decimal; nil when it is none or is not exact here.
    var decimal: ExactDecimal? {
        let text = trimmed
        if case .success(let number) = DecimalReader().read(text) { return number }
        return Self.unusualDecimal(text)
    }

    /// The day, in the form 2025-03-04, with or without a time or a time zone after it.
    var date: CalendarDate? {
        let text = trimmed
        guard text.count >= 10 else { return nil }
        if text.count > 10 {
            let next = text[10]
            let isSuffix =
                next == UInt8(ascii: "T") || next == UInt8(ascii: "Z") || next == UInt8(ascii: "+")
                || next == UInt8(ascii: "-")
            guard isSuffix else { return nil }
        }
        return CalendarDate(iso8601: UnsafeRawBufferPointer(rebasing: text[..<10]))
    }

    /// The day in the form 20250304, or with dashes.
    var basicDate: CalendarDate? {
        let text = trimmed
        guard text.count == 8 else { return date }
        var digits = 0
        for byte in text {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            digits = digits * 10 + Int(digit)
        }
        return CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

    /// Whether white space inside a text is more than single blanks.
    static func needsFolding(_ text: UnsafeRawBufferPointer) -> Bool {
        // Without branches, so that many bytes are looked at together.
        var found: UInt8 = 0
        for index in text.indices.dropFirst() {
            let (byte, previous) = (text[index], text[index - 1])
            let isPair: UInt8 = (byte == 0x20 ? 1 : 0) & (previous == 0x20 ? 1 : 0)
            found |= isPair | (byte < 0x20 ? 1 : 0)
        }
        return found != 0
    }

    /// Reads `+5`, `.5`, `5.` and zeros beyond the twelfth decimal, which strict reading refuses.
    private static func unusualDecimal(_ text: UnsafeRawBufferPointer) -> ExactDecimal? {
        var rest = text[...]
        var plain: [UInt8] = []
        if rest.first == UInt8(ascii: "+") {
            rest = rest.dropFirst()
        } else if rest.first == UInt8(ascii: "-") {
            plain.append(UInt8(ascii: "-"))
            rest = rest.dropFirst()
        }
        let parts = rest.split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let whole = Array((parts.first ?? rest).drop { $0 == UInt8(ascii: "0") })
        var fraction = parts.count > 1 ? Array(parts[1]) : []
        guard rest.contains(where: { $0 != UInt8(ascii: ".") }) else { return nil }
        while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        plain += whole.isEmpty ? [UInt8(ascii: "0")] : whole
        if !fraction.isEmpty { plain += [UInt8(ascii: ".")] + fraction }
        return try? plain.withUnsafeBytes { try DecimalReader().read($0).get() }
    }
}
