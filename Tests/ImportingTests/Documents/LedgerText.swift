/// Small ledgers of companies that do not exist, written for these tests.
enum LedgerText {
    /// A SAF-T file; accounts and transactions are given as elements.
    static func file(
        accounts: String, transactions: String,
        namespace: String = "urn:StandardAuditFile-Taxation-Financial:DK", country: String = "DK",
        totals: String = ""
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <n1:AuditFile xmlns:n1="\(namespace)"><n1:Header>
          <n1:AuditFileVersion>1.0</n1:AuditFileVersion>
          <n1:AuditFileCountry>\(country)</n1:AuditFileCountry>
          <n1:Company><n1:RegistrationNumber>29 14 36 25</n1:RegistrationNumber>
            <n1:Name>Strandfilm ApS</n1:Name></n1:Company>
          <n1:DefaultCurrencyCode>DKK</n1:DefaultCurrencyCode>
          <n1:AuditFileSender><n1:RegistrationNumber>99999999</n1:RegistrationNumber>
          </n1:AuditFileSender></n1:Header>
        <n1:MasterFiles><n1:GeneralLedgerAccounts>\(accounts)</n1:GeneralLedgerAccounts>
          <n1:Suppliers><n1:Supplier><n1:SupplierID>L7</n1:SupplierID><n1:Name>Kyst Diesel A/S</n1:Name>
            <n1:RegistrationNumber>DK 20 30 40 50</n1:RegistrationNumber></n1:Supplier></n1:Suppliers>
          <n1:AnalysisTypeTable>
            <n1:AnalysisTypeTableEntry><n1:AnalysisType>D1</n1:AnalysisType>
              <n1:AnalysisTypeDescription>Projekt</n1:AnalysisTypeDescription></n1:AnalysisTypeTableEntry>
            <n1:AnalysisTypeTableEntry><n1:AnalysisType>D2</n1:AnalysisType>
              <n1:AnalysisTypeDescription>Afdeling</n1:AnalysisTypeDescription></n1:AnalysisTypeTableEntry>
          </n1:AnalysisTypeTable></n1:MasterFiles>
        <n1:GeneralLedgerEntries>\(totals)<n1:Journal>\(transactions)</n1:Journal>
        </n1:GeneralLedgerEntries></n1:AuditFile>
        """
    }

    static func account(
        _ id: String, _ name: String, type: String = "", standard: String = ""
    ) -> String {
        let standard =
            standard.isEmpty
            ? "" : "<n1:StandardAccountID>\(standard)</n1:StandardAccountID>"
        let type = type.isEmpty ? "" : "<n1:AccountType>\(type)</n1:AccountType>"
        return "<n1:Account><n1:AccountID>\(id)</n1:AccountID>"
            + "<n1:AccountDescription>\(name)</n1:AccountDescription>\(standard)\(type)</n1:Account>"
    }

    static func transaction(_ id: String, _ lines: String) -> String {
        "<n1:Transaction><n1:TransactionID>\(id)</n1:TransactionID>"
            + "<n1:TransactionDate>2025-03-17</n1:TransactionDate>\(lines)</n1:Transaction>"
    }

    static func line(
        _ id: String, _ account: String, debit: String = "", credit: String = "",
        text: String = "", more: String = ""
    ) -> String {
        let side = debit.isEmpty ? "Credit" : "Debit"
        let amount = debit.isEmpty ? credit : debit
        return
            "<n1:Line><n1:RecordID>\(id)</n1:RecordID><n1:AccountID>\(account)</n1:AccountID>\(more)"
            + "<n1:Description>\(text)</n1:Description>"
            + "<n1:\(side)Amount><n1:Amount>\(amount)</n1:Amount></n1:\(side)Amount></n1:Line>"
    }

    static func analysis(_ type: String, _ id: String) -> String {
        "<n1:Analysis><n1:AnalysisType>\(type)</n1:AnalysisType>"
            + "<n1:AnalysisID>\(id)</n1:AnalysisID></n1:Analysis>"
    }
}
