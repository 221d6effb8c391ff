import Diagnostics
import Glibc

/// Text on its way to a file, a pipe or a terminal, with every failure noticed.
///
/// A named file is written beside its place and moved there when everything is written, so nobody ever
/// finds half of it.
final class OutputFile: TextSink {
    /// Why an output fails.
    enum Failure: Error, Equatable {
        case cannotCreate(String)
        case cannotWrite(String)
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
        // Devices such as /dev/full are written to as they are: a rename would replace them.
        var information = stat()
        let isDevice = stat(name, &information) == 0 && information.st_mode & S_IFMT != S_IFREG
        let target = isDevice ? name : "\(name).\(getpid()).part"
        let flags = isDevice ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        descriptor = open(target, flags, 0o666)
        temporaryName = isDevice ? nil : target
        guard descriptor >= 0 else { throw .cannotCreate(name) }
    }

    deinit {
        guard descriptor != STDOUT_FILENO, descriptor >= 0 else { return }
        close(descriptor)
        // After a successful move there is nothing left to remove.
        if let temporaryName { unlink(temporaryName) }
    }

    /// Takes text; failures show when the output is finished.
    func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferSize { flush() }
    }

    /// Takes text as UTF-8.
    func write(utf8: UnsafeRawBufferPointer) {
        buffer.append(contentsOf: utf8)
        if buffer.count >= Self.bufferSize { flush() }
    }

    /// Takes bytes that are no text, such as a PDF.
    func write(_ bytes: [UInt8]) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { flush() }
    }

    /// Writes what is left and puts the file in its place.
    func finish() throws(Failure) {
        flush()
        if let failure { throw failure }
        guard let temporaryName else { return }
        guard fsync(descriptor) == 0, rename(temporaryName, name) == 0 else {
            throw .cannotWrite(name)
        }
    }

    private func flush() {
        var offset = 0
        while failure == nil, offset < buffer.count {
            let count = buffer.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset)
            }
            if count >= 0 {
                offset += count
            } else if errno != EINTR {
                failure = .cannotWrite(name)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
