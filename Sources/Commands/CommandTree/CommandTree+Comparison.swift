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
}

extension OptionDescription {
    /// The form of a comparison.
    static let compareFormat = OptionDescription(
        "format", takes: .choice(["text", "json", "html"]), summary: "help-compare-format",
        default: "text")
    /// The growth that is not accepted.
    static let failAbove = OptionDescription(
        "fail-above", takes: ValueDescription(kind: .text, placeholder: "help-value-percent"),
        summary: "help-fail-above")
}
