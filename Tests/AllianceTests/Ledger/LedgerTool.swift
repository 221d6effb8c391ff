import Glibc
import TestSupport

/// The built program as a process of its own.
struct LedgerTool {
    /// What a run printed and how it ended.
    struct Run {
        let output: String
        let errors: String
        let exitCode: Int32
    }

    /// The program beside the test executable.
    static let program: String = {
        var path = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        let own = String(
            decoding: path[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let beside = "/" + own.split(separator: "/").dropLast().joined(separator: "/") + "/bftp"
        if access(beside, X_OK) == 0 { return beside }
        return Repository.root + "/.build/debug/bftp"
    }()

    /// Runs the program in a folder with words that a shell would split at blanks.
    static func run(_ words: String, in folder: String, after preparation: String = "") -> Run {
        let files = TemporaryFolder()
        defer { withExtendedLifetime(files) {} }
        let (out, err) = (files.path + "/out", files.path + "/err")
        let status = system(
            "cd '\(folder)' && \(preparation) LC_ALL=C.UTF-8 '\(program)' \(words) >'\(out)' 2>'\(err)'"
        )
        return Run(
            output: Files.text(out), errors: Files.text(err), exitCode: (status >> 8) & 0xFF)
    }

    /// Starts the program in a folder and answers its process; what it prints goes to a file.
    static func start(_ words: String, in folder: String, output: String) -> pid_t {
        let command = "cd '\(folder)' && exec '\(program)' \(words) >'\(output)' 2>&1"
        var process = pid_t()
        let words: [String] = ["sh", "-c", command]
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { arguments.forEach { free($0) } }
        posix_spawn(&process, "/bin/sh", nil, nil, arguments + [nil], environ)
        return process
    }

    /// Writes small reports, each of a production of its own, and answers their names.
    @discardableResult
    static func writeReports(_ numbers: Range<Int>, in folder: TemporaryFolder) -> [String] {
        numbers.map { number in
            let name = "report-\(number).xml"
            folder.write(
                SmallReport.xml(
                    "<energy source='grid' country='DK' quantity='\(number + 1)' unit='kWh'/>"
                ).replacing("T-1", with: "T-\(number)"), as: name)
            return name
        }
    }
}
