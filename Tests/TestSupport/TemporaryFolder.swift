import Glibc

/// A folder of its own for one test, removed when nobody holds it any more.
public final class TemporaryFolder {
    /// The folder's path.
    public let path: String

    /// Makes a new, empty folder.
    public init() {
        var template = Array("/tmp/bftp-tests-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? ""
    }

    deinit {
        for file in Files.paths(below: path) { unlink(path + "/" + file) }
        removeFolders(below: path)
    }

    /// Writes a file below the folder, making the folders on its way, and answers its whole path.
    @discardableResult
    public func write(_ text: String, as name: String) -> String {
        write(Array(text.utf8), as: name)
    }

    /// Writes a file below the folder, making the folders on its way, and answers its whole path.
    @discardableResult
    public func write(_ bytes: [UInt8], as name: String) -> String {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o755)
        }
        Files.write(bytes, to: path + "/" + name)
        return path + "/" + name
    }

    private func removeFolders(below folder: String) {
        guard let directory = opendir(folder) else { return }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(directory)
        for name in names { removeFolders(below: folder + "/" + name) }
        rmdir(folder)
    }
}
