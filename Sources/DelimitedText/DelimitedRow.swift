/// One row of a delimited text (RFC 4180): where its fields lie in the buffer.
///
/// The row is meant to be reused from row to row, so that reading a table allocates nothing.
public final class DelimitedRow {
    /// One field: byte offsets in the buffer, without the enclosing quotes.
    public struct Field {
        /// The first byte.
        public let start: Int
        /// One past the last byte.
        public let end: Int
        /// Whether the field is written in quotes.
        public let isQuoted: Bool
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
        /// More fields than ``DelimitedRow/mostFields``.
        case tooManyFields(offset: Int)
    }

    /// The most fields of one row: as many columns as a spreadsheet has.
    public static let mostFields = 16_384

    private var storage: UnsafeMutablePointer<Field>
    private var capacity = 64
    private var count = 0
    /// The column after the one that was asked for last: cells are mostly asked for in order.
    var nextColumn = 0

    /// Makes an empty row.
    public init() {
        storage = .allocate(capacity: capacity)
    }

    deinit {
        storage.deallocate()
    }

    /// The fields of the row that was read last; valid until the next one is read.
    public var fields: UnsafeBufferPointer<Field> {
        UnsafeBufferPointer(start: storage, count: count)
    }

    /// Reads the row that starts at an offset and answers the offset of the next one.
    public func read(
        _ buffer: UnsafeRawBufferPointer, from start: Int, delimiter: UInt8
    ) throws(Failure) -> Int {
        var offset = start
        var found = 0
        var next = buffer.count
        var storage = storage
        while true {
            if found == capacity {
                guard found < Self.mostFields else { throw .tooManyFields(offset: offset) }
                grow()
                storage = self.storage
            }
            let field =
                offset < buffer.count && buffer[offset] == UInt8(ascii: "\"")
                ? try Self.quoted(buffer, from: offset, delimiter: delimiter)
                : Self.plain(buffer, from: offset, delimiter: delimiter)
            storage[found] = field
            found += 1
            offset = field.isQuoted ? field.end + 1 : field.end
            guard offset < buffer.count else { break }
            let byte = buffer[offset]
            offset += 1
            if byte == delimiter { continue }
            let isPair =
                byte == UInt8(ascii: "\r") && offset < buffer.count
                && buffer[offset] == UInt8(ascii: "\n")
            next = isPair ? offset + 1 : offset
            break
        }
        count = found
        return next
    }

    private func grow() {
        let larger = UnsafeMutablePointer<Field>.allocate(capacity: capacity * 2)
        larger.update(from: storage, count: capacity)
        storage.deallocate()
        storage = larger
        capacity *= 2
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

    /// The field up to the next delimiter, line end or end of the buffer.
    @inline(__always)
    static func plain(
        _ buffer: UnsafeRawBufferPointer, from start: Int, delimiter: UInt8
    ) -> Field {
        var offset = start
        while offset < buffer.count {
            let byte = buffer[offset]
            if byte == delimiter || byte == UInt8(ascii: "\n") { break }
            if byte == UInt8(ascii: "\r"), isLineEnd(buffer, offset) { break }
            offset += 1
        }
        return Field(start: start, end: offset, isQuoted: false, hasDoubledQuotes: false)
    }

    private static func quoted(
        _ buffer: UnsafeRawBufferPointer, from quote: Int, delimiter: UInt8
    ) throws(Failure) -> Field {
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
            let next = offset + 1
            guard
                next == buffer.count || buffer[next] == delimiter
                    || buffer[next] == UInt8(ascii: "\n") || isLineEnd(buffer, next)
            else { throw .textAfterQuote(offset: next) }
            return Field(
                start: quote + 1, end: offset, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
        }
        throw .unterminatedQuote(offset: quote)
    }

    /// Whether a carriage return ends the line here: before a line feed or at the end.
    private static func isLineEnd(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
        guard buffer[offset] == UInt8(ascii: "\r") else { return false }
        return offset + 1 == buffer.count || buffer[offset + 1] == UInt8(ascii: "\n")
    }
}
