import Diagnostics
import Glibc

/// The lines of a file or of standard input, one at a time, however long they are.
final class LedgerLines {
    private let file: UnsafeMutablePointer<FILE>
    private var memory: UnsafeMutablePointer<CChar>?
    private var capacity = 0

    /// Opens a file; `-` is standard input.
    init(_ name: String) throws(Session.Stop) {
        if name == "-", let opened = fdopen(dup(STDIN_FILENO), "r") {
            file = opened
            return
        }
        var information = stat()
        let isThere = stat(name, &information) == 0
        let isFolder = isThere && information.st_mode & S_IFMT == S_IFDIR
        guard !isFolder, let opened = fopen(name, "re") else {
            let id = isThere ? "input-not-readable" : "input-not-found"
            throw Session.Stop(
                .noInput,
                Diagnostic(
                    .error, Message(isFolder ? "input-is-directory" : id, ["file": .text(name)]),
                    at: SourcePosition(file: name), remedy: Message("remedy-input")))
        }
        file = opened
    }

    deinit {
        free(memory)
        fclose(file)
    }

    /// The next line without its end; nil after the last.
    func next() -> [UInt8]? {
        let count = getline(&memory, &capacity, file)
        guard count > 0, let memory else { return nil }
        let bytes = UnsafeRawBufferPointer(start: memory, count: count)
        return Array(bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...])
    }
}
