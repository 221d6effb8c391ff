import Glibc

/// Text on its way to a file, a pipe or a terminal, with every failure noticed.
///
/// A named file is written beside its place and moved there when everything is written, so nobody ever
/// finds half of it. Standard output gets nothing before the whole text is ready.
final class OutputFile {
    /// Why an output fails.
    enum Failure: Error, Equatable {
        case cannotCreate(String, code: Int32)
        case cannotWrite(String, code: Int32)
    }

    private let name: String
    private let temporaryName: String?
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var failure: Failure?
    private static let bufferSize = 1 << 16

    /// Opens a named file, or standard output when there is no name.
    init(_ name: String?) throws(Failure) {
        guard let name, name != "-" else {
            self.name = "-"
            temporaryName = nil
            descriptor = STDOUT_FILENO
            return
        }
        self.name = name
        let temporary = "\(name).\(getpid()).part"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        temporaryName = temporary
        guard descriptor >= 0 else { throw .cannotCreate(name, code: errno) }
    }

    deinit {
        guard let temporaryName else { return }
        close(descriptor)
        unlink(temporaryName)
    }

    /// Takes text; failures show when the output is finished.
    func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferSize { flush() }
    }

    /// Takes bytes.
    func write(_ bytes: UnsafeRawBufferPointer) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { flush() }
    }

    /// Writes what is left and puts the file in its place.
    func finish() throws(Failure) {
        flush()
        if let failure { throw failure }
        guard let temporaryName else { return }
        guard fsync(descriptor) == 0 || errno == EINVAL, rename(temporaryName, name) == 0 else {
            throw .cannotWrite(name, code: errno)
        }
    }

    private func flush() {
        var offset = 0
        while failure == nil, offset < buffer.count {
            let count = buffer.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset)
            }
            if count < 0 {
                if errno == EINTR { continue }
                failure = .cannotWrite(name, code: errno)
            } else {
                offset += count
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
