import EmissionFactors

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

extension CommandTree {
    /// `bftp report FILE… --for SYSTEM`
    static let report = CommandDescription(
        name: "report", summary: "help-report-command", explanation: "help-report-text",
        arguments: [ArgumentDescription(.file, summary: "help-reports", isRepeatable: true)],
        options: [
            .system, .diffFormat, .locale, .output, .factors, .ownFactors, .factorSet, .rates,
            .gridHours, .decimal,
        ] + OptionDescription.forDocuments,
        examples: [
            .init("bftp report --for nes report.xml", "help-example-report-nes"),
            .init(
                "bftp report --for esrs --format csv -o e1-6.csv report.xml",
                "help-example-report-esrs"),
        ])
}

extension OptionDescription {
    /// The system whose chapters are used.
    static let system = OptionDescription(
        "for", takes: .choice(ReportingSystem.Name.allCases.map(\.rawValue)),
        summary: "help-for")
}
