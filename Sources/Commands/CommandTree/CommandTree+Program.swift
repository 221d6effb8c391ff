/// The commands that print something of the program itself.
extension CommandTree {
    /// `bftp schema xsd|rng|json`
    static let schema = CommandDescription(
        name: "schema", summary: "help-schema", explanation: "help-schema-text",
        arguments: [
            ArgumentDescription(.choice(["xsd", "rng", "json"]), summary: "help-schema-kind")
        ],
        examples: [.init("bftp schema xsd > production-report.xsd", "help-example-schema")])

    /// `bftp completions bash|zsh|fish`
    static let completions = CommandDescription(
        name: "completions", summary: "help-completions", explanation: "help-completions-text",
        arguments: [
            ArgumentDescription(
                .choice(CompletionScript.Shell.allCases.map(\.rawValue)), summary: "help-shell")
        ],
        examples: [
            .init(
                "bftp completions bash > ~/.local/share/bash-completion/completions/bftp",
                "help-example-completions-bash"),
            .init("bftp completions fish | source", "help-example-completions-fish"),
        ])

    /// `bftp help [COMMAND…]`
    static let help = CommandDescription(
        name: "help", summary: "help-help", explanation: "help-help-text",
        arguments: [
            ArgumentDescription(
                .command, summary: "help-help-command", isOptional: true, isRepeatable: true)
        ],
        examples: [.init("bftp help factors list", "help-example-help-factors")])
}
