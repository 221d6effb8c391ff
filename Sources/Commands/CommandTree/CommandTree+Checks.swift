/// The commands by which a workflow decides, and the manual.
extension CommandTree {
    /// `bftp check FILE…`
    static let check = CommandDescription(
        name: "check", summary: "help-check", explanation: "help-check-text",
        arguments: [
            ArgumentDescription(
                .file, summary: "help-reports", isOptional: true, isRepeatable: true)
        ],
        options: [
            .profile, .budgetReport, .checkFormat, .output, .lintProfile, .factors, .ownFactors,
            .factorSet,
            .rates, .gridHours, .decimal,
        ] + OptionDescription.forDocuments,
        examples: [
            .init("bftp check --profile dr --budget budget.xml report.xml", "help-example-check"),
            .init(
                "bftp check --profile fund.csv --format junit -o check.xml report.xml",
                "help-example-check-junit"),
            .init("bftp check --lint-profile fund.csv", "help-example-check-lint"),
        ])

    /// `bftp sign FILE…`
    static let sign = CommandDescription(
        name: "sign", summary: "help-sign", explanation: "help-sign-text",
        arguments: [
            ArgumentDescription(
                .file, summary: "help-reports", isOptional: true, isRepeatable: true)
        ],
        options: [
            .key, .newKey, .signer, .role, .signDate, .output, .factors, .ownFactors, .factorSet,
            .rates,
            .gridHours, .decimal,
        ],
        examples: [
            .init("bftp sign --new-key company.key", "help-example-sign-key"),
            .init(
                "bftp sign --key company.key -o report.bftp.json report.xml",
                "help-example-sign"),
        ])

    /// `bftp verify PACKAGE`
    static let verify = CommandDescription(
        name: "verify", summary: "help-verify", explanation: "help-verify-text",
        arguments: [ArgumentDescription(.file, summary: "help-package")],
        options: [.verificationKey, .inputs, .factors, .ownFactors],
        examples: [
            .init(
                "bftp verify --key company.key.pub report.bftp.json", "help-example-verify")
        ])

    /// `bftp man [COMMAND…]`
    static let man = CommandDescription(
        name: "man", summary: "help-man", explanation: "help-man-text",
        arguments: [
            ArgumentDescription(
                .command, summary: "help-man-command", isOptional: true, isRepeatable: true)
        ],
        examples: [
            .init("bftp man | man -l -", "help-example-man"),
            .init("bftp man check > bftp-check.1", "help-example-man-check"),
        ])
}
