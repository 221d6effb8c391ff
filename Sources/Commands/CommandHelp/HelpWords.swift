import Diagnostics

/// The wording that help pages and the manual share, in one language.
struct HelpWords: Sendable {
    /// The language of the texts.
    let language: Language

    /// The text of a catalogue key.
    subscript(key: String) -> String { Message(key).text(in: language) }

    /// The text of a message.
    subscript(message: Message) -> String { message.text(in: language) }

    /// How to call a command, such as `bftp factors show [OPTIONS] ID`.
    func synopsis(_ lineage: CommandLineage) -> String {
        var parts = [lineage.spelling, "[\(self["help-options-place"])]"]
        if !lineage.command.subcommands.isEmpty { parts.append(self["help-value-command"]) }
        parts += lineage.command.arguments.map(argument)
        return parts.joined(separator: " ")
    }

    /// An argument as the usage line shows it, such as `FILE…` or `[COMMAND…]`.
    func argument(_ argument: ArgumentDescription) -> String {
        let word = placeholder(argument.value) + (argument.isRepeatable ? "…" : "")
        return argument.isOptional ? "[\(word)]" : word
    }

    /// An option with its forms and its value, such as `-o, --output FILE`.
    func forms(_ option: OptionDescription) -> String {
        let forms = option.forms.joined(separator: ", ")
        return option.value.map { forms + " " + placeholder($0) } ?? forms
    }

    /// What an option is for, and its default; no-break spaces keep each bracket together.
    func explanation(_ option: OptionDescription) -> String {
        var brackets: [String] = []
        if let value = option.defaultValue {
            brackets.append(self[Message("help-default", ["value": .text(value)])])
        }
        if option.isRepeatable { brackets.append(self["help-repeatable"]) }
        return brackets.reduce(self[option.summary]) { text, bracket in
            text + " " + bracket.split(separator: " ").joined(separator: "\u{A0}")
        }
    }

    /// The word that stands for a value, or the words it is chosen from.
    func placeholder(_ value: ValueDescription) -> String {
        value.placeholder.map { self[$0] } ?? (value.allowed ?? []).joined(separator: "|")
    }
}
