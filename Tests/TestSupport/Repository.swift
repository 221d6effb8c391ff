import Glibc

/// The checked-out repository that the tests were built from.
public enum Repository {
    /// Its top folder, without a slash at the end.
    public static let root: String = {
        // …/Tests/TestSupport/Repository.swift
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    /// The text of a file below the top folder; empty where there is none.
    public static func text(_ path: String) -> String {
        Files.text(root + "/" + path)
    }

    /// The paths of all files below a folder, relative to the top folder, sorted.
    public static func files(below folder: String, suffix: String = "") -> [String] {
        Files.paths(below: root + "/" + folder).map { folder + "/" + $0 }
            .filter { $0.hasSuffix(suffix) }
    }
}

/// Files as plain text and bytes.
public enum Files {
    /// The bytes of a file; nil where it cannot be read.
    public static func bytes(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// The text of a file; empty where it cannot be read.
    public static func text(_ path: String) -> String {
        String(decoding: bytes(path) ?? [], as: UTF8.self)
    }

    /// Writes a file; whether it worked.
    @discardableResult
    public static func write(_ bytes: some Collection<UInt8>, to path: String) -> Bool {
        guard let file = fopen(path, "wb") else { return false }
        defer { fclose(file) }
        let bytes = Array(bytes)
        return fwrite(bytes, 1, bytes.count, file) == bytes.count
    }

    /// The paths of all files below a folder, relative to it, sorted.
    public static func paths(below folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            if entry.pointee.d_type == UInt8(DT_DIR) {
                found += paths(below: folder + "/" + name).map { name + "/" + $0 }
            } else {
                found.append(name)
            }
        }
        return found.sorted()
    }
}
