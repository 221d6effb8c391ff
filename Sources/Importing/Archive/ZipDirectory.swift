/// The central directory of a ZIP archive (APPNOTE 6.3), read without trust.
///
/// Nothing is ever unpacked to a disk. Names are compared only; what could be meant to deceive is refused:
/// entries that overlap, names that stand twice or lead out of the archive, encryption.
struct ZipDirectory: Sendable {
    /// The most entries of an archive.
    static let mostEntries = 1000
    /// The largest central directory, in bytes.
    private static let largestDirectory = 1 << 20
    /// The end record is searched in the last bytes: its own 22, a comment of at most 65,535.
    private static let searchedEnd = 22 + 65_535 + 20

    /// The entries that are no folders, in the order in which they lie in the file.
    let entries: [ZipEntry]
    /// How many bytes the archive has.
    let fileSize: Int
    private let byName: [String: Int]

    /// Reads the directory at the end of a file.
    init(of file: InputFile, size: Int) throws(InputProblem) {
        fileSize = size
        let place = try Self.directory(of: file, size: size)
        guard place.count <= Self.mostEntries else {
            throw InputProblem("archive-too-many-entries", found: String(place.count))
        }
        guard place.size <= Self.largestDirectory, place.offset + place.size <= size else {
            throw InputProblem("archive-broken")
        }
        let bytes = try file.bytes(at: place.offset, count: place.size)
        var found: [ZipEntry] = []
        try Self.withNumbers(in: bytes) { numbers throws(InputProblem) in
            var offset = 0
            for _ in 0..<place.count {
                found.append(try ZipEntryReader(numbers: numbers).read(&offset))
            }
        }
        try Self.bound(&found, directory: place.offset)
        entries = found.filter { !$0.isFolder }
        byName = try Self.index(entries)
    }

    /// The entry with a name.
    subscript(name: String) -> ZipEntry? {
        byName[name].map { entries[$0] }
    }

    private struct Place {
        var count = 0
        var size = 0
        var offset = 0
    }

    /// Runs a reading of numbers on bytes that stay where they are.
    private static func withNumbers(
        in bytes: [UInt8], _ body: (LittleEndianBytes) throws(InputProblem) -> Void
    ) throws(InputProblem) {
        var failure: InputProblem?
        bytes.withUnsafeBytes { buffer in
            do throws(InputProblem) {
                try body(LittleEndianBytes(bytes: buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    /// Where the end record says that the directory lies.
    private static func directory(of file: InputFile, size: Int) throws(InputProblem) -> Place {
        let count = min(size, searchedEnd)
        let tail = try file.bytes(at: size - count, count: count)
        var place: Place?
        var locator: Int?
        try withNumbers(in: tail) { numbers throws(InputProblem) in
            var offset = tail.count - 22
            while offset >= 0, place == nil {
                if numbers.number32(at: offset) == 0x0605_4B50,
                    numbers.number16(at: offset + 20) == tail.count - offset - 22
                {
                    place = endRecord(numbers, offset)
                    if numbers.number32(at: offset - 20) == 0x0706_4B50 {
                        locator = numbers.number64(at: offset - 12)
                    }
                }
                offset -= 1
            }
        }
        guard let place else { throw InputProblem("archive-broken") }
        let needsZip64 =
            place.count == 0xFFFF || place.size == 0xFFFF_FFFF || place.offset == 0xFFFF_FFFF
        guard needsZip64 else { return place }
        guard let locator else { throw InputProblem("archive-broken") }
        return try zip64Record(of: file, at: locator)
    }

    private static func endRecord(_ numbers: LittleEndianBytes, _ offset: Int) -> Place? {
        // Archives in several pieces say so in the first two numbers.
        guard let disk = numbers.number16(at: offset + 4),
            let first = numbers.number16(at: offset + 6),
            disk == first, disk == 0 || disk == 0xFFFF,
            let count = numbers.number16(at: offset + 10),
            let size = numbers.number32(at: offset + 12),
            let start = numbers.number32(at: offset + 16)
        else { return nil }
        return Place(count: count, size: size, offset: start)
    }

    private static func zip64Record(
        of file: InputFile, at offset: Int
    ) throws(InputProblem) -> Place {
        let bytes = try file.bytes(at: offset, count: 56)
        var place: Place?
        try withNumbers(in: bytes) { numbers throws(InputProblem) in
            guard numbers.number32(at: 0) == 0x0606_4B50, let count = numbers.number64(at: 32),
                let size = numbers.number64(at: 40), let start = numbers.number64(at: 48)
            else { throw InputProblem("archive-broken") }
            place = Place(count: count, size: size, offset: start)
        }
        guard let place, place.size <= largestDirectory else {
            throw InputProblem("archive-broken")
        }
        return place
    }

    /// Sets where each entry must end, and refuses entries that lie over each other.
    private static func bound(_ entries: inout [ZipEntry], directory: Int) throws(InputProblem) {
        entries.sort { $0.offset < $1.offset }
        for index in entries.indices {
            let limit = index + 1 < entries.count ? entries[index + 1].offset : directory
            entries[index].limit = limit
            let entry = entries[index]
            guard entry.packedSize <= limit,
                entry.offset + 30 + entry.nameSize + entry.packedSize <= limit
            else { throw InputProblem("archive-overlap", found: entry.name) }
        }
    }

    /// The places of names; names that differ in letter case alone would be one on some machines.
    private static func index(_ entries: [ZipEntry]) throws(InputProblem) -> [String: Int] {
        var places: [String: Int] = [:]
        var folded: Set<String> = []
        for (index, entry) in entries.enumerated() {
            guard folded.insert(entry.name.lowercased()).inserted else {
                throw InputProblem("archive-double-name", found: entry.name)
            }
            places[entry.name] = index
        }
        return places
    }
}

extension InputProblem: Error {}

extension InputFile {
    /// Exactly so many bytes from an offset on.
    func bytes(at offset: Int, count: Int) throws(InputProblem) -> [UInt8] {
        guard offset >= 0, count >= 0 else { throw InputProblem("archive-broken") }
        var bytes = [UInt8](repeating: 0, count: count)
        var failure: InputProblem?
        bytes.withUnsafeMutableBytes { buffer in
            do throws(Failure) {
                if try read(at: offset, into: buffer) < count {
                    failure = InputProblem("archive-broken")
                }
            } catch {
                failure = InputProblem("input-not-readable")
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
