import Glibc

/// The signals that end a run, held back while something would be left behind.
struct HeldSignals {
    private static let endings = [SIGINT, SIGTERM, SIGHUP]

    /// The signals that were held back before.
    let before: sigset_t

    /// Holds them back from now on.
    init() {
        var (blocked, before) = (sigset_t(), sigset_t())
        sigemptyset(&blocked)
        for signal in Self.endings { sigaddset(&blocked, signal) }
        sigprocmask(SIG_BLOCK, &blocked, &before)
        self.before = before
    }

    /// Whether one of them has come.
    var arePending: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return Self.endings.contains { sigismember(&pending, $0) == 1 }
    }

    /// Lets them take effect.
    func release() {
        var mask = before
        sigprocmask(SIG_SETMASK, &mask, nil)
    }
}
