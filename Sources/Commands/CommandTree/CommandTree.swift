/// The commands of `bftp`.
enum CommandTree {
    /// The program itself with everything below it.
    static let root = CommandDescription(
        name: "bftp", summary: "help-bftp", explanation: "help-bftp-text",
        options: [
            .language, .diagnostics, .color, .quiet, .verbose, .help, .version,
        ],
        examples: [
            .init("bftp footprint report.xml", "help-example-footprint"),
            .init("bftp validate report.xml", "help-example-validate"),
            .init("bftp help footprint", "help-example-help"),
        ],
        subcommands: [
            footprint, report, compare, forecast, validate, explain, whatif, check, sign, verify,
            importing, merge, template, file, ledger, alliance, benchmark, factors, schema,
            completions, man, help,
        ],
        needsSubcommand: false, exitCodes: exitCodes)

    private static let exitCodes: [CommandDescription.ExitCode] = [
        .init(code: 0, summary: "help-exit-0"),
        .init(code: 1, summary: "help-exit-1"),
        .init(code: 64, summary: "help-exit-64"),
        .init(code: 65, summary: "help-exit-65"),
        .init(code: 66, summary: "help-exit-66"),
        .init(code: 69, summary: "help-exit-69"),
        .init(code: 70, summary: "help-exit-70"),
        .init(code: 73, summary: "help-exit-73"),
        .init(code: 74, summary: "help-exit-74"),
        .init(code: 76, summary: "help-exit-76"),
        .init(code: 77, summary: "help-exit-77"),
    ]
}
