import Quantities

/// Finds physical quantities in the text of a line, such as `Kørt: 118 km` or two meter readings.
///
/// A number with one mark and three digits after it may be thousands or decimals: it is not read.
struct TextQuantities: Sendable {
    let rules: LineRules

    /// The first quantity with a unit, else the difference between two readings; nil where there is none.
    func suggestion(in text: String) -> LineSuggestion? {
        guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        let folded = FoldedText(text)
        let wanted = rules.unitWords | rules.readingWords
        guard rules.words.groups(in: folded) & wanted != 0 else { return nil }
        let bytes = [0x20] + Array(text.utf8) + [0x20]
        var found: LineSuggestion?
        var readings: [LineRules.Effect: (number: ExactDecimal, unit: String, words: String)] = [:]
        rules.words.forEachMatch(in: folded) { group, start, end in
            let rule = rules.rules[group]
            switch rule.effect {
            case .unit where found == nil:
                guard let number = Self.number(before: start, in: bytes),
                    let unit = UnitCatalogue.unit(rule.name)
                else { return }
                let last = folded.bytes[end - 1] == 0x20 ? end - 1 : end
                let words = String(decoding: bytes[number.start..<last], as: UTF8.self)
                found = LineSuggestion(quantity: number.value, unit: unit, words: words)
            case .readingStart, .readingStop:
                guard let number = Self.number(after: end - 1, in: bytes) else { return }
                let words = String(decoding: bytes[(start + 1)..<number.end], as: UTF8.self)
                readings[rule.effect] = (number.value, rule.name, words)
            default: return
            }
        }
        return found ?? Self.difference(readings[.readingStart], readings[.readingStop])
    }

    private typealias Reading = (number: ExactDecimal, unit: String, words: String)

    private static func difference(_ first: Reading?, _ last: Reading?) -> LineSuggestion? {
        guard let first, let last, first.unit == last.unit, first.number < last.number,
            let unit = UnitCatalogue.unit(first.unit),
            let difference = last.number.subtracting(first.number)
        else { return nil }
        return LineSuggestion(
            quantity: difference, unit: unit, words: first.words + "; " + last.words)
    }

    private static func isNumber(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
    }

    /// The number that ends before an offset, with at most one blank between.
    private static func number(
        before offset: Int, in bytes: [UInt8]
    ) -> (value: ExactDecimal, start: Int)? {
        let end = offset > 0 && bytes[offset - 1] == 0x20 ? offset - 1 : offset
        var start = end
        while start > 0, isNumber(bytes[start - 1]) { start -= 1 }
        let before = start > 0 ? bytes[start - 1] : 0x20
        guard start < end, before <= 0x20 || before == UInt8(ascii: ":") else { return nil }
        return decimal(bytes[start..<end]).map { ($0, start) }
    }

    /// The number that begins within a few bytes after an offset.
    private static func number(
        after offset: Int, in bytes: [UInt8]
    ) -> (value: ExactDecimal, end: Int)? {
        var start = offset
        while start < bytes.count, start < offset + 4, !(0x30...0x39).contains(bytes[start]) {
            start += 1
        }
        var end = start
        while end < bytes.count, isNumber(bytes[end]) { end += 1 }
        while end > start, !(0x30...0x39).contains(bytes[end - 1]) { end -= 1 }
        guard start < end else { return nil }
        return decimal(bytes[start..<end]).map { ($0, end) }
    }

    /// The number that some bytes can only mean; nil where they may mean two.
    private static func decimal(_ bytes: ArraySlice<UInt8>) -> ExactDecimal? {
        let marks = bytes.filter { $0 < 0x30 }
        guard let last = marks.last else { return read(Array(bytes)) }
        let parts = bytes.split(omittingEmptySubsequences: false) { $0 < 0x30 }
        guard parts.allSatisfy({ !$0.isEmpty }), let tail = parts.last else { return nil }
        let isGrouped = parts.dropFirst().dropLast().allSatisfy { $0.count == 3 }
        if marks.count == 1 {
            guard tail.count != 3 || bytes.first == UInt8(ascii: "0") else { return nil }
            return read(Array(parts[0]) + [UInt8(ascii: ".")] + tail)
        }
        let isMixed = marks.dropLast().allSatisfy { $0 != last }
        guard isGrouped else { return nil }
        if isMixed {
            return read(parts.dropLast().flatMap { $0 } + [UInt8(ascii: ".")] + tail)
        }
        guard tail.count == 3, marks.allSatisfy({ $0 == last }) else { return nil }
        return read(parts.flatMap { $0 })
    }

    private static func read(_ digits: [UInt8]) -> ExactDecimal? {
        try? digits.withUnsafeBytes { try DecimalReader().read($0).get() }
    }
}
