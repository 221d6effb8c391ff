/// The commands that make production reports of other documents.
extension CommandTree {
    /// `bftp import FILE…`
    static let importing = CommandDescription(
        name: "import", summary: "help-import", explanation: "help-import-text",
        arguments: [ArgumentDescription(.file, summary: "help-documents", isRepeatable: true)],
        options: [.output, .review, .saveMapping, .setAside, .balance, .completeness]
            + OptionDescription.forDocuments + [.factors, .decimal],
        examples: [
            .init(
                "bftp import --header report.xml -o imported.xml invoice.xml drives.csv",
                "help-example-import"),
            .init(
                "bftp import --header report.xml --mapping map.csv -o imported.xml card.csv",
                "help-example-import-mapping"),
            .init(
                "bftp import --header report.xml -o all.xml review.csv invoice.xml",
                "help-example-import-review"),
        ])

    /// `bftp merge FILE…`
    static let merge = CommandDescription(
        name: "merge", summary: "help-merge", explanation: "help-merge-text",
        arguments: [ArgumentDescription(.file, summary: "help-reports", isRepeatable: true)],
        options: [.output, .share, .factors, .decimal],
        examples: [
            .init(
                "bftp merge --share DK=0.6 --share SE=0.4 -o both.xml dk.xml se.xml",
                "help-example-merge")
        ])
}
