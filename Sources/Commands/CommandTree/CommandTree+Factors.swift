/// The commands that look up emission factors.
extension CommandTree {
    /// `bftp factors list|show|search`
    static let factors = CommandDescription(
        name: "factors", summary: "help-factors", explanation: "help-factors-text",
        options: [.factorsFormat, .factors],
        examples: [.init("bftp factors search diesel", "help-example-factors-search")],
        subcommands: [factorsList, factorsShow, factorsSearch])

    private static let factorsList = CommandDescription(
        name: "list", summary: "help-factors-list", explanation: "help-factors-list-text",
        options: [.activity, .datasets],
        examples: [
            .init("bftp factors list --activity", "help-example-factors-activity"),
            .init("bftp factors list --datasets --format json", "help-example-factors-datasets"),
        ])

    private static let factorsShow = CommandDescription(
        name: "show", summary: "help-factors-show", explanation: "help-factors-show-text",
        arguments: [ArgumentDescription(.identifier, summary: "help-factor-id")],
        examples: [.init("bftp factors show fuel.diesel", "help-example-factors-show")])

    private static let factorsSearch = CommandDescription(
        name: "search", summary: "help-factors-search", explanation: "help-factors-search-text",
        arguments: [
            ArgumentDescription(.word, summary: "help-factor-words", isRepeatable: true)
        ],
        examples: [.init("bftp factors search hotel denmark", "help-example-factors-hotel")])
}
