/// Turns bytes of another encoding into UTF-8, piece by piece.
struct Transcoder {
    private let encoding: TextEncoding
    /// The first byte or surrogate of a character whose rest comes with the next piece.
    private var pendingByte: UInt8?
    private var pendingSurrogate: UInt16?

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
    }

    /// Windows-1252 where it differs from Latin-1: the characters of 0x80–0x9F; 0 is not assigned.
    private static let windows1252: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// The UTF-8 of a piece; nil at a byte or surrogate that means nothing.
    mutating func utf8(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        switch encoding {
        case .utf8: return Array(bytes)
        case .isoLatin1, .windows1252: return singleByte(bytes)
        case .utf16LittleEndian, .utf16BigEndian: return utf16(bytes)
        }
    }

    /// Whether nothing is left over at the end.
    var isComplete: Bool { pendingByte == nil && pendingSurrogate == nil }

    private func singleByte(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
                continue
            }
            var value = UInt16(byte)
            if encoding == .windows1252, byte < 0xA0 {
                value = Self.windows1252[Int(byte) - 0x80]
                guard value != 0 else { return nil }
            }
            guard let scalar = Unicode.Scalar(value) else { return nil }
            result.append(contentsOf: Character(scalar).utf8)
        }
        return result
    }

    private mutating func utf16(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        var result: [UInt8] = []
        for byte in bytes {
            guard let first = pendingByte else {
                pendingByte = byte
                continue
            }
            pendingByte = nil
            let unit =
                encoding == .utf16BigEndian
                ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
            guard append(unit, to: &result) else { return nil }
        }
        return result
    }

    private mutating func append(_ unit: UInt16, to result: inout [UInt8]) -> Bool {
        if let high = pendingSurrogate {
            pendingSurrogate = nil
            guard (0xDC00...0xDFFF).contains(unit) else { return false }
            let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
            guard let scalar = Unicode.Scalar(value) else { return false }
            result.append(contentsOf: Character(scalar).utf8)
            return true
        }
        if (0xD800...0xDBFF).contains(unit) {
            pendingSurrogate = unit
            return true
        }
        guard let scalar = Unicode.Scalar(unit) else { return false }
        result.append(contentsOf: Character(scalar).utf8)
        return true
    }
}
