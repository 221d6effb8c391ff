/// The commands that read production reports.
extension CommandTree {
    /// `bftp footprint FILE…`
    static let footprint = CommandDescription(
        name: "footprint", summary: "help-footprint", explanation: "help-footprint-text",
        arguments: [ArgumentDescription(.file, summary: "help-reports", isRepeatable: true)],
        options: [
            .footprintFormat, .locale, .output, .lines, .against, .factors, .ownFactors, .factorSet,
            .consent, .rates, .gridHours, .decimal,
        ] + OptionDescription.forDocuments,
        examples: [
            .init("bftp footprint report.xml", "help-example-footprint"),
            .init(
                "bftp footprint --format json --lines -o footprint.json report.xml",
                "help-example-footprint-json"),
            .init("bftp footprint --format xlsx -o footprint.xlsx report.xml", "help-example-xlsx"),
            .init(
                "bftp footprint --format html --against budget.xml -o page.html report.xml",
                "help-example-footprint-html"),
            .init(
                "bftp footprint --decimal comma camera.csv art.csv",
                "help-example-footprint-csv"),
            .init(
                "bftp footprint --rates rates.csv --grid-hours hours.csv report.xml",
                "help-example-footprint-rates"),
            .init(
                "bftp footprint --format ndjson --consent publish report.xml >> partials.ndjson",
                "help-example-footprint-ndjson"),
        ])

    /// `bftp validate FILE…`
    static let validate = CommandDescription(
        name: "validate", summary: "help-validate", explanation: "help-validate-text",
        arguments: [ArgumentDescription(.file, summary: "help-reports", isRepeatable: true)],
        options: [.factors, .ownFactors, .rates, .gridHours, .decimal]
            + OptionDescription.forDocuments,
        examples: [
            .init("bftp validate report.xml", "help-example-validate"),
            .init("bftp validate --diagnostics sarif report.xml", "help-example-validate-sarif"),
        ])

    /// `bftp explain FILE`
    static let explain = CommandDescription(
        name: "explain", summary: "help-explain", explanation: "help-explain-text",
        arguments: [ArgumentDescription(.file, summary: "help-report-twice")],
        options: [
            .record, .factors, .ownFactors, .factorSet, .rates, .gridHours, .decimal,
        ] + OptionDescription.forDocuments,
        examples: [
            .init("bftp explain report.xml", "help-example-explain"),
            .init(
                "bftp explain --record generator-3 --record flight-12 report.xml",
                "help-example-explain-record"),
        ])
}
