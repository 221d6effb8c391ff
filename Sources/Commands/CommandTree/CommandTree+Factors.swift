/// The commands that look up emission factors.
extension CommandTree {
    /// `bftp factors list|show|search|diff|cite|lint|new`
    static let factors = CommandDescription(
        name: "factors", summary: "help-factors", explanation: "help-factors-text",
        options: [.factorsFormat, .factors, .ownFactors],
        examples: [.init("bftp factors search diesel", "help-example-factors-search")],
        subcommands: [
            factorsList, factorsShow, factorsSearch, factorsDiff, factorsCite, factorsLint,
            factorsNew,
        ])

    private static let factorsList = CommandDescription(
        name: "list", summary: "help-factors-list", explanation: "help-factors-list-text",
        options: [.activity, .datasets, .expired],
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

    private static let factorsDiff = CommandDescription(
        name: "diff", summary: "help-factors-diff", explanation: "help-factors-diff-text",
        arguments: [
            ArgumentDescription(.name, summary: "help-factor-set-first"),
            ArgumentDescription(.name, summary: "help-factor-set-second"),
        ],
        options: [.on, .about, .country, .rates, .gridHours, .diffFormat, .output, .decimal],
        examples: [
            .init("bftp factors diff bftp-2024 bftp-2025", "help-example-factors-diff"),
            .init(
                "bftp factors diff bftp-2024 bftp-2025 --on report.xml",
                "help-example-factors-diff-on"),
        ])

    private static let factorsCite = CommandDescription(
        name: "cite", summary: "help-factors-cite", explanation: "help-factors-cite-text",
        options: [.factorSet, .on, .rates, .gridHours, .citeFormat, .output, .decimal],
        examples: [
            .init(
                "bftp factors cite --on report.xml --format markdown", "help-example-factors-cite")
        ])

    private static let factorsLint = CommandDescription(
        name: "lint", summary: "help-factors-lint", explanation: "help-factors-lint-text",
        arguments: [ArgumentDescription(.directory, summary: "help-factors-folder")],
        examples: [.init("bftp factors lint my-factors", "help-example-factors-lint")])

    private static let factorsNew = CommandDescription(
        name: "new", summary: "help-factors-new", explanation: "help-factors-new-text",
        arguments: [ArgumentDescription(.directory, summary: "help-factors-new-folder")],
        examples: [.init("bftp factors new my-factors", "help-example-factors-new")])
}
