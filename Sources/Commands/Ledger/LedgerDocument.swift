import Glibc

/// Bytes in a nameless file that can be opened, so that what is hashed, stored and read are the same bytes.
final class LedgerDocument {
    private let file: UnsafeMutablePointer<FILE>

    /// Where the bytes can be opened as often as wanted, as long as this value is held.
    var path: String { "/proc/self/fd/\(fileno(file))" }

    /// Keeps bytes; nil where there is no room for them.
    init?(_ bytes: [UInt8]) {
        guard let opened = tmpfile() else { return nil }
        file = opened
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            return nil
        }
    }

    deinit {
        fclose(file)
    }
}
