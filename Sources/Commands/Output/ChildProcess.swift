import Glibc

/// A program that runs for this one, without its terminal, its input and most of its environment.
struct ChildProcess {
    private static let pause: UInt32 = 20_000
    let path: String
    let arguments: [String]
    /// The folder that stands in for the user's own.
    let home: String
    /// The signals that wait until the child is gone.
    let held: HeldSignals

    /// Runs it to its end; false where it fails, or is stopped after so many seconds or by a signal.
    func run(atMost seconds: Int) -> Bool {
        guard let child = start() else { return false }
        let end = Self.now + seconds
        var status: Int32 = 0
        while true {
            let answer = waitpid(child, &status, WNOHANG)
            if answer == child { return status == 0 }
            let isOver = answer < 0 && errno != EINTR
            if isOver || Self.now >= end || held.arePending {
                kill(child, SIGKILL)
                waitpid(child, &status, 0)
                return false
            }
            usleep(Self.pause)
        }
    }

    private func start() -> pid_t? {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var mask = held.before
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        sigaddset(&defaults, SIGXFSZ)
        posix_spawnattr_setsigmask(&attributes, &mask)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
        defer { for text in words + settings { free(text) } }
        words.append(nil)
        settings.append(nil)
        var child: pid_t = 0
        return posix_spawn(&child, path, &files, &attributes, words, settings) == 0 ? child : nil
    }

    /// Nothing of the user's environment but where programs lie.
    private var environment: [String] {
        let search = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        return [
            "PATH=\(search)", "HOME=\(home)", "TMPDIR=\(home)", "XDG_CONFIG_HOME=\(home)",
            "XDG_CACHE_HOME=\(home)", "XDG_RUNTIME_DIR=\(home)", "LANG=C.UTF-8",
        ]
    }

    /// Seconds on a clock that never jumps.
    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }
}
