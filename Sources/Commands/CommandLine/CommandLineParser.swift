/// What reading a command line came to.
enum CommandLineOutcome: Sendable, Hashable {
    /// The command line is in order.
    case command(ParsedCommand)
    /// It is not: every problem found, and what could be read beside them, because that says in which
    /// language and form the problems are to be shown.
    case misuse([UsageProblem], ParsedCommand)
}

/// Reads command lines by the GNU conventions.
///
/// Options may stand before and after arguments; `--` ends them; `-` is an argument. Long options
/// are never abbreviated: an abbreviation that is unique today may not be so tomorrow, and scripts
/// must stay valid.
struct CommandLineParser: Sendable {
    /// The program's commands.
    let root: CommandDescription

    /// Reads the words after the program's name.
    func parse(_ words: [String]) -> CommandLineOutcome {
        var reading = CommandLineReading(root: root, words: words)
        return reading.outcome()
    }
}
