import Diagnostics

/// Writes scripts with which a shell completes the program's command lines.
///
/// A script offers what the command understands at that point: subcommands, options, the allowed
/// values of an option, and file or folder names where a file or folder is expected.
struct CompletionScript: Sendable {
    /// The shells that scripts are written for.
    enum Shell: String, Sendable, CaseIterable {
        /// GNU bash, from version 3.2.
        case bash
        /// zsh.
        case zsh
        /// fish, from version 3.0.
        case fish
    }

    /// The program itself.
    let top: CommandLineage
    /// The wording of descriptions, where a shell shows them.
    let words: HelpWords

    /// Makes scripts with descriptions in a language.
    init(root: CommandDescription, language: Language) {
        top = CommandLineage(root: root)
        words = HelpWords(language: language)
    }

    /// The script for a shell.
    func script(for shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    /// Every form of every option that takes a value, such as `-o` and `--output`: what follows them
    /// is not the name of a command.
    var formsWithValue: [String] {
        Set(top.all.flatMap(\.command.options).filter { $0.value != nil }.flatMap(\.forms)).sorted()
    }

    /// The commands whose arguments name a command, such as `help`.
    var commandsOverCommands: [CommandLineage] {
        top.all.filter { $0.command.arguments.first?.value.kind == .command }
    }
}
