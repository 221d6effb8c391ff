import Glibc

/// One run of a program as a process, with the system's own accounting of it.
struct ProcessRun {
    /// Wall-clock seconds.
    let seconds: Double
    /// Seconds of all processors, of the program and of the system for it.
    let processorSeconds: Double
    /// Peak memory in mebibytes.
    let memory: Double
    /// The exit code.
    let exitCode: Int32

    /// The folder of the program that runs this.
    static let folderOfThisProgram: String = {
        var path = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        let bytes = path[..<max(count, 0)].map { UInt8(bitPattern: $0) }
        return "/"
            + String(decoding: bytes, as: UTF8.self).split(separator: "/").dropLast()
            .joined(separator: "/")
    }()

    /// Runs a program with its output thrown away.
    init(_ command: [String]) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        let start = Self.now()
        var child = pid_t()
        posix_spawn(&child, command[0], &actions, nil, arguments, environ)
        var status: Int32 = 0
        var usage = rusage()
        wait4(child, &status, 0, &usage)
        seconds = Self.now() - start
        processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        memory = Double(usage.ru_maxrss) / 1024
        exitCode = (status >> 8) & 0xFF
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Two programs in turn.
struct Comparison {
    let name: String
    let runs: Int
    let first: [String]
    let second: [String]

    /// Runs both and prints the median ratios with their spread, and the peak memory of each.
    func print() {
        _ = (ProcessRun(first), ProcessRun(second))
        var pairs: [(ProcessRun, ProcessRun)] = []
        for _ in 0..<max(runs, 1) {
            let pair = (ProcessRun(first), ProcessRun(second))
            guard pair.0.exitCode == 0, pair.1.exitCode == 0 else {
                return Swift.print("\(name): a run failed")
            }
            pairs.append(pair)
        }
        let time = ratio(pairs) { $0.seconds }
        let processors = ratio(pairs) { $0.processorSeconds }
        let (memory, other) = (pairs.map(\.0.memory).max() ?? 0, pairs.map(\.1.memory).max() ?? 0)
        Swift.print(
            "\(name): time \(time), processors \(processors), \(Int(memory)) MiB against \(Int(other)) MiB"
        )
    }

    /// The median ratio of a figure, its least and its largest.
    private func ratio(
        _ pairs: [(ProcessRun, ProcessRun)], _ figure: (ProcessRun) -> Double
    ) -> String {
        let ratios = pairs.map { figure($0.0) / max(figure($0.1), 0.001) }.sorted()
        let shown = [ratios[ratios.count / 2], ratios[0], ratios[ratios.count - 1]].map {
            ($0 * 100).rounded() / 100
        }
        return "\(shown[0]) × (\(shown[1]) to \(shown[2]))"
    }
}
