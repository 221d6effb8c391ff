import Diagnostics
import EmissionFactors
import Glibc

/// An input opened for reading: a regular file or standard input, never anything else.
final class InputFile {
    /// Why an input cannot be opened.
    enum Failure: Error, Equatable {
        case notFound
        case isDirectory
        case notRegular
        case notReadable(Int32)

        /// The diagnostic for the file that was asked for.
        func diagnostic(_ name: String) -> Diagnostic {
            let id: String
            switch self {
            case .notFound: id = "input-not-found"
            case .isDirectory: id = "input-is-directory"
            case .notRegular: id = "input-not-regular"
            case .notReadable: id = "input-not-readable"
            }
            return Diagnostic(
                .error, Message(id, ["file": .text(name)]), at: SourcePosition(file: name),
                remedy: Message(
                    self == .isDirectory ? "remedy-input-is-directory" : "remedy-input",
                    ["files": .text(name.hasSuffix("/") ? "\(name)*" : "\(name)/*")]))
        }
    }

    /// The name the user gave; `-` is standard input.
    let name: String
    /// The size in bytes; nil where it is not known beforehand.
    let size: Int?
    /// What tells a regular file from every other.
    let identity: FileIdentity?
    /// Whether anybody asks for the digest of its bytes.
    var needsDigest = true
    private var descriptor: Int32
    /// How many bytes have been read from the descriptor.
    private var position = 0
    /// The size of a pipe that was kept in a file without a name.
    private var keptSize: Int?
    /// The first bytes, once they were looked at.
    private(set) var start: [UInt8] = []
    /// Those of them that are gone from a pipe and still to be read.
    private var pending: ArraySlice<UInt8> = []

    init(_ name: String, at path: String? = nil) throws(Failure) {
        self.name = name
        guard name != "-" else {
            descriptor = STDIN_FILENO
            (size, identity) = (nil, nil)
            return
        }
        let opened = open(path ?? name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard opened >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .notFound : .notReadable(errno)
        }
        var information = stat()
        guard fstat(opened, &information) == 0 else {
            close(opened)
            throw .notReadable(errno)
        }
        let kind = information.st_mode & S_IFMT
        guard kind == S_IFREG || kind == S_IFIFO else {
            close(opened)
            throw kind == S_IFDIR ? .isDirectory : .notRegular
        }
        // Opened without blocking so that a pipe nobody writes to is no trap; read with blocking.
        if kind == S_IFIFO { _ = fcntl(opened, F_SETFL, 0) }
        descriptor = opened
        size = kind == S_IFREG ? Int(information.st_size) : nil
        identity = FileIdentity(information)
    }

    /// Whether the input is known to fit one chunk, so that threads would not pay.
    var isSmall: Bool { size.map { $0 < InputChunk.capacity } ?? false }
    /// The size as far as it is known.
    var expectedSize: Int { size ?? 0 }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// Looks at the first bytes without using them up.
    func peek(_ most: Int = 4096) throws(Failure) {
        var failure: Failure?
        start = [UInt8](unsafeUninitializedCapacity: most) { bytes, count in
            let buffer = UnsafeMutableRawBufferPointer(bytes)
            do throws(Failure) {
                count = size == nil ? try read(into: buffer) : try read(at: 0, into: buffer)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        if size == nil { pending = start[...] }
    }

    /// Forgets the first bytes of a file that is left open for later.
    func forgetStart() { start = [] }

    /// Whether the first bytes are those of a ZIP archive, as workbooks are.
    var startsLikeArchive: Bool {
        start.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Whether the first bytes are those of an OLE file: old or encrypted workbooks.
    var startsLikeCompoundFile: Bool { start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

    /// What the first bytes show to be no report: nothing, a picture of a document, or a compressed file.
    var wrongFormat: InputProblem? {
        if start.isEmpty { return InputProblem("empty-input") }
        let kinds: [(id: String, name: String, start: [UInt8])] = [
            ("compressed-input", "gzip", [0x1F, 0x8B]),
            ("compressed-input", "xz", [0xFD, 0x37, 0x7A]),
            ("picture-input", "PDF", Array("%PDF".utf8)),
            ("picture-input", "JPEG", [0xFF, 0xD8, 0xFF]),
            ("picture-input", "PNG", [0x89, 0x50, 0x4E, 0x47]),
        ]
        return kinds.first { start.starts(with: $0.start) }
            .map { InputProblem($0.id, found: $0.name) }
    }

    /// Whether the first bytes that are not blank open a tag, in UTF-8 or UTF-16.
    var startsLikeXML: Bool {
        let first = start.first {
            ![0x20, 0x09, 0x0A, 0x0D, 0, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE].contains($0)
        }
        return first == UInt8(ascii: "<")
    }

    /// Fills a buffer as far as there are bytes; fewer than asked for means the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        var filled = min(pending.count, buffer.count)
        if filled > 0 {
            buffer.copyBytes(from: pending.prefix(filled))
            pending.removeFirst(filled)
        }
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = Glibc.read(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .notReadable(errno) }
            filled += count
            position += count
            // A file of known size need not be asked once more whether it has ended.
            if count == 0 || (count < rest.count && position == size) { break }
        }
        return filled
    }
}

extension InputFile: ByteSource {}

// MARK: Reading anywhere

extension InputFile {
    /// The largest pipe that is kept to be read anywhere, in bytes.
    private static var largestPipe: Int { 1 << 30 }

    /// Makes every byte readable at any time and answers how many there are; what comes from a pipe is
    /// kept in a file without a name.
    func makeSeekable() throws(Failure) -> Int {
        if let known = size ?? keptSize { return known }
        guard let kept = tmpfile() else { throw .notReadable(errno) }
        defer { fclose(kept) }
        var total = 0
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = try read(into: piece)
            guard count > 0 else { break }
            total += count
            guard total <= Self.largestPipe, fwrite(piece.baseAddress, 1, count, kept) == count
            else { throw .notReadable(EFBIG) }
        }
        guard fflush(kept) == 0 else { throw .notReadable(errno) }
        let copy = dup(fileno(kept))
        guard copy >= 0 else { throw .notReadable(errno) }
        if descriptor != STDIN_FILENO { close(descriptor) }
        descriptor = copy
        keptSize = total
        return total
    }

    /// Fills a buffer from an offset on; fewer bytes than asked for mean the end.
    func read(
        at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(Failure) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = pread(descriptor, rest.baseAddress, rest.count, offset + filled)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .notReadable(errno) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// SHA-256 of the whole file, from its beginning on.
    func sha256() throws(Failure) -> String {
        let digest = SHA256Digest()
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { piece.deallocate() }
        var offset = 0
        while true {
            let count = try read(at: offset, into: piece)
            digest.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
            offset += count
            if count < piece.count { return digest.hexadecimal() }
        }
    }
}
