import Quantities
import Testing

@testable import Importing

@Suite("Ledgers")
struct LedgerTests {
    private static let accounts =
        LedgerText.account("3010", "Kørsel", type: "Expense", standard: "2210")
        + LedgerText.account("2010", "Lønninger", type: "Expense", standard: "1810")
        + LedgerText.account("1010", "Salg", type: "Sale")
        + LedgerText.account("6900", "Købsmoms", type: "Liability")
        + LedgerText.account("5820", "Bank", type: "Asset")
        + LedgerText.account("3990", "Diverse", standard: "2990")
        + LedgerText.account("8500", "Skat", standard: "6510")

    private static func reading(
        _ lines: String, filter: LedgerReader.Filter = LedgerReader.Filter()
    ) throws -> InvoiceReading {
        try InvoiceReading(
            ledger: LedgerText.file(
                accounts: accounts, transactions: LedgerText.transaction("B-7", lines)),
            filter: filter)
    }

    @Test("only bought goods and services are activities")
    func roles() throws {
        let reading = try Self.reading(
            LedgerText.line("1", "3010", debit: "800.00", text: "Diesel")
                + LedgerText.line("2", "6900", debit: "200.00")
                + LedgerText.line(
                    "3", "5820", credit: "1000.00", more: "<n1:SupplierID>L7</n1:SupplierID>")
                + LedgerText.line("4", "2010", debit: "5")
                + LedgerText.line("5", "1010", credit: "5")
                + LedgerText.line("6", "3990", debit: "7")
                + LedgerText.line("7", "8500", debit: "9")
                + LedgerText.line("8", "4711", debit: "9"))
        #expect(reading.errors.isEmpty)
        let day = "2025-03-17/2025-03-17"
        #expect(
            reading.summary == [
                "line 1 | \(day) | – | 800 DKK | activity",
                "line 2 | \(day) | – | 200 DKK | aside balance",
                "line 3 | \(day) | – | -1000 DKK | aside balance",
                "line 4 | \(day) | – | 5 DKK | aside payroll",
                "line 5 | \(day) | – | -5 DKK | aside revenue",
                "line 6 | \(day) | – | 7 DKK | activity | review-account-type",
                "line 7 | \(day) | – | 9 DKK | aside balance",
                "line 8 | \(day) | – | 9 DKK | activity | review-account-type",
            ])
        let diesel = reading.lines[0]
        #expect(diesel.supplier == SourceParty(name: "Kyst Diesel A/S", id: "20304050"))
        #expect(diesel.accountName == "Kørsel" && diesel.standardAccount == "2210")
        #expect(diesel.origin.document == "transaction B-7")
        #expect(reading.document.supplier == SourceParty(name: "Strandfilm ApS", id: "29143625"))
        #expect(reading.document.diagnostics.counts == ["ledger-accounts-unknown": 1])
    }

    @Test("the file is filtered by project and cost centre")
    func filter() throws {
        let lines =
            LedgerText.line(
                "1", "3010", debit: "10",
                more: LedgerText.analysis("D1", "SOMMER") + LedgerText.analysis("D2", "Lys"))
            + LedgerText.line("2", "3010", debit: "20", more: LedgerText.analysis("D1", "VINTER"))
            + LedgerText.line("3", "3010", debit: "30")
        let all = try Self.reading(lines)
        #expect(all.lines.map(\.project) == ["SOMMER", "VINTER", ""])
        #expect(all.lines.map(\.costCentre) == ["Lys", "", ""])
        let summer = try Self.reading(lines, filter: LedgerReader.Filter(projects: ["SOMMER"]))
        #expect(
            summer.lines.map(\.role.short) == [
                "activity", "aside other-project", "aside other-project",
            ])
        let light = try Self.reading(lines, filter: LedgerReader.Filter(costCentres: ["Lys"]))
        #expect(
            light.lines.map(\.role.short) == [
                "activity", "aside other-cost-centre", "aside other-cost-centre",
            ])
    }

    @Test("tagged lines give a physical quantity")
    func tagged() throws {
        let tags =
            LedgerText.analysis("CO2TYPE", "fuel.diesel") + LedgerText.analysis("Mængde", "412.5")
            + LedgerText.analysis("Enhed", "L")
        let reading = try Self.reading(
            LedgerText.line("1", "3010", debit: "5000", more: tags)
                + LedgerText.line(
                    "2", "3010", debit: "90",
                    more: "<n1:Quantity>3</n1:Quantity><n1:UOM>KMT</n1:UOM>"))
        #expect(
            reading.lines.map { "\($0.quantity ?? .zero) \($0.unit?.symbol ?? "")" } == [
                "412.5 L", "3 km",
            ])
        #expect(reading.lines[0].attributes == ["activity": "fuel.diesel"])
        #expect(reading.lines.allSatisfy { $0.quality == .declared })
    }

    @Test("Norway's account type says nothing, its standard accounts do; no namespace is needed")
    func norway() throws {
        let accounts =
            LedgerText.account("7140", "Reise", type: "GL", standard: "7140")
            + LedgerText.account("5000", "Lønn", type: "GL", standard: "50")
            + LedgerText.account("2400", "Gjeld", type: "GL", standard: "24")
        let lines =
            LedgerText.line("1", "7140", debit: "10") + LedgerText.line("2", "5000", debit: "10")
            + LedgerText.line("3", "2400", credit: "20")
        let text = LedgerText.file(
            accounts: accounts, transactions: LedgerText.transaction("1", lines), namespace: "",
            country: "NO"
        ).replacing(" xmlns:n1=\"\"", with: "").replacing("n1:", with: "")
        let reading = try InvoiceReading(ledger: text)
        #expect(reading.errors.isEmpty)
        #expect(
            reading.lines.map(\.role.short) == ["activity", "aside payroll", "aside balance"])
    }

    @Test("an amount may stand without an element of its own")
    func directAmounts() throws {
        let text = LedgerText.file(
            accounts: Self.accounts,
            transactions: LedgerText.transaction(
                "1",
                LedgerText.line("1", "3010", debit: "12.50")
                    + LedgerText.line("2", "3010", credit: "2.50"))
        ).replacing("<n1:Amount>", with: "").replacing("</n1:Amount>", with: "")
        let reading = try InvoiceReading(ledger: text)
        #expect(reading.lines.map(\.amount?.description) == ["12.5", "-2.5"])
    }

    @Test("the declared totals are compared with the sums of the lines")
    func totals() throws {
        let entries = LedgerText.transaction(
            "1",
            LedgerText.line("1", "3010", debit: "12.50")
                + LedgerText.line("2", "5820", credit: "12.50"))
        let right = "<n1:TotalDebit>12.50</n1:TotalDebit><n1:TotalCredit>12.50</n1:TotalCredit>"
        let wrong = "<n1:TotalDebit>99</n1:TotalDebit><n1:TotalCredit>12.50</n1:TotalCredit>"
        let good = try InvoiceReading(
            ledger: LedgerText.file(
                accounts: Self.accounts, transactions: entries, totals: right))
        #expect(good.document.diagnostics.counts.isEmpty)
        let bad = try InvoiceReading(
            ledger: LedgerText.file(
                accounts: Self.accounts, transactions: entries, totals: wrong))
        #expect(bad.document.diagnostics.counts == ["ledger-total-differs": 1])
    }

    @Test("files of cash registers and of other kinds are refused")
    func refused() throws {
        let register = "<auditfile xmlns=\"urn:StandardAuditFile-Taxation-CashRegister:NO\"/>"
        #expect(try InvoiceReading(ledger: register).errors == ["ledger-cash-register"])
        #expect(try InvoiceReading(ledger: "<Invoice/>").errors == ["document-unknown"])
        let empty = LedgerText.file(accounts: "", transactions: "")
        #expect(try InvoiceReading(ledger: empty).errors == ["ledger-without-entries"])
    }

    @Test("what no number can be is for review")
    func unreadable() throws {
        let reading = try Self.reading(LedgerText.line("1", "3010", debit: "1.234,50"))
        #expect(reading.lines.map(\.role.short) == ["unreadable review-not-a-number"])
    }

    @Test(
        "what stands before a fault is handed on once, and the fault is told once, with its place")
    func fault() throws {
        let sound = LedgerText.transaction(
            "B-1",
            LedgerText.line("1", "3010", debit: "100") + LedgerText.line("2", "5820", credit: "9"))
        let broken = "<n1:Transaction>\n<n1:Line><n1:RecordID>1</n1:Record></n1:Line>"
        let text = LedgerText.file(accounts: Self.accounts, transactions: sound + broken)
        let reading = try InvoiceReading(ledger: text)
        #expect(reading.lines.map(\.origin.locator) == ["line 1", "line 2"])
        #expect(reading.errors == ["not-well-formed"])
        let place = try #require(reading.document.diagnostics.sorted.first?.position)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[place.line - 1].contains("</n1:Record>"))
    }
}
