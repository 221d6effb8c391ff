import Diagnostics

/// What is wrong with a command line.
struct UsageProblem: Sendable, Hashable {
    /// The kinds of problems, with the words concerned as the user wrote them.
    enum Kind: Sendable, Hashable {
        /// No command is called so.
        case unknownCommand(String, suggestions: [String])
        /// The command has no such option.
        case unknownOption(String, suggestions: [String] = [])
        /// The option belongs to a command, but stands before it.
        case misplacedOption(String)
        /// The option takes a value and has none.
        case missingOptionValue(String, ValueDescription)
        /// The option is a flag and has a value.
        case unexpectedOptionValue(String, String)
        /// The value is none of those the option takes.
        case invalidOptionValue(String, String, allowed: [String], suggestions: [String])
        /// The option may stand only once.
        case repeatedOption(String)
        /// The two options cannot hold at once.
        case conflictingOptions(String, String)
        /// A group of commands is named, but none of its commands.
        case missingCommand([String])
        /// An argument is missing.
        case missingArgument(ValueDescription)
        /// There is an argument too many, or one that is none of the allowed words.
        case unexpectedArgument(String, allowed: [String], suggestions: [String])
    }

    /// What is wrong.
    let kind: Kind
    /// The command as typed, as far as it was understood, such as `bftp factors list`.
    let command: String
    /// The command that prints the help for it.
    let helpCommand: String

    /// Makes a problem.
    init(_ kind: Kind, command: String, helpCommand: String) {
        self.kind = kind
        self.command = command
        self.helpCommand = helpCommand
    }
}
