import Glibc

/// A file that is being written.
final class TextFile {
    private let file: UnsafeMutablePointer<FILE>?

    init(_ name: String) {
        file = fopen(name, "wb")
    }

    deinit {
        if let file { fclose(file) }
    }

    /// Adds text as it stands.
    func write(_ text: String) {
        if let file { fputs(text, file) }
    }
}
