import Glibc

/// What tells a regular file from every other, by whatever name it is called.
public struct FileIdentity: Sendable, Hashable {
    private let device: dev_t
    private let number: ino_t

    /// The identity of a file; nil where there is no regular file of that name.
    public init?(of name: String) {
        var information = stat()
        guard stat(name, &information) == 0 else { return nil }
        self.init(information)
    }

    /// The identity of what was asked about; nil where that is no regular file.
    init?(_ information: stat) {
        guard information.st_mode & S_IFMT == S_IFREG else { return nil }
        (device, number) = (information.st_dev, information.st_ino)
    }
}
