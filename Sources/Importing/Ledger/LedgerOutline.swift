/// The paths of the elements that are read from SAF-T Financial files, by local names: countries use
/// namespaces of their own, and some files none.
enum LedgerOutline {
    static let outline = DocumentOutline(
        namespaces: [], wrapper: "StandardBusinessDocument",
        (header + masterFiles + entries).map { ($0.0, $0.1.rawValue) })

    private static let header: [(String, LedgerField)] = [
        ("AuditFile/Header/AuditFileVersion", .version),
        ("AuditFile/Header/AuditFileCountry", .country),
        ("AuditFile/Header/AuditFileDateCreated", .created),
        ("AuditFile/Header/Company/RegistrationNumber|CVR", .companyRegistration),
        ("AuditFile/Header/Company/Name", .companyName),
        ("AuditFile/Header/DefaultCurrencyCode", .currency),
    ]

    private static let masterFiles = below(
        "AuditFile/MasterFiles/",
        [
            ("GeneralLedgerAccounts/Account/", .account),
            ("GeneralLedgerAccounts/Account/AccountID", .accountID),
            ("GeneralLedgerAccounts/Account/AccountDescription", .accountName),
            (
                "GeneralLedgerAccounts/Account/StandardAccountID|GroupingCode", .standardAccount
            ),
            ("GeneralLedgerAccounts/Account/AccountType", .accountType),
            ("Suppliers/Supplier/", .supplier),
            ("Suppliers/Supplier/SupplierID", .supplierID),
            ("Suppliers/Supplier/Name", .supplierName),
            ("Suppliers/Supplier/RegistrationNumber|CVR", .supplierRegistration),
            ("AnalysisTypeTable/AnalysisTypeTableEntry/", .analysisTypeEntry),
            ("AnalysisTypeTable/AnalysisTypeTableEntry/AnalysisType", .analysisTypeID),
            (
                "AnalysisTypeTable/AnalysisTypeTableEntry/AnalysisTypeDescription",
                .analysisTypeName
            ),
        ])

    private static let line = "AuditFile/GeneralLedgerEntries/Journal/Transaction/Line/"

    private static let entries =
        below(
            "AuditFile/GeneralLedgerEntries/",
            [
                ("TotalDebit", .totalDebit),
                ("TotalCredit", .totalCredit),
                ("Journal/Transaction/", .transaction),
                ("Journal/Transaction/TransactionID", .transactionID),
                ("Journal/Transaction/TransactionDate", .transactionDate),
                ("Journal/Transaction/SupplierID", .transactionSupplier),
            ])
        + below(
            line,
            [
                ("", .line),
                ("RecordID", .lineID),
                ("AccountID", .lineAccount),
                ("ValueDate", .lineDate),
                ("SourceDocumentID", .lineDocument),
                ("SupplierID", .lineSupplier),
                ("Description", .lineText),
                ("DebitAmount", .debit),
                ("DebitAmount/Amount", .debitAmount),
                ("CreditAmount", .credit),
                ("CreditAmount/Amount", .creditAmount),
                ("Analysis/", .analysis),
                ("Analysis/AnalysisType", .analysisType),
                ("Analysis/AnalysisID", .analysisID),
                ("Quantity", .quantity),
                ("UOM|UnitOfMeasure|UOMBase", .unit),
            ])

    private static func below(
        _ parent: String, _ paths: [(String, LedgerField)]
    ) -> [(String, LedgerField)] {
        paths.map { (parent + $0.0, $0.1) }
    }
}
