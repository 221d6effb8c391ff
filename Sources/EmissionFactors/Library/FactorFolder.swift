import CEmissionFactors
import Glibc

/// Where factor files come from: the set inside the executable or a folder of the user's.
public enum FactorFolder: Sendable, Hashable {
    /// The set that travels inside the executable.
    case embedded
    /// A folder with the same layout.
    case directory(String)
    /// Own factors over another folder.
    case layered(OwnFactorFolders)

    /// The bytes of a file, valid as long as the process; nil where there is no such file.
    ///
    /// Factor files are few and used until the end, so their memory is never given back.
    func bytes(of path: String) -> UnsafeRawBufferPointer? {
        switch self {
        case .embedded: return Self.embeddedBytes(of: path)
        case .directory(let root): return Self.readWhole(root + "/" + path)
        case .layered(let folders): return folders.bytes(of: path)
        }
    }

    private static func embeddedBytes(of path: String) -> UnsafeRawBufferPointer? {
        for index in 0..<bftp_embedded_file_count() {
            let file = bftp_embedded_file_at(index)
            guard strcmp(file.path, path) == 0 else { continue }
            return UnsafeRawBufferPointer(start: file.bytes, count: file.count)
        }
        return nil
    }

    /// The paths of the embedded files, sorted.
    package static var embeddedPaths: [String] {
        (0..<bftp_embedded_file_count()).map { String(cString: bftp_embedded_file_at($0).path) }
            .sorted()
    }

    private static func readWhole(_ path: String) -> UnsafeRawBufferPointer? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0,
            information.st_mode & S_IFMT == S_IFREG
        else { return nil }
        let size = Int(information.st_size)
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        var filled = 0
        while filled < size {
            let count = read(descriptor, memory.baseAddress?.advanced(by: filled), size - filled)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            filled += count
        }
        return UnsafeRawBufferPointer(memory)
    }
}
