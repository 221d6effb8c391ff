/// Bytes with whole numbers of the ZIP format in them: least significant byte first.
struct LittleEndianBytes {
    let bytes: UnsafeRawBufferPointer

    /// A number of two bytes; nil beyond the end.
    func number16(at offset: Int) -> Int? {
        guard offset >= 0, offset + 2 <= bytes.count else { return nil }
        return Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self).littleEndian)
    }

    /// A number of four bytes; nil beyond the end.
    func number32(at offset: Int) -> Int? {
        guard offset >= 0, offset + 4 <= bytes.count else { return nil }
        return Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian)
    }

    /// A number of eight bytes; nil beyond the end, and where it is larger than any file.
    func number64(at offset: Int) -> Int? {
        guard offset >= 0, offset + 8 <= bytes.count else { return nil }
        return Int(
            exactly: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
    }

    /// The bytes of a range; nil beyond the end.
    func range(_ start: Int, count: Int) -> UnsafeRawBufferPointer? {
        guard start >= 0, count >= 0, start + count <= bytes.count else { return nil }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)])
    }
}
