/// What the elements of a SAF-T Financial file mean.
enum LedgerField: Int {
    // Header and master files
    case version, country, created, companyRegistration, companyName, currency
    case account, accountID, accountName, standardAccount, accountType
    case supplier, supplierID, supplierName, supplierRegistration
    case analysisTypeEntry, analysisTypeID, analysisTypeName
    case totalDebit, totalCredit
    // Entries
    case transaction, transactionID, transactionDate, transactionSupplier
    case line, lineID, lineAccount, lineDate, lineDocument, lineSupplier, lineText
    case debit, debitAmount, credit, creditAmount
    case analysis, analysisType, analysisID, quantity, unit
}
