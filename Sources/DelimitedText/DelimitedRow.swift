/// One row of a delimited text (RFC 4180): where its fields lie in the buffer.
///
/// The row is meant to be reused from row to row, so that reading a table allocates nothing.
public struct DelimitedRow {
    /// One field: byte offsets in the buffer, without the enclosing quotes.
    public struct Field {
        /// The first byte.
        public let start: Int
        /// One past the last byte.
        public let end: Int
        /// Whether doubled quotes stand inside, which ``DelimitedRow/text(of:in:)`` undoubles.
        public let hasDoubledQuotes: Bool

        /// Whether nothing stands in the field.
        public var isEmpty: Bool { start == end }
    }

    /// What is wrong with a row.
    public enum Failure: Error, Sendable, Equatable {
        /// A quoted field does not end; the offset of its opening quote.
        case unterminatedQuote(offset: Int)
        /// Something other than a delimiter or a line end follows a closing quote.
        case textAfterQuote(offset: Int)
    }

    /// The fields of the row that was read last.
    public private(set) var fields: [Field] = []

    /// Makes an empty row.
    public init() {}

    /// Reads the row that starts at an offset and answers the offset of the next one.
    public mutating func read(
        _ buffer: UnsafeRawBufferPointer, from start: Int, delimiter: UInt8
    ) throws(Failure) -> Int {
        fields.removeAll(keepingCapacity: true)
        var offset = start
        while true {
            offset =
                offset < buffer.count && buffer[offset] == UInt8(ascii: "\"")
                ? try readQuoted(buffer, from: offset, delimiter: delimiter)
                : readPlain(buffer, from: offset, delimiter: delimiter)
            guard offset < buffer.count else { return buffer.count }
            let byte = buffer[offset]
            offset += 1
            if byte == delimiter { continue }
            if byte == UInt8(ascii: "\r"), offset < buffer.count,
                buffer[offset] == UInt8(ascii: "\n")
            {
                offset += 1
            }
            return offset
        }
    }

    /// The text of a field, quotes undoubled.
    public static func text(of field: Field, in buffer: UnsafeRawBufferPointer) -> String {
        let slice = UnsafeRawBufferPointer(rebasing: buffer[field.start..<field.end])
        let text = String(decoding: slice, as: UTF8.self)
        guard field.hasDoubledQuotes else { return text }
        var result: [UInt8] = []
        var isSecondQuote = false
        for byte in text.utf8 {
            isSecondQuote = byte == UInt8(ascii: "\"") && !isSecondQuote
            if byte != UInt8(ascii: "\"") || isSecondQuote { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Reads to the next delimiter, line end or end of the buffer and answers its offset.
    private mutating func readPlain(
        _ buffer: UnsafeRawBufferPointer, from start: Int, delimiter: UInt8
    ) -> Int {
        var offset = start
        while offset < buffer.count {
            let byte = buffer[offset]
            if byte == delimiter || byte == UInt8(ascii: "\n") { break }
            if byte == UInt8(ascii: "\r"), isLineEnd(buffer, offset) { break }
            offset += 1
        }
        fields.append(Field(start: start, end: offset, hasDoubledQuotes: false))
        return offset
    }

    private mutating func readQuoted(
        _ buffer: UnsafeRawBufferPointer, from quote: Int, delimiter: UInt8
    ) throws(Failure) -> Int {
        var offset = quote + 1
        var hasDoubledQuotes = false
        while offset < buffer.count {
            guard buffer[offset] == UInt8(ascii: "\"") else {
                offset += 1
                continue
            }
            if offset + 1 < buffer.count, buffer[offset + 1] == UInt8(ascii: "\"") {
                hasDoubledQuotes = true
                offset += 2
                continue
            }
            fields.append(
                Field(start: quote + 1, end: offset, hasDoubledQuotes: hasDoubledQuotes))
            offset += 1
            guard
                offset == buffer.count || buffer[offset] == delimiter
                    || buffer[offset] == UInt8(ascii: "\n") || isLineEnd(buffer, offset)
            else { throw .textAfterQuote(offset: offset) }
            return offset
        }
        throw .unterminatedQuote(offset: quote)
    }

    /// Whether a carriage return ends the line here: before a line feed or at the end.
    private func isLineEnd(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
        guard buffer[offset] == UInt8(ascii: "\r") else { return false }
        return offset + 1 == buffer.count || buffer[offset + 1] == UInt8(ascii: "\n")
    }
}
