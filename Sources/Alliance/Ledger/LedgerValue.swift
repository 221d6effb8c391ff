/// A value of the ledger as it is stored.
public enum LedgerValue: Sendable, Hashable {
    /// Nothing.
    case null
    /// A whole number.
    case integer(Int64)
    /// Text, which is valid UTF-8.
    case text(String)
    /// Bytes, and text that is no valid UTF-8.
    case bytes([UInt8])

    /// Text, or nothing.
    init(_ text: String?) {
        self = text.map { .text($0) } ?? .null
    }

    /// The text; nil for all else.
    public var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The whole number; nil for all else.
    public var number: Int? {
        guard case .integer(let number) = self else { return nil }
        return Int(exactly: number)
    }

    /// The bytes of text and of bytes; none for all else.
    public var content: [UInt8] {
        switch self {
        case .null, .integer: []
        case .text(let text): Array(text.utf8)
        case .bytes(let bytes): bytes
        }
    }

    /// The canonical form that is hashed: the kind's letter, the length in decimal, a colon, the content.
    ///
    /// The length makes the end of every value certain, so that no two rows have the same form.
    func appendCanonical(to bytes: inout [UInt8]) {
        switch self {
        case .null:
            bytes += "n0:".utf8
        case .integer(let number):
            let digits = String(number)
            bytes += "i\(digits.utf8.count):\(digits)".utf8
        case .text(let text):
            bytes += "t\(text.utf8.count):\(text)".utf8
        case .bytes(let content):
            bytes += "b\(content.count):".utf8
            bytes += content
        }
    }
}
