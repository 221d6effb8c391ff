/// The commands that hold reports against each other.
extension CommandTree {
    /// `bftp compare FILE FILE…`
    static let compare = CommandDescription(
        name: "compare", summary: "help-compare", explanation: "help-compare-text",
        arguments: [
            ArgumentDescription(.file, summary: "help-compare-first"),
            ArgumentDescription(.file, summary: "help-compare-others", isRepeatable: true),
        ],
        options: [
            .compareFormat, .failAbove, .output, .factors, .ownFactors, .factorSet, .rates,
            .gridHours, .decimal,
        ],
        examples: [
            .init("bftp compare budget.xml final.xml", "help-example-compare"),
            .init(
                "bftp compare --format html -o compare.html budget.xml final.xml",
                "help-example-compare-html"),
            .init(
                "bftp compare --fail-above 10 budget.xml final.xml", "help-example-compare-fail"),
        ])

    /// `bftp forecast --budget FILE FILE…`
    static let forecast = CommandDescription(
        name: "forecast", summary: "help-forecast", explanation: "help-forecast-text",
        arguments: [ArgumentDescription(.file, summary: "help-interim", isRepeatable: true)],
        options: [
            .budgetReport, .asOf, .forecastFormat, .failAbove, .output, .factors, .ownFactors,
            .factorSet, .rates, .gridHours, .decimal,
        ],
        examples: [
            .init("bftp forecast --budget budget.xml interim.xml", "help-example-forecast"),
            .init(
                "bftp forecast --budget budget.xml --as-of 2025-05-10 interim.xml",
                "help-example-forecast-day"),
        ])
}

extension OptionDescription {
    /// The form of a comparison.
    static let compareFormat = OptionDescription(
        "format", takes: .choice(["text", "json", "html"]), summary: "help-compare-format",
        default: "text")
    /// The form of a forecast.
    static let forecastFormat = OptionDescription(
        "format", takes: .choice(["text", "json"]), summary: "help-forecast-format",
        default: "text")
    /// The last day of actual figures.
    static let asOf = OptionDescription(
        "as-of", takes: ValueDescription(kind: .text, placeholder: "help-value-date"),
        summary: "help-as-of")
    /// The growth that is not accepted.
    static let failAbove = OptionDescription(
        "fail-above", takes: ValueDescription(kind: .text, placeholder: "help-value-percent"),
        summary: "help-fail-above")
}
