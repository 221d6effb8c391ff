/// A command of the program: its name, what it takes, what it is for, and its subcommands.
///
/// Parsing, help, completion and the manual page all read this one description, so that none of them
/// can know an option that the others do not.
struct CommandDescription: Sendable {
    /// A command line worth showing, with what it does.
    struct Example: Sendable {
        /// The command line as typed in a shell.
        let commandLine: String
        /// The catalogue key of the line that explains it.
        let explanation: String

        /// Describes an example.
        init(_ commandLine: String, _ explanation: String) {
            self.commandLine = commandLine
            self.explanation = explanation
        }
    }

    /// A status that the program may end with.
    struct ExitCode: Sendable {
        /// The number.
        let code: Int
        /// The catalogue key of the phrase that says when.
        let summary: String
    }

    /// The word that calls it.
    let name: String
    /// The catalogue key of the phrase that says what it does.
    let summary: String
    /// The catalogue key of the paragraph that explains it.
    let explanation: String
    /// Its arguments in order.
    var arguments: [ArgumentDescription] = []
    /// Its options; they hold for its subcommands too.
    var options: [OptionDescription] = []
    /// Command lines worth showing.
    var examples: [Example] = []
    /// The commands within it.
    var subcommands: [CommandDescription] = []
    /// Whether one of its subcommands must be named.
    var needsSubcommand = true
    /// The statuses that the program may end with; only the outermost command lists them.
    var exitCodes: [ExitCode] = []
}
