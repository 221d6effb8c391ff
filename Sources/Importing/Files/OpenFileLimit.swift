import Glibc

/// How many files this process may have open at once.
enum OpenFileLimit {
    /// What is left for outputs, temporary files and whatever libraries open.
    private static let reserve = 128
    /// More files than this are not kept open: each takes memory of the system.
    private static let most = 8192

    /// How many of so many files may be kept open until they are read; raises the soft limit towards the
    /// hard one, as a process may (POSIX getrlimit), where that lets it keep more.
    static func allowance(for count: Int) -> Int {
        var limit = rlimit()
        guard getrlimit(kind, &limit) == 0 else { return 0 }
        let wanted = rlim_t(min(count, most) + reserve)
        if limit.rlim_cur < wanted {
            var raised = limit
            raised.rlim_cur = min(wanted, limit.rlim_max)
            if setrlimit(kind, &raised) == 0 { limit = raised }
        }
        return max(0, Int(min(limit.rlim_cur, wanted)) - reserve)
    }

    private static var kind: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_NOFILE.rawValue) }
}
