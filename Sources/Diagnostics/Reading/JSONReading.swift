/// Reads one JSON document strictly (RFC 8259): no name twice, no lone surrogate, bounded depth.
public struct JSONReading {
    /// What is wrong with a document, and at which byte from 0.
    public struct Failure: Error, Sendable, Hashable {
        /// The offset of the byte.
        public let offset: Int

        /// Makes a failure at a byte.
        public init(offset: Int) {
            self.offset = offset
        }
    }

    private static let deepest = 64

    private let bytes: [UInt8]
    private var offset = 0
    private var depth = 0

    /// The value of a whole document.
    public static func value(of bytes: [UInt8]) throws(Failure) -> JSONValue {
        var reading = JSONReading(bytes: bytes)
        let value = try reading.value()
        reading.skipBlanks()
        guard reading.offset == bytes.count else { throw reading.failure }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var failure: Failure { Failure(offset: offset) }
    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipBlanks() {
        while let next, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { offset += 1 }
    }

    private mutating func value() throws(Failure) -> JSONValue {
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"):
            return try nested { (reading) throws(Failure) in
                .object(try reading.members())
            }
        case UInt8(ascii: "["):
            return try nested { (reading) throws(Failure) in
                .array(try reading.elements())
            }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func nested(
        _ body: (inout JSONReading) throws(Failure) -> JSONValue
    ) throws(Failure) -> JSONValue {
        guard depth < Self.deepest else { throw failure }
        depth += 1
        offset += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func word(_ text: String, _ value: JSONValue) throws(Failure) -> JSONValue {
        guard bytes[offset...].starts(with: text.utf8) else { throw failure }
        offset += text.utf8.count
        return value
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard next == byte else { return false }
        offset += 1
        return true
    }

    private mutating func elements() throws(Failure) -> [JSONValue] {
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return elements }
        repeat { elements.append(try value()) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw failure }
        return elements
    }

    private mutating func members() throws(Failure) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        if take(UInt8(ascii: "}")) { return members }
        repeat {
            skipBlanks()
            let start = offset
            let name = try string()
            guard names.insert(name).inserted else { throw Failure(offset: start) }
            guard take(UInt8(ascii: ":")) else { throw failure }
            members.append(.init(name, try value()))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw failure }
        return members
    }

    private mutating func number() throws(Failure) -> String {
        let start = offset
        if next == UInt8(ascii: "-") { offset += 1 }
        let whole = try digits()
        guard whole == 1 || bytes[offset - whole] != UInt8(ascii: "0") else {
            throw Failure(offset: offset - whole + 1)
        }
        if next == UInt8(ascii: ".") {
            offset += 1
            _ = try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            _ = try digits()
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func digits() throws(Failure) -> Int {
        let start = offset
        while let next, (0x30...0x39).contains(next) { offset += 1 }
        guard offset > start else { throw failure }
        return offset - start
    }

    private mutating func string() throws(Failure) -> String {
        guard next == UInt8(ascii: "\"") else { throw failure }
        offset += 1
        var text: [UInt8] = []
        let start = offset
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                guard let result = String(validating: text, as: UTF8.self) else {
                    throw Failure(offset: start)
                }
                return result
            case 0..<0x20: throw failure
            case UInt8(ascii: "\\"): text += try escape()
            default:
                text.append(byte)
                offset += 1
            }
        }
        throw failure
    }

    private mutating func escape() throws(Failure) -> [UInt8] {
        offset += 1
        guard let letter = next else { throw failure }
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try scalar()
        default: throw failure
        }
    }

    /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair.
    private mutating func scalar() throws(Failure) -> [UInt8] {
        var value = try fourDigits()
        if (0xD800..<0xDC00).contains(value) {
            guard bytes[offset...].starts(with: "\\u".utf8) else { throw failure }
            offset += 2
            let low = try fourDigits()
            guard (0xDC00..<0xE000).contains(low) else { throw failure }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw failure }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func fourDigits() throws(Failure) -> UInt32 {
        guard offset + 4 <= bytes.count else { throw failure }
        var value: UInt32 = 0
        for byte in bytes[offset..<offset + 4] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
            default: throw failure
            }
        }
        offset += 4
        return value
    }
}
