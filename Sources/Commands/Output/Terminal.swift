import Diagnostics
import Glibc

/// What the streams of this run are attached to.
enum Terminal {
    /// Whether a stream is a terminal that colour is welcome on (no-color.org).
    static func showsColour(_ stream: Int32, choice: String?) -> Bool {
        switch choice {
        case "always": return true
        case "never": return false
        default:
            guard isatty(stream) == 1, environment("NO_COLOR")?.isEmpty ?? true else {
                return false
            }
            return environment("TERM") != "dumb"
        }
    }

    /// Whether a line can be written over.
    static var movesCursor: Bool { environment("TERM").map { $0 != "dumb" } ?? false }

    /// Whether text is shown in UTF-8, so that block characters can be drawn.
    static var showsBlocks: Bool {
        let locale = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
        return isatty(STDOUT_FILENO) == 0 || locale.uppercased().includes("UTF")
    }

    /// How many columns the terminal of standard error has; that of a page where it is none, or does not say.
    static var errorWidth: Int {
        var size = winsize()
        guard isatty(STDERR_FILENO) == 1,
            ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40
        else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes text to standard error; what cannot be written there cannot be told anywhere.
    static func writeError(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
