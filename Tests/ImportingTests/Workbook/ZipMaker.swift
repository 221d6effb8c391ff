import CZlib

/// Puts a ZIP archive together, well-formed or made to deceive.
struct ZipMaker {
    /// One entry as it shall stand in the archive.
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var isDeflated = false
        var flags: UInt16 = 0
        /// What the directory says instead of the true size.
        var declaredSize: Int?
        /// What the directory says instead of the true checksum.
        var declaredChecksum: UInt32?
        /// Where the directory says that the local header lies.
        var declaredOffset: Int?
        /// Sizes and checksum after the bytes instead of before.
        var hasDescriptor = false
        var method: UInt16?
    }

    /// The archive with these entries.
    static func archive(_ entries: [Entry], comment: String = "") -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let packed = entry.isDeflated ? deflated(entry.bytes) : entry.bytes
            let sum = entry.declaredChecksum ?? UInt32(crc32_z(0, entry.bytes, entry.bytes.count))
            let size = entry.declaredSize ?? entry.bytes.count
            let method = entry.method ?? (entry.isDeflated ? 8 : 0)
            let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
            let offset = entry.declaredOffset ?? file.count
            let name = Array(entry.name.utf8)
            let known = !entry.hasDescriptor
            file += word(0x0403_4B50) + half(20) + half(flags) + half(method) + word(0)
            file += word(known ? sum : 0) + word(known ? UInt32(packed.count) : 0)
            file += word(known ? UInt32(size) : 0) + half(UInt16(name.count)) + half(0)
            file += name + packed
            if entry.hasDescriptor {
                file += word(0x0807_4B50) + word(sum) + word(UInt32(packed.count))
                file += word(UInt32(size))
            }
            directory += word(0x0201_4B50) + half(20) + half(20) + half(flags) + half(method)
            directory += word(0) + word(sum) + word(UInt32(packed.count)) + word(UInt32(size))
            directory += half(UInt16(name.count)) + half(0) + half(0) + half(0) + half(0)
            directory += word(0) + word(UInt32(offset)) + name
        }
        let start = file.count
        file += directory + word(0x0605_4B50) + half(0) + half(0)
        file += half(UInt16(clamping: entries.count)) + half(UInt16(clamping: entries.count))
        file += word(UInt32(directory.count)) + word(UInt32(start))
        return file + half(UInt16(comment.utf8.count)) + Array(comment.utf8)
    }

    /// An archive of parts given as text.
    static func archive(_ parts: [(String, String)]) -> [UInt8] {
        archive(parts.map { Entry(name: $0.0, bytes: Array($0.1.utf8), isDeflated: true) })
    }

    /// Raw deflate of bytes.
    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(length))
        compress2(&packed, &length, bytes, UInt(bytes.count), 9)
        // Without the two bytes before and the four after that zlib adds.
        return Array(packed[2..<(Int(length) - 4)])
    }

    private static func half(_ value: UInt16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)]
    }

    private static func word(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
