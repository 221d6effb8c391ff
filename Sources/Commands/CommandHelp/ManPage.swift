import Diagnostics

/// Writes the manual page of the program with all its commands, or of one command, in the `man` macros of
/// roff.
///
/// It carries no date, so that the same program always gives the same page.
struct ManPage: Sendable {
    private let program: CommandDescription
    private let top: CommandLineage
    private let words: HelpWords
    private let version: String

    /// Makes a manual page of a version of the program, or of the command with a path, in a language.
    init(
        root: CommandDescription, path: [String] = [], version: String, language: Language
    ) {
        top = CommandLineage(root: root, path: path)
        program = root
        words = HelpWords(language: language)
        self.version = version
    }

    /// The page.
    var text: String {
        let name = top.spelling.split(separator: " ").joined(separator: "-")
        let release = escaped(program.name + " " + version)
        var lines = [".TH \(escaped(name.uppercased())) 1 \"\" \"\(release)\""]
        lines += section("help-manual-name")
        lines.append(escaped(name) + " \\- " + escaped(words[top.command.summary]))
        lines += section("help-manual-synopsis") + leaves.map(synopsis).joined(separator: [".br"])
        lines += section("help-manual-description") + [line(words[top.command.explanation])]
        if top.children.isEmpty {
            lines += section("help-options") + own(top) + section("help-program-options")
        } else {
            lines += section("help-options")
        }
        lines += top.inheritedOptions.flatMap(option)
        if !top.children.isEmpty {
            lines += section("help-commands") + leaves.flatMap(command)
        }
        lines += section("help-examples") + leaves.flatMap(\.command.examples).flatMap(example)
        lines += section("help-exit-codes") + program.exitCodes.flatMap(exitCode)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The commands that do something, in the order of the tree; the command itself where it is one.
    private var leaves: [CommandLineage] {
        top.children.isEmpty ? [top] : top.all.filter(\.children.isEmpty)
    }

    private func section(_ heading: String) -> [String] {
        [".SH " + escaped(words[heading].uppercased())]
    }

    private func synopsis(_ lineage: CommandLineage) -> [String] {
        [".B " + escaped(lineage.spelling)]
            + [line(String(words.synopsis(lineage).dropFirst(lineage.spelling.count + 1)))]
    }

    private func command(_ lineage: CommandLineage) -> [String] {
        [".SS " + escaped(lineage.spelling), line(words[lineage.command.explanation])]
            + own(lineage)
    }

    /// The arguments and options of a command itself.
    private func own(_ lineage: CommandLineage) -> [String] {
        lineage.command.arguments.flatMap { entry(words.argument($0), words[$0.summary]) }
            + lineage.ownOptions.flatMap(option)
    }

    private func option(_ option: OptionDescription) -> [String] {
        entry(words.forms(option), words.explanation(option))
    }

    private func example(_ example: CommandDescription.Example) -> [String] {
        entry(example.commandLine, words[example.explanation])
    }

    private func exitCode(_ exitCode: CommandDescription.ExitCode) -> [String] {
        entry("\(exitCode.code)", words[exitCode.summary])
    }

    private func entry(_ label: String, _ text: String) -> [String] {
        [".TP", ".B " + escaped(label), line(text)]
    }

    /// A line of running text; a full stop or apostrophe at its start would be a request.
    private func line(_ text: String) -> String {
        let isRequest = text.first.map { ".'".contains($0) } ?? false
        return (isRequest ? "\\&" : "") + escaped(text)
    }

    /// The text with every character standing for itself.
    private func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\\": "\\e"
            case "-": "\\-"
            case "'": "\\(aq"
            case "\u{A0}": "\\ "
            default: String(character)
            }
        }.joined()
    }
}
