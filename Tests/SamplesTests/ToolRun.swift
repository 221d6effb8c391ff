import Glibc
import TestSupport

/// One run of the built program as a process of its own, in a folder, with its output and exit code.
struct ToolRun {
    let output: String
    let errors: String
    let exitCode: Int32

    /// The program beside the test executable.
    static let program: String = {
        var path = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        let own = String(
            decoding: path[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let beside = own.split(separator: "/").dropLast().joined(separator: "/")
        for candidate in ["/\(beside)/bftp", Repository.root + "/.build/debug/bftp"]
        where access(candidate, X_OK) == 0 { return candidate }
        return Repository.root + "/.build/release/bftp"
    }()

    /// Runs the program with words that a shell would split at blanks.
    init(_ words: String, in folder: String, environment: String = "") {
        let out = TemporaryFile()
        let err = TemporaryFile()
        let command =
            "cd '\(folder)' && LC_ALL=C.UTF-8 \(environment) '\(Self.program)' \(words) >'\(out.path)' 2>'\(err.path)'"
        let status = system(command)
        exitCode = (status >> 8) & 0xFF
        output = Files.text(out.path)
        errors = Files.text(err.path)
    }
}

/// A file that is gone when nobody holds it.
private final class TemporaryFile {
    let path: String

    init() {
        var name = Array("/tmp/bftp-samples-XXXXXX".utf8CString)
        close(mkstemp(&name))
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        unlink(path)
    }
}
