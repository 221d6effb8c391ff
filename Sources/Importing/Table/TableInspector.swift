/// Tells a table's encoding and checks that its text is UTF-8.
struct TableInspector: ChunkInspector {
    private var check = UTF8Check()

    func encoding(of start: UnsafeRawBufferPointer) -> Result<TextEncoding, EncodingFailure> {
        if let (encoding, _) = TextEncoding.byteOrderMark(start) { return .success(encoding) }
        // A spreadsheet without a mark writes Windows-1252; a text that is valid UTF-8 with
        // characters beyond ASCII is UTF-8, because nobody writes such pairs by chance.
        var check = UTF8Check()
        return .success(check.firstFault(in: start) == nil ? .utf8 : .windows1252)
    }

    mutating func inspect(_ chunk: InputChunk) -> InputProblem? {
        guard let fault = check.firstFault(in: chunk.bytes) else { return nil }
        return InputProblem("invalid-encoding", at: chunk.offset + fault)
    }
}

/// Checks UTF-8 that comes in pieces (RFC 3629).
struct UTF8Check {
    /// How many continuation bytes are still to come, and the bounds of the next.
    private var missing = 0
    private var low: UInt8 = 0x80
    private var high: UInt8 = 0xBF

    /// The offset of the first byte that cannot stand; a character may go on in the next piece.
    mutating func firstFault(in bytes: UnsafeRawBufferPointer) -> Int? {
        var offset = 0
        while offset < bytes.count {
            if missing == 0 { offset = Self.skipASCII(bytes, from: offset) }
            guard offset < bytes.count else { break }
            guard accept(bytes[offset]) else { return offset }
            offset += 1
        }
        return nil
    }

    private static func skipASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var offset = start
        while offset + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            // A byte of zero borrows, so that it shows its highest bit as bytes beyond ASCII do.
            guard (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 else {
                break
            }
            offset += 8
        }
        while offset < bytes.count, bytes[offset] < 0x80, bytes[offset] != 0 { offset += 1 }
        return offset
    }

    private mutating func accept(_ byte: UInt8) -> Bool {
        guard missing == 0 else {
            guard (low...high).contains(byte) else { return false }
            (low, high) = (0x80, 0xBF)
            missing -= 1
            return true
        }
        switch byte {
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, low) = (2, 0xA0)
        case 0xED: (missing, high) = (2, 0x9F)
        case 0xE1...0xEC, 0xEE...0xEF: missing = 2
        case 0xF0: (missing, low) = (3, 0x90)
        case 0xF1...0xF3: missing = 3
        case 0xF4: (missing, high) = (3, 0x8F)
        case 0x01..<0x80: break
        default: return false
        }
        return true
    }
}
