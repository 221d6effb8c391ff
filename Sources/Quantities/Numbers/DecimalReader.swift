/// Reads decimal numbers strictly: nothing is guessed, skipped or left over.
///
/// Grammar: an optional minus sign, 1 to 15 digits, and optionally the decimal mark with 1 to 12 digits.
/// No exponent, no grouping, no plus sign, no blanks. The decimal mark is declared by the file's format.
public struct DecimalReader: Sendable {
    /// The decimal mark: a full stop or a comma.
    public enum DecimalMark: Sendable {
        /// `12450.5`
        case fullStop
        /// `12450,5`
        case comma
    }

    /// Why a text is not a number.
    public enum Failure: Error, Sendable, Equatable {
        /// There is no text.
        case empty
        /// A character that no number contains at this place, counted in bytes from 0.
        case unexpectedCharacter(offset: Int)
        /// Digits are missing where the text ends.
        case incomplete
        /// More than 15 digits before the decimal mark.
        case tooLarge
        /// More than 12 digits after the decimal mark.
        case tooManyDecimals
    }

    private let mark: UInt8

    /// The mark the reader expects.
    public var decimalMark: DecimalMark { mark == UInt8(ascii: ",") ? .comma : .fullStop }

    /// Makes a reader for one decimal mark.
    public init(decimalMark: DecimalMark = .fullStop) {
        mark = decimalMark == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    }

    /// Reads the whole text as one number.
    @inline(__always)
    public func read(_ text: UnsafeRawBufferPointer) -> Result<ExactDecimal, Failure> {
        guard !text.isEmpty else { return .failure(.empty) }
        let isNegative = text[0] == UInt8(ascii: "-")
        var offset = isNegative ? 1 : 0
        let whole = digits(in: text, from: &offset)
        guard whole.count > 0 else { return .failure(missingDigit(at: offset, in: text)) }
        var mantissa = Int128(whole.value) * ExactDecimal.one12
        var fractionDigits = 0
        if offset < text.count, text[offset] == mark {
            offset += 1
            let fraction = digits(in: text, from: &offset)
            guard fraction.count > 0 else { return .failure(missingDigit(at: offset, in: text)) }
            fractionDigits = fraction.count
            guard fractionDigits <= ExactDecimal.decimals else {
                return .failure(
                    offset < text.count ? .unexpectedCharacter(offset: offset) : .tooManyDecimals)
            }
            mantissa += Int128(fraction.value &* Self.scaling(fractionDigits))
        }
        guard offset == text.count else { return .failure(.unexpectedCharacter(offset: offset)) }
        guard whole.count <= 15 else { return .failure(.tooLarge) }
        return .success(ExactDecimal(mantissa: isNegative ? -mantissa : mantissa))
    }

    /// Reads the whole text as one number.
    public func read(_ text: String) -> Result<ExactDecimal, Failure> {
        var copy = text
        return copy.withUTF8 { read(UnsafeRawBufferPointer($0)) }
    }

    @inline(__always)
    private func digits(
        in text: UnsafeRawBufferPointer, from offset: inout Int
    ) -> (value: UInt64, count: Int) {
        var value: UInt64 = 0
        let start = offset
        while offset < text.count {
            let digit = text[offset] &- UInt8(ascii: "0")
            guard digit <= 9 else { break }
            // Beyond 18 digits the value is not used: the count alone makes it an error.
            value = value &* 10 &+ UInt64(digit)
            offset += 1
        }
        return (value, offset - start)
    }

    private func missingDigit(at offset: Int, in text: UnsafeRawBufferPointer) -> Failure {
        offset < text.count ? .unexpectedCharacter(offset: offset) : .incomplete
    }

    /// 10 to the power of the decimals that a fraction leaves unwritten.
    @inline(__always)
    private static func scaling(_ fractionDigits: Int) -> UInt64 {
        switch fractionDigits {
        case 1: return 100_000_000_000
        case 2: return 10_000_000_000
        case 3: return 1_000_000_000
        case 4: return 100_000_000
        case 5: return 10_000_000
        case 6: return 1_000_000
        case 7: return 100_000
        case 8: return 10_000
        case 9: return 1_000
        case 10: return 100
        case 11: return 10
        default: return 1
        }
    }
}
