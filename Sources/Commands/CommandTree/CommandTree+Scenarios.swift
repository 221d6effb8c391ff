/// The commands that show a report in another light: with changes, and in the chapters of other systems.
extension CommandTree {
    /// `bftp whatif FILE…`
    static let whatif = CommandDescription(
        name: "whatif", summary: "help-whatif", explanation: "help-whatif-text",
        arguments: [
            ArgumentDescription(
                .file, summary: "help-reports", isOptional: true, isRepeatable: true)
        ],
        options: [
            .change, .changeFile, .listChanges, .factorsFormat, .output, .factors, .ownFactors,
            .factorSet, .rates, .gridHours, .decimal,
        ] + OptionDescription.forDocuments,
        examples: [
            .init("bftp whatif report.xml", "help-example-whatif"),
            .init(
                "bftp whatif --change rail-for-air:below=700 --change hvo-for-diesel report.xml",
                "help-example-whatif-change"),
            .init(
                "bftp whatif --change grid-for-generator:efficiency=0.3,share=0.5 report.xml",
                "help-example-whatif-parameter"),
            .init("bftp whatif --list", "help-example-whatif-list"),
        ])
}

extension OptionDescription {
    /// A change to try.
    static let change = OptionDescription(
        "change", takes: ValueDescription(kind: .text, placeholder: "help-value-change"),
        summary: "help-change", isRepeatable: true)
    /// A table of the user's own changes.
    static let changeFile = OptionDescription("changes", takes: .file, summary: "help-changes")
    /// The changes there are, instead of trying them.
    static let listChanges = OptionDescription("list", summary: "help-list-changes")
}
