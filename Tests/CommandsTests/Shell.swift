import FoundationEssentials
import Glibc

/// Runs a script in a shell of the system.
struct Shell {
    /// GNU bash.
    static let bash = Shell(name: "bash")
    /// zsh.
    static let zsh = Shell(name: "zsh")
    /// fish.
    static let fish = Shell(name: "fish")

    /// The shell's name, such as `bash`.
    let name: String

    /// Whether the system has the shell.
    var isInstalled: Bool {
        ["/bin", "/usr/bin", "/usr/local/bin"].contains { access("\($0)/\(name)", X_OK) == 0 }
    }

    /// What a script prints on both streams, and its status.
    func run(_ script: String, options: String = "") throws -> (output: String, status: Int32) {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "completion-\(UUID().uuidString)")
        try script.write(to: file, atomically: false, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        guard let stream = popen("\(name) \(options) '\(file.path)' 2>&1", "r") else {
            throw Failure.cannotStart
        }
        var bytes: [UInt8] = []
        var byte = fgetc(stream)
        while byte != EOF {
            bytes.append(UInt8(truncatingIfNeeded: byte))
            byte = fgetc(stream)
        }
        return (String(decoding: bytes, as: UTF8.self), pclose(stream))
    }

    /// Why a script could not run.
    enum Failure: Error { case cannotStart }
}
