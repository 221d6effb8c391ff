import Diagnostics
import Quantities

/// What the number of an attribute must satisfy beyond its grammar.
enum NumberRule {
    /// Above this any amount is taken for a slip of the keyboard: 10⁹.
    private static var implausible: Int128 { 1_000_000_000_000_000_000_000 }

    /// The problem with a number that was read; nil where it is fine.
    @inline(__always)
    static func problem(
        _ attribute: RecordAttribute, _ value: ExactDecimal, _ text: UnsafeRawBufferPointer
    ) -> RecordProblem? {
        if value.mantissa < 0 || value.mantissa > implausible {
            return outOfRange(attribute, value)
        }
        switch attribute {
        case .persons, .rooms, .nights, .count:
            // `2.0` is no count either: the schemas want digits alone.
            if text.contains(where: { $0 == 0x2E || $0 == 0x2C }) {
                return notWhole(attribute, text)
            }
            // A meter may stand still; a journey of nobody is a slip that leaves its emissions out.
            return value.mantissa == 0 ? failed("zero-count", attribute, value, .warning) : nil
        case .allocation, .reusedShare:
            return value > .one ? failed("share-out-of-range", attribute, value) : nil
        default:
            return nil
        }
    }

    private static func outOfRange(
        _ attribute: RecordAttribute, _ value: ExactDecimal
    ) -> RecordProblem {
        value.isNegative
            ? failed("negative-quantity", attribute, value)
            : failed("implausible-quantity", attribute, value, .warning)
    }

    private static func notWhole(
        _ attribute: RecordAttribute, _ text: UnsafeRawBufferPointer
    ) -> RecordProblem {
        RecordProblem(
            attribute, "not-whole",
            [
                "attribute": .text(attribute.name),
                "found": .text(String(decoding: text.prefix(40), as: UTF8.self)),
            ])
    }

    private static func failed(
        _ id: String, _ attribute: RecordAttribute, _ value: ExactDecimal,
        _ severity: Diagnostic.Severity = .error
    ) -> RecordProblem {
        RecordProblem(
            attribute, id,
            ["attribute": .text(attribute.name), "found": .text(value.description)],
            severity: severity)
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
