import Diagnostics

/// Writes the help of a command: how to call it, what it takes, and examples.
struct HelpRenderer: Sendable {
    private let root: CommandDescription
    private let words: HelpWords

    /// Makes a renderer of help in a language.
    init(root: CommandDescription, language: Language) {
        self.root = root
        words = HelpWords(language: language)
    }

    /// The page of a command, given the names that lead to it; of the program without any.
    ///
    /// Names that the tree does not know lead no further: the page of the last known one is shown.
    func page(for path: [String]) -> String {
        let lineage = CommandLineage(root: root, path: path)
        let own = lineage.path.isEmpty ? [] : lineage.ownOptions
        let sections = [
            usage(lineage), HelpLayout.paragraph(words[lineage.command.explanation]),
            section("help-commands", subcommands(lineage)),
            section("help-arguments", lineage.command.arguments.map(row)),
            section("help-options", own.map(row)),
            section(
                lineage.path.isEmpty ? "help-options" : "help-program-options",
                lineage.inheritedOptions.map(row)),
            examples(lineage.command), section("help-exit-codes", exitCodes(lineage.command)),
            more(lineage),
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func usage(_ lineage: CommandLineage) -> String {
        let lead = words["help-usage"] + ": "
        let lines = HelpLayout.lines(words.synopsis(lineage), width: HelpLayout.width - lead.count)
        let margin = String(repeating: " ", count: lead.count)
        return lead + lines.joined(separator: "\n" + margin) + "\n"
    }

    private func section(_ heading: String, _ rows: [HelpLayout.Row]) -> String {
        rows.isEmpty ? "" : words[heading] + ":\n" + HelpLayout.table(rows)
    }

    private func subcommands(_ lineage: CommandLineage) -> [HelpLayout.Row] {
        lineage.command.subcommands.map {
            HelpLayout.Row(label: $0.name, text: words[$0.summary])
        }
    }

    private func row(_ argument: ArgumentDescription) -> HelpLayout.Row {
        HelpLayout.Row(label: words.argument(argument), text: words[argument.summary])
    }

    private func row(_ option: OptionDescription) -> HelpLayout.Row {
        let margin = option.letter == nil ? "    " : ""
        return HelpLayout.Row(
            label: margin + words.forms(option), text: words.explanation(option))
    }

    private func examples(_ command: CommandDescription) -> String {
        guard !command.examples.isEmpty else { return "" }
        let lines = command.examples.map { example in
            "  " + example.commandLine + "\n"
                + HelpLayout.paragraph(words[example.explanation], margin: 6)
        }
        return words["help-examples"] + ":\n" + lines.joined()
    }

    private func exitCodes(_ command: CommandDescription) -> [HelpLayout.Row] {
        command.exitCodes.map { HelpLayout.Row(label: "\($0.code)", text: words[$0.summary]) }
    }

    private func more(_ lineage: CommandLineage) -> String {
        guard !lineage.command.subcommands.isEmpty else { return "" }
        let message = Message(
            "help-more",
            ["help": .text(lineage.helpCommand), "command": .message("help-value-command")])
        return HelpLayout.paragraph(words[message])
    }
}
