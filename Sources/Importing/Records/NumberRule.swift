import Diagnostics
import Quantities

/// What the number of an attribute must satisfy beyond its grammar.
enum NumberRule {
    private static let wholeNumbers = RecordAttributes([.persons, .rooms, .nights, .count])
    private static let shares = RecordAttributes([.allocation, .reusedShare])
    /// Above this any amount is taken for a slip of the keyboard.
    private static let implausible = ExactDecimal(1_000_000_000)

    /// The problem with a number that was read; nil where it is fine.
    @inline(__always)
    static func problem(_ attribute: RecordAttribute, _ value: ExactDecimal) -> RecordProblem? {
        if value.isNegative || value > implausible { return outOfRange(attribute, value) }
        if wholeNumbers.contains(attribute) || shares.contains(attribute) {
            return special(attribute, value)
        }
        return nil
    }

    private static func outOfRange(
        _ attribute: RecordAttribute, _ value: ExactDecimal
    ) -> RecordProblem {
        let arguments: [String: Message.Argument] = [
            "attribute": .text(attribute.name), "found": .text(value.description),
        ]
        if value.isNegative { return RecordProblem(attribute, "negative-quantity", arguments) }
        return RecordProblem(
            attribute, "implausible-quantity", arguments, severity: .warning)
    }

    private static func special(
        _ attribute: RecordAttribute, _ value: ExactDecimal
    ) -> RecordProblem? {
        let arguments: [String: Message.Argument] = [
            "attribute": .text(attribute.name), "found": .text(value.description),
        ]
        if wholeNumbers.contains(attribute), value.rounded(toDecimals: 0) != value {
            return RecordProblem(attribute, "not-whole", arguments)
        }
        if shares.contains(attribute), value > .one {
            return RecordProblem(attribute, "share-out-of-range", arguments)
        }
        return nil
    }

    /// The problem with a text that is no number.
    static func problem(
        _ attribute: RecordAttribute, _ text: UnsafeRawBufferPointer,
        _ failure: DecimalReader.Failure, _ reader: DecimalReader
    ) -> RecordProblem {
        let found = String(decoding: text.prefix(40), as: UTF8.self)
        let arguments: [String: Message.Argument] = [
            "attribute": .text(attribute.name), "found": .text(found),
        ]
        if failure == .tooLarge || failure == .tooManyDecimals {
            return RecordProblem(attribute, "number-out-of-range", arguments)
        }
        if reader.isAmbiguous(text) {
            return RecordProblem(attribute, "ambiguous-number", arguments)
        }
        return RecordProblem(
            attribute, "invalid-number", arguments,
            remedy: Message(reader.example))
    }
}

extension DecimalReader {
    /// The key of an example of a number in this form.
    fileprivate var example: String {
        switch decimalMark {
        case .fullStop: return "expected-number-full-stop"
        case .comma: return "expected-number-comma"
        }
    }

    /// Whether the text could be a number with grouping: `1.234` in a file with decimal commas.
    fileprivate func isAmbiguous(_ text: UnsafeRawBufferPointer) -> Bool {
        let other: UInt8 = decimalMark == .comma ? UInt8(ascii: ".") : UInt8(ascii: ",")
        let groups = text.split(separator: other, omittingEmptySubsequences: false)
        guard decimalMark == .comma, groups.count > 1 else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
            && text.allSatisfy { $0 == other || (0x30...0x39).contains($0) }
    }
}
