import Diagnostics

/// Checks that a file is UTF-8 without byte order mark whose lines end with a line feed alone.
struct EncodingCheck {
    let file: String

    /// Whether the bytes begin with the byte order mark of UTF-8.
    static func hasByteOrderMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    }

    /// Reports the first fault of each kind.
    func check(_ bytes: UnsafeRawBufferPointer, _ findings: inout CheckFindings) {
        if Self.hasByteOrderMark(bytes) {
            findings.error(
                "factor-byte-order-mark", at: SourcePosition(file: file, line: 1, column: 1))
        }
        if let place = bytes.firstIndex(of: 0x0D) {
            findings.error("factor-carriage-return", at: position(of: place, in: bytes))
        }
        if let place = Self.firstInvalid(bytes) {
            findings.error("factor-not-utf-8", at: position(of: place, in: bytes))
        }
    }

    private func position(of offset: Int, in bytes: UnsafeRawBufferPointer) -> SourcePosition {
        var line = 1
        var start = 0
        for place in 0..<offset where bytes[place] == 0x0A {
            line += 1
            start = place + 1
        }
        return SourcePosition(file: file, line: line, column: offset - start + 1)
    }

    /// The first byte that begins no well-formed sequence (Unicode 15, table 3-7).
    static func firstInvalid(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var offset = 0
        while offset < bytes.count {
            let first = bytes[offset]
            if first < 0x80 {
                offset += 1
                continue
            }
            let (count, low, high) = Self.sequence(first)
            guard count > 0, offset + count <= bytes.count,
                (low...high).contains(bytes[offset + 1])
            else { return offset }
            for place in (offset + 2)..<max(offset + 2, offset + count)
            where !(0x80...0xBF).contains(bytes[place]) { return offset }
            offset += count
        }
        return nil
    }

    /// How long the sequence is, and the range of its second byte; zero where none begins so.
    private static func sequence(_ first: UInt8) -> (Int, UInt8, UInt8) {
        switch first {
        case 0xC2...0xDF: return (2, 0x80, 0xBF)
        case 0xE0: return (3, 0xA0, 0xBF)
        case 0xED: return (3, 0x80, 0x9F)
        case 0xE1...0xEF: return (3, 0x80, 0xBF)
        case 0xF0: return (4, 0x90, 0xBF)
        case 0xF1...0xF3: return (4, 0x80, 0xBF)
        case 0xF4: return (4, 0x80, 0x8F)
        default: return (0, 0, 0)
        }
    }
}
