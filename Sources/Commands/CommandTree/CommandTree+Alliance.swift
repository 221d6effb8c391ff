/// The commands that put many productions together.
extension CommandTree {
    /// `bftp alliance FILE…`
    static let alliance = CommandDescription(
        name: "alliance", summary: "help-alliance", explanation: "help-alliance-text",
        arguments: [
            ArgumentDescription(
                .file, summary: "help-partials", isOptional: true, isRepeatable: true)
        ],
        options: [
            .ledger, .wait, .allianceYear, .allianceKind, .allianceFormat, .locale, .output,
            .internalView, .previous,
            .factors,
        ],
        examples: [
            .init("bftp alliance --ledger alliance.db --year 2025", "help-example-alliance"),
            .init(
                "bftp alliance --ledger alliance.db --year 2025 --format html -o 2025.html",
                "help-example-alliance-html"),
            .init(
                "bftp alliance --previous 2024.json --format json -o 2025.json partials.ndjson",
                "help-example-alliance-previous"),
        ])

    /// `bftp benchmark REPORT`
    static let benchmark = CommandDescription(
        name: "benchmark", summary: "help-benchmark", explanation: "help-benchmark-text",
        arguments: [ArgumentDescription(.file, summary: "help-report")],
        options: [
            .ledger, .wait, .partials, .listFormat, .output, .factors, .ownFactors, .factorSet,
            .rates,
            .gridHours, .decimal,
        ],
        examples: [
            .init("bftp benchmark --ledger alliance.db report.xml", "help-example-benchmark"),
            .init(
                "bftp benchmark --partials partials.ndjson report.xml",
                "help-example-benchmark-partials"),
        ])
}
