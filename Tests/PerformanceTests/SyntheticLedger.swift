/// A SAF-T Financial ledger of any size: 160 accounts, 300 suppliers, and transactions of an expense, its VAT and
/// the debt to a supplier.
struct SyntheticLedger {
    let transactions: Int

    private static let accounts = [
        (4010, "El og varme", "Expense"), (4025, "Brændstof", "Expense"),
        (4030, "Leje af udstyr", "Expense"),
        (4040, "Hotel og ophold", "Expense"), (4050, "Forplejning", "Expense"),
        (4060, "Byggematerialer", "Expense"),
        (4070, "Rejser, tog og fly", "Expense"), (4080, "Taxa", "Expense"),
        (4090, "Kostumer", "Expense"),
        (6300, "Købsmoms", "Liability"), (6800, "Leverandører", "Liability"),
        (5800, "Bank", "Asset"),
    ]

    private static let texts = [
        "Faktura, el til studie", "Diesel til generator", "Leje af lift", "Overnatning, holdet",
        "Frokost til holdet",
        "Krydsfiner og maling", "Flybilletter CPH-ARN", "Taxa til optagested", "Syning af kostumer",
        "Diverse",
    ]

    /// Writes the ledger.
    func write(to name: String) {
        let file = TextFile(name)
        file.write(Self.heading)
        file.write("  <MasterFiles>\n    <GeneralLedgerAccounts>\n")
        for (number, name, kind) in Self.accounts { file.write(Self.account(number, name, kind)) }
        file.write("    </GeneralLedgerAccounts>\n    <Suppliers>\n")
        for index in 0..<300 { file.write(Self.supplier(index)) }
        file.write("    </Suppliers>\n  </MasterFiles>\n  <GeneralLedgerEntries>\n")
        file.write("    <NumberOfEntries>\(transactions)</NumberOfEntries>\n    <Journal>\n")
        file.write("      <JournalID>K</JournalID>\n      <Description>Kreditorer</Description>\n")
        var numbers = SeededNumbers(seed: 4)
        for index in 0..<transactions { file.write(Self.transaction(index, &numbers)) }
        file.write("    </Journal>\n  </GeneralLedgerEntries>\n</AuditFile>\n")
    }

    private static let heading = """
        <?xml version="1.0" encoding="UTF-8"?>
        <AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:DK">
          <Header>
            <AuditFileVersion>1.0</AuditFileVersion>
            <AuditFileCountry>DK</AuditFileCountry>
            <AuditFileDateCreated>2026-01-15</AuditFileDateCreated>
            <Company>
              <RegistrationNumber>12 34 56 78</RegistrationNumber>
              <Name>Strandfilm ApS</Name>
            </Company>
            <DefaultCurrencyCode>DKK</DefaultCurrencyCode>
            <SelectionCriteria>
              <SelectionStartDate>2025-01-01</SelectionStartDate>
              <SelectionEndDate>2025-12-31</SelectionEndDate>
            </SelectionCriteria>
          </Header>

        """

    private static func account(_ number: Int, _ name: String, _ kind: String) -> String {
        """
              <Account>
                <AccountID>\(number)</AccountID>
                <AccountDescription>\(name)</AccountDescription>
                <StandardAccountID>\(number)</StandardAccountID>
                <AccountType>\(kind)</AccountType>
              </Account>

        """
    }

    private static func supplier(_ index: Int) -> String {
        """
              <Supplier>
                <RegistrationNumber>\(10_000_000 + index * 7919)</RegistrationNumber>
                <Name>Leverandør nr. \(index) ApS</Name>
                <SupplierID>\(2000 + index)</SupplierID>
              </Supplier>

        """
    }

    private static func transaction(_ index: Int, _ numbers: inout SeededNumbers) -> String {
        let day = numbers.day()
        let kind = numbers.below(9)
        let supplier = 2000 + numbers.below(300)
        let kroner = 1 + numbers.below(20_000)
        let text = texts[kind] + " \(numbers.below(5000))"
        return """
                  <Transaction>
                    <TransactionID>\(index + 1)</TransactionID>
                    <Period>\(Int(day.dropFirst(5).prefix(2)) ?? 1)</Period>
                    <PeriodYear>2025</PeriodYear>
                    <TransactionDate>\(day)</TransactionDate>
                    <SourceID>kreditor</SourceID>
                    <Description>\(text)</Description>
                    <SystemEntryDate>\(day)</SystemEntryDate>
                    <GLPostingDate>\(day)</GLPostingDate>

            """
                + line(1, accounts[kind].0, supplier, text, "Debit", "\(kroner).00", index)
                + line(2, 6300, supplier, text, "Debit", "\(kroner / 4).\(kroner % 4 * 25)", index)
                + line(
                    3, 6800, supplier, text, "Credit", "\(kroner + kroner / 4).\(kroner % 4 * 25)",
                    index)
                + "          </Transaction>\n"
    }

    private static func line(
        _ record: Int, _ account: Int, _ supplier: Int, _ text: String, _ side: String,
        _ amount: String, _ index: Int
    ) -> String {
        """
                    <Line>
                      <RecordID>\(record)</RecordID>
                      <AccountID>\(account)</AccountID>
                      <Analysis>
                        <AnalysisType>PRJ</AnalysisType>
                        <AnalysisID>P\(index % 4)</AnalysisID>
                      </Analysis>
                      <SourceDocumentID>F\(index)</SourceDocumentID>
                      <SupplierID>\(supplier)</SupplierID>
                      <Description>\(text)</Description>
                      <\(side)Amount>
                        <Amount>\(amount)</Amount>
                      </\(side)Amount>
                    </Line>

        """
    }
}
