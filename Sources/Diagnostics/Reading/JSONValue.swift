/// A JSON value (RFC 8259) with nothing lost: numbers keep their digits, members their order.
public indirect enum JSONValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    /// A number as it was written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A member of an object.
    public struct Member: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its value.
        public let value: JSONValue

        /// Makes a member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The member of an object; nil where there is none.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text of a string; nil for all else.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The elements of an array; none for all else.
    public var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// The value in canonical form: the same bytes for the same value, whatever the layout it came in.
    ///
    /// No blanks; members by name in the order of their UTF-8 bytes; strings escape only the quote, the
    /// backslash and U+0000 to U+001F; numbers as written. For the names and numbers that this program
    /// writes it is the form of RFC 8785.
    public var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        appendCanonical(to: &bytes)
        return bytes
    }

    private func appendCanonical(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let digits): bytes += digits.utf8
        case .string(let text): Self.appendCanonical(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.appendCanonical(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members): Self.appendCanonical(members, to: &bytes)
        }
    }

    private static func appendCanonical(_ members: [Member], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        let sorted = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for (index, member) in sorted.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            appendCanonical(member.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.appendCanonical(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func appendCanonical(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0..<0x20:
                bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSONWriter {
    /// Writes a value that was read or put together.
    public func write(_ value: JSONValue) {
        switch value {
        case .null: string(nil)
        case .boolean(let flag): boolean(flag)
        case .number(let digits): number(digits)
        case .string(let text): string(text)
        case .array(let elements):
            beginArray(elements.contains(where: \.isContainer) ? .block : .line)
            for element in elements { write(element) }
            endArray()
        case .object(let members):
            beginObject(members.contains { $0.value.isContainer } ? .block : .line)
            for member in members {
                key(member.name)
                write(member.value)
            }
            endObject()
        }
    }
}

extension JSONValue {
    fileprivate var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
