/// Reads the records of a central directory, one after the other.
struct ZipEntryReader {
    let numbers: LittleEndianBytes

    /// Reads the record at an offset and moves on to the next.
    func read(_ offset: inout Int) throws(InputProblem) -> ZipEntry {
        let start = offset
        guard numbers.number32(at: start) == 0x0201_4B50,
            let flags = numbers.number16(at: start + 8),
            let method = numbers.number16(at: start + 10),
            let checksum = numbers.number32(at: start + 16),
            let nameSize = numbers.number16(at: start + 28),
            let extraSize = numbers.number16(at: start + 30),
            let commentSize = numbers.number16(at: start + 32),
            let nameBytes = numbers.range(start + 46, count: nameSize),
            let extra = numbers.range(start + 46 + nameSize, count: extraSize),
            let sizes = sizes(at: start, extra)
        else { throw InputProblem("archive-broken") }
        offset = start + 46 + nameSize + extraSize + commentSize
        return ZipEntry(
            name: try Self.name(nameBytes), method: Self.method(method), flags: flags,
            checksum: UInt32(checksum), packedSize: sizes.packed, size: sizes.unpacked,
            offset: sizes.offset, nameSize: nameSize)
    }

    private static func method(_ number: Int) -> ZipEntry.Method {
        switch number {
        case 0: return .stored
        case 8: return .deflated
        default: return .other(number)
        }
    }

    /// Sizes and place, from the extra field of large archives where the record itself has no room.
    private func sizes(
        at start: Int, _ extra: UnsafeRawBufferPointer
    ) -> (packed: Int, unpacked: Int, offset: Int)? {
        guard var packed = numbers.number32(at: start + 20),
            var unpacked = numbers.number32(at: start + 24),
            var offset = numbers.number32(at: start + 42)
        else { return nil }
        let none = 0xFFFF_FFFF
        guard packed == none || unpacked == none || offset == none else {
            return (packed, unpacked, offset)
        }
        let fields = LittleEndianBytes(bytes: extra)
        var place = 0
        while let id = fields.number16(at: place), let size = fields.number16(at: place + 2) {
            place += 4
            guard id == 1 else {
                place += size
                continue
            }
            if unpacked == none {
                guard let large = fields.number64(at: place) else { return nil }
                unpacked = large
                place += 8
            }
            if packed == none {
                guard let large = fields.number64(at: place) else { return nil }
                packed = large
                place += 8
            }
            if offset == none {
                guard let large = fields.number64(at: place) else { return nil }
                offset = large
            }
            return (packed, unpacked, offset)
        }
        return nil
    }

    /// The name with slashes; some programs write backslashes.
    private static func name(_ bytes: UnsafeRawBufferPointer) throws(InputProblem) -> String {
        let name = String(
            decoding: bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 },
            as: UTF8.self)
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isSafe =
            !name.isEmpty && !name.utf8.contains(0) && !name.utf8.contains(UInt8(ascii: ":"))
            && parts.first != "" && !parts.contains("..") && !parts.contains(".")
        guard isSafe else { throw InputProblem("archive-unsafe-name", found: name) }
        return name
    }
}
