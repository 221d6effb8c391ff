import CZlib

/// The unpacked bytes of one entry, in pieces, counted and checked as they come.
final class ZipEntryBytes: ByteSource {
    let needsDigest = false
    /// How many bytes of the archive are read at a time.
    private static let pieceSize = 1 << 16

    /// What is wrong with the entry; nothing more is read then.
    private(set) var problem: InputProblem?

    private let file: InputFile
    private let entry: ZipEntry
    private let budget: InflationBudget
    private var offset = 0
    private var end = 0
    private var unpacked = 0
    private var checksum: UInt = 0
    private var isComplete = false
    private var hasEnded = false
    private let packed: UnsafeMutableRawBufferPointer
    private let stream: UnsafeMutablePointer<z_stream>
    private var isInflating = false

    /// Opens an entry; its local header must agree with the directory.
    init(_ entry: ZipEntry, of file: InputFile, budget: InflationBudget) throws(InputProblem) {
        self.file = file
        self.entry = entry
        self.budget = budget
        packed = .allocate(byteCount: Self.pieceSize, alignment: 16)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        offset = try Self.dataOffset(entry, in: file)
        end = offset + entry.packedSize
        guard end <= entry.limit else {
            throw InputProblem("archive-overlap", found: entry.name)
        }
        if case .deflated = entry.method {
            guard bftp_inflate_start(stream) == Z_OK else { throw InputProblem("archive-broken") }
            isInflating = true
        }
    }

    deinit {
        if isInflating { inflateEnd(stream) }
        stream.deallocate()
        packed.deallocate()
    }

    /// Whether the entry fits one chunk.
    var isSmall: Bool { entry.size < InputChunk.capacity }
    var expectedSize: Int { entry.size }

    /// Fills a buffer as far as there are bytes; fewer than asked for means the end or a ``problem``.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFile.Failure) -> Int {
        guard problem == nil, !hasEnded, !buffer.isEmpty else { return 0 }
        var filled = 0
        while filled < buffer.count, !isComplete, problem == nil {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            filled += isInflating ? try inflate(into: rest) : try copy(into: rest)
        }
        count(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
        if isComplete, problem == nil { finish() }
        return problem == nil ? filled : 0
    }

    private func copy(into buffer: UnsafeMutableRawBufferPointer) throws(InputFile.Failure) -> Int {
        let wanted = min(buffer.count, end - offset)
        let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        let count = try file.read(at: offset, into: part)
        if count < wanted { problem = InputProblem("archive-broken") }
        offset += count
        isComplete = offset == end
        return count
    }

    private func inflate(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(InputFile.Failure) -> Int {
        if stream.pointee.avail_in == 0, offset < end {
            let wanted = min(packed.count, end - offset)
            let part = UnsafeMutableRawBufferPointer(rebasing: packed[..<wanted])
            let count = try file.read(at: offset, into: part)
            offset += count
            stream.pointee.next_in = packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_in = UInt32(count)
        }
        let room = UInt32(clamping: buffer.count)
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = room
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        let count = Int(room - stream.pointee.avail_out)
        if status == Z_STREAM_END {
            isComplete = true
        } else if status != Z_OK || (count == 0 && stream.pointee.avail_in == 0) {
            problem = InputProblem("archive-broken-part", found: entry.name)
        }
        return count
    }

    /// Counts what was unpacked, whatever the directory declares.
    private func count(_ bytes: UnsafeRawBufferPointer) {
        unpacked += bytes.count
        checksum = crc32_z(
            checksum, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
        if unpacked > entry.size {
            problem = InputProblem("archive-broken-part", found: entry.name)
        } else if !budget.take(bytes.count) {
            problem = InputProblem("archive-too-large", found: String(budget.limit >> 20))
        }
    }

    /// Compares what came with the directory, and the descriptor behind the bytes, where there is one.
    private func finish() {
        hasEnded = true
        var isRight = unpacked == entry.size && UInt32(checksum) == entry.checksum
        if entry.hasDescriptor, isRight { isRight = descriptorAgrees }
        if !isRight { problem = InputProblem("archive-broken-part", found: entry.name) }
    }

    private var descriptorAgrees: Bool {
        let room = min(16, entry.limit - end)
        guard room >= 12, let bytes = try? file.bytes(at: end, count: room) else { return false }
        return bytes.withUnsafeBytes { buffer in
            let numbers = LittleEndianBytes(bytes: buffer)
            let start = numbers.number32(at: 0) == 0x0807_4B50 ? 4 : 0
            return numbers.number32(at: start) == Int(entry.checksum)
        }
    }

    /// Where the bytes begin, after a local header that says the same as the directory.
    private static func dataOffset(
        _ entry: ZipEntry, in file: InputFile
    ) throws(InputProblem) -> Int {
        if entry.isEncrypted { throw InputProblem("workbook-encrypted") }
        if case .other(let method) = entry.method {
            throw InputProblem("archive-method", found: String(method))
        }
        let header = try file.bytes(at: entry.offset, count: 30)
        let sizes = header.withUnsafeBytes { buffer -> (name: Int, extra: Int)? in
            let numbers = LittleEndianBytes(bytes: buffer)
            guard numbers.number32(at: 0) == 0x0403_4B50,
                let name = numbers.number16(at: 26), let extra = numbers.number16(at: 28),
                numbers.number16(at: 6) == entry.flags, name == entry.nameSize
            else { return nil }
            let declared = numbers.number32(at: 14)
            guard entry.hasDescriptor || declared == Int(entry.checksum) else { return nil }
            return (name, extra)
        }
        guard let sizes else { throw InputProblem("archive-broken-part", found: entry.name) }
        return entry.offset + 30 + sizes.name + sizes.extra
    }
}

/// How many unpacked bytes an archive may still give.
///
/// A fixed sum would refuse large ledgers, a fixed ratio would pass bombs: 256 MB and fifty times the
/// size of the file. Sheets of real workbooks unpack to six to twenty times their size.
final class InflationBudget: @unchecked Sendable {
    // Unchecked: one part is read at a time.
    /// How many bytes in all.
    let limit: Int
    private var used = 0

    init(fileSize: Int) {
        limit = (256 << 20) + 50 * min(fileSize, 1 << 40)
    }

    /// Begins anew: the parts are read again from the beginning.
    func reset() {
        used = 0
    }

    /// Takes a number of bytes; false when there are not so many left.
    func take(_ count: Int) -> Bool {
        used += count
        return used <= limit
    }
}
