/// A small strict JSON reader for tests: keeps the order of keys and refuses doubled ones.
indirect enum JSONTree: Equatable {
    case object([Member])
    case array([JSONTree])
    case string(String)
    /// A number, true, false or null as it stands.
    case word(String)

    struct Member: Equatable {
        let key: String
        let value: JSONTree
    }

    struct Failure: Error {
        let problem: String
        let offset: Int
    }

    init(_ text: String) throws {
        var reader = JSONReader(bytes: Array(text.utf8))
        self = try reader.value()
        try reader.end()
    }

    var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.key)
    }

    var elements: [JSONTree] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    subscript(key: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }
}

private struct JSONReader {
    let bytes: [UInt8]
    var offset = 0

    mutating func value() throws -> JSONTree {
        skip()
        switch peek() {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        default: return try word()
        }
    }

    mutating func end() throws {
        skip()
        guard offset == bytes.count else { throw failure("text after the document") }
    }

    private mutating func object() throws -> JSONTree {
        offset += 1
        var members: [JSONTree.Member] = []
        while try next("}", isFirst: members.isEmpty) {
            skip()
            let key = try string()
            guard !members.contains(where: { $0.key == key }) else { throw failure("key twice") }
            skip()
            guard peek() == UInt8(ascii: ":") else { throw failure("no colon") }
            offset += 1
            members.append(.init(key: key, value: try value()))
        }
        return .object(members)
    }

    private mutating func array() throws -> JSONTree {
        offset += 1
        var elements: [JSONTree] = []
        while try next("]", isFirst: elements.isEmpty) { elements.append(try value()) }
        return .array(elements)
    }

    /// Steps over a comma; false at the end of the container.
    private mutating func next(_ closing: Unicode.Scalar, isFirst: Bool) throws -> Bool {
        skip()
        if peek() == UInt8(ascii: closing) {
            offset += 1
            return false
        }
        guard !isFirst else { return true }
        guard peek() == UInt8(ascii: ",") else { throw failure("no comma") }
        offset += 1
        return true
    }

    private mutating func string() throws -> String {
        guard peek() == UInt8(ascii: "\"") else { throw failure("no string") }
        offset += 1
        var text: [UInt8] = []
        while let byte = peek(), byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw failure("control character") }
            offset += 1
            if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
        }
        guard peek() != nil else { throw failure("open string") }
        offset += 1
        guard let text = String(validating: text, as: UTF8.self) else {
            throw failure("not UTF-8")
        }
        return text
    }

    private mutating func escape() throws -> [UInt8] {
        defer { offset += 1 }
        switch peek() {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "\""): return [0x22]
        case UInt8(ascii: "\\"): return [0x5C]
        case UInt8(ascii: "u"):
            let digits = bytes.dropFirst(offset + 1).prefix(4)
            offset += 4
            guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            else { throw failure("bad escape") }
            return Array(String(Character(scalar)).utf8)
        default: throw failure("unknown escape")
        }
    }

    private mutating func word() throws -> JSONTree {
        let start = offset
        while let byte = peek(), !" \n,]}".utf8.contains(byte) { offset += 1 }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard ["true", "false", "null"].contains(text) || Int(text) != nil else {
            throw failure("no value")
        }
        return .word(text)
    }

    private mutating func skip() {
        while let byte = peek(), byte == 0x20 || byte == 0x0A { offset += 1 }
    }

    private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func failure(_ problem: String) -> JSONTree.Failure {
        JSONTree.Failure(problem: problem, offset: offset)
    }
}
