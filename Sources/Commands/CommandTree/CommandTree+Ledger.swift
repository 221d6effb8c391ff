/// The commands that file reports and look after the ledger.
extension CommandTree {
    /// `bftp file REPORT…`
    static let file = CommandDescription(
        name: "file", summary: "help-file", explanation: "help-file-text",
        arguments: [ArgumentDescription(.file, summary: "help-reports", isRepeatable: true)],
        options: [
            .ledger, .consent, .filedBy, .at, .wait, .listFormat, .factors, .ownFactors,
            .factorSet, .rates, .gridHours, .decimal,
        ],
        examples: [
            .init(
                "bftp file --ledger alliance.db --consent publish report.xml", "help-example-file"),
            .init(
                "bftp file --ledger alliance.db --consent internal --filed-by Maja report.xml",
                "help-example-file-internal"),
        ])

    /// `bftp ledger list|show|export|import|verify|backup|recompute`
    static let ledger = CommandDescription(
        name: "ledger", summary: "help-ledger", explanation: "help-ledger-text",
        options: [.ledger, .wait],
        examples: [
            .init("bftp ledger list --ledger alliance.db", "help-example-ledger-list")
        ],
        subcommands: [
            ledgerList, ledgerShow, ledgerExport, ledgerImport, ledgerVerify, ledgerBackup,
            ledgerRecompute,
        ])

    private static let ledgerList = CommandDescription(
        name: "list", summary: "help-ledger-list", explanation: "help-ledger-list-text",
        options: [.listFormat],
        examples: [.init("bftp ledger list --ledger alliance.db", "help-example-ledger-list")])

    private static let ledgerShow = CommandDescription(
        name: "show", summary: "help-ledger-show", explanation: "help-ledger-show-text",
        arguments: [ArgumentDescription(.number, summary: "help-filing-number")],
        options: [.showSource, .listFormat, .output],
        examples: [
            .init("bftp ledger show 12 --ledger alliance.db", "help-example-ledger-show"),
            .init(
                "bftp ledger show 12 --source -o report.xml --ledger alliance.db",
                "help-example-ledger-source"),
        ])

    private static let ledgerExport = CommandDescription(
        name: "export", summary: "help-ledger-export", explanation: "help-ledger-export-text",
        options: [.output],
        examples: [
            .init(
                "bftp ledger export --ledger alliance.db -o alliance.ndjson",
                "help-example-ledger-export")
        ])

    private static let ledgerImport = CommandDescription(
        name: "import", summary: "help-ledger-import", explanation: "help-ledger-import-text",
        arguments: [ArgumentDescription(.file, summary: "help-ledger-text-file")],
        examples: [
            .init(
                "bftp ledger import --ledger again.db alliance.ndjson",
                "help-example-ledger-import")
        ])

    private static let ledgerVerify = CommandDescription(
        name: "verify", summary: "help-ledger-verify", explanation: "help-ledger-verify-text",
        options: [.head, .factors, .ownFactors],
        examples: [.init("bftp ledger verify --ledger alliance.db", "help-example-ledger-verify")])

    private static let ledgerBackup = CommandDescription(
        name: "backup", summary: "help-ledger-backup", explanation: "help-ledger-backup-text",
        arguments: [ArgumentDescription(.file, summary: "help-ledger-copy")],
        examples: [
            .init("bftp ledger backup --ledger alliance.db copy.db", "help-example-ledger-backup")
        ])

    private static let ledgerRecompute = CommandDescription(
        name: "recompute", summary: "help-ledger-recompute",
        explanation: "help-ledger-recompute-text",
        options: [.factorSet, .year, .listFormat, .output, .factors, .ownFactors],
        examples: [
            .init(
                "bftp ledger recompute --ledger alliance.db --factor-set bftp-2025",
                "help-example-ledger-recompute")
        ])
}

extension ValueDescription {
    /// A number.
    static let number = ValueDescription(kind: .text, placeholder: "help-value-number")
}
