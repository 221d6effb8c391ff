/// The commands that make production reports of other documents.
extension CommandTree {
    /// `bftp import FILE…`
    static let importing = CommandDescription(
        name: "import", summary: "help-import", explanation: "help-import-text",
        arguments: [ArgumentDescription(.file, summary: "help-documents", isRepeatable: true)],
        options: [.output, .review, .saveMapping, .balance, .completeness]
            + OptionDescription.forDocuments + [.factors, .decimal],
        examples: [
            .init(
                "bftp import --header report.xml --department camera -o imported.xml "
                    + "faktura-113.xml korsel.csv",
                "help-example-import"),
            .init(
                "bftp import --production DK-2025-0142 --title 'Den sidste sommer' "
                    + "--period 2025-01-13/2025-11-28 --country DK --mapping film.csv "
                    + "-o imported.xml bilag.csv",
                "help-example-import-mapping"),
            .init(
                "bftp import --header report.xml -o imported.xml imported-review.csv "
                    + "faktura-113.xml korsel.csv",
                "help-example-import-review"),
        ])

    /// `bftp merge FILE…`
    static let merge = CommandDescription(
        name: "merge", summary: "help-merge", explanation: "help-merge-text",
        arguments: [ArgumentDescription(.file, summary: "help-reports", isRepeatable: true)],
        options: [.output, .share, .factors, .decimal],
        examples: [
            .init(
                "bftp merge --share DK=0.6 --share SE=0.4 -o together.xml danish.xml swedish.xml",
                "help-example-merge")
        ])
}
