import Glibc

/// One run of a program as a process, with the system's own accounting of it.
struct ProcessRun {
    /// Wall-clock seconds.
    let seconds: Double
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
        memory = Double(usage.ru_maxrss) / 1024
        exitCode = (status >> 8) & 0xFF
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

    /// Runs both and prints the median ratio and the peak memory of the first.
    func print() {
        _ = (ProcessRun(first), ProcessRun(second))
        var ratios: [Double] = []
        var memory = 0.0
        for _ in 0..<max(runs, 1) {
            let (left, right) = (ProcessRun(first), ProcessRun(second))
            guard left.exitCode == 0, right.exitCode == 0 else {
                return Swift.print("\(name): a run failed")
            }
            ratios.append(left.seconds / right.seconds)
            memory = max(memory, left.memory)
        }
        ratios.sort()
        let median = ratios[ratios.count / 2]
        Swift.print(
            "\(name): \(rounded(median)) × (\(rounded(ratios[0])) to \(rounded(ratios[ratios.count - 1]))), \(Int(memory)) MiB"
        )
    }

    private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
