import Testing

@testable import Importing

/// Posting lists, account statements and card lists: which amounts are expenses, and of which accounts.
@Suite("Tables of postings and movements")
struct ImportPostingTests {
    /// What became of each row: a record's amount, the rule that set it aside, or why it waits.
    private func fates(_ table: String) throws -> [String] {
        let trial = try ImportTrial([("a.csv", table)]) { $0.currency = "DKK" }
        #expect(trial.isBalanced)
        return trial.values("amount") + trial.setAside.map { "\($0.key) \($0.value)" }.sorted()
            + (trial.outcome.reviewCount > 0 ? ["review \(trial.outcome.reviewCount)"] : [])
    }

    @Test("a running balance beside accounts is that of a ledger: expenses are above zero")
    func accountCard() throws {
        let found = try fates(
            """
            Kontonr.;Kontonavn;Dato;Bilag;Tekst;Beløb;Saldo
            1110;Forplejning;2025-02-03;17;Catering dag 1;8000,00;8000,00
            1110;Forplejning;2025-02-05;19;Catering, kreditnota;-500,00;7500,00
            1210;Leje af udstyr;2025-02-03;20;Leje af kamera;42000,00;42000,00
            55000;Bank;2025-02-03;17;Catering dag 1;-10000,00;-10000,00
            """)
        #expect(found == ["8000", "42000", "balance 1", "heading 1", "review 1"])
    }

    @Test("debit and credit have their signs, whatever the balance")
    func sides() throws {
        let found = try fates(
            """
            Dato;Bilag;Tekst;Debet;Kredit;Saldo
            2025-02-03;12;Catering;8.000,00;;8.000,00
            2025-02-05;14;Catering, kreditnota;;400,00;7.600,00
            """)
        #expect(found == ["8000", "heading 1", "review 1"])
    }

    @Test("an account statement has expenses below zero; more above than below waits")
    func statements() throws {
        let bank = try fates(
            """
            Dato;Tekst;Beløb;Saldo
            03-02-2025;Hotel Skagen;-3.000,00;97.000,00
            04-02-2025;Indbetaling;50.000,00;147.000,00
            """)
        #expect(bank == ["3000", "heading 1", "income 1"])
        let card = try fates(
            """
            Dato;Tekst;Beløb;Saldo
            03-02-2025;Hotel Adlon;3.730,00;3.730,00
            04-02-2025;Taxi Berlin;261,10;3.991,10
            20-02-2025;Indbetaling, tak;-3.991,10;0,00
            """)
        #expect(card == ["heading 1", "review 3"])
    }

    @Test("where nearly all is below zero, that is what was paid, and the rest came back")
    func below() throws {
        let found = try fates(
            """
            Dato;Tekst;Beløb
            03-02-2025;Hotel Skagen;-3.000,00
            04-02-2025;Taxa;-200,00
            05-02-2025;Catering;-9.000,00
            06-02-2025;Hotel Skagen refusion;500,00
            """)
        #expect(found == ["3000", "200", "9000", "heading 1", "review 1"])
    }

    /// The same three postings with the account's name in a column of its own, of another heading, and in one cell.
    @Test(
        "names of accounts tell VAT and creditors from costs, wherever they stand",
        arguments: [
            "Kontonr.;Kontonavn|2110;Forplejning|6900;Indgående moms|6800;Kreditorer",
            "Kontonr.;Konto|2110;Forplejning|6900;Indgående moms|6800;Kreditorer",
            "Bilag;Konto|1;2110 Forplejning|1;6900 Indgående moms|2;6800 Kreditorer",
            "Bilag;Konto|1;Forplejning|1;Indgående moms|2;Leverandørgæld",
        ])
    func accounts(columns: String) throws {
        let cells = columns.split(separator: "|").map(String.init)
        let rows = zip(
            cells,
            [
                "Dato;Tekst;Beløb", "03-02-2025;Catering Madhuset;8.000,00",
                "03-02-2025;Catering Madhuset;2.000,00", "20-02-2025;Catering Madhuset;10.000,00",
            ])
        let table = rows.map { "\($0);\($1)\n" }.joined()
        #expect(try fates(table) == ["8000", "balance 1", "heading 1", "vat 1"])
    }

    @Test(
        "accounts that are no costs are set aside by what they are called",
        arguments: [
            ("Kreditorer", "balance"), ("Varekreditorer", "balance"), ("Debitorer", "balance"),
            ("Gæld til leverandører", "balance"), ("Mellemregning", "balance"),
            ("Bank", "balance"), ("Kasse", "balance"), ("Likvide beholdninger", "balance"),
            ("Forudbetalte omkostninger", "balance"), ("Periodeafgrænsning", "balance"),
            ("Skyldige omkostninger", "balance"), ("Driftsmidler", "balance"),
            ("Firmakort", "balance"), ("A-skat og AM-bidrag", "payroll"),
            ("Lønsumsafgift", "payroll"), ("Accounts payable", "balance"),
        ])
    func kinds(name: String, rule: String) throws {
        let found = try fates("Dato;Kontonavn;Tekst;Beløb\n03-02-2025;\(name);Catering;100,00\n")
        #expect(found == ["\(rule) 1", "heading 1"].sorted())
    }

    @Test(
        "accounts that sound like those are costs", arguments: ["Bankett", "Kassetter", "Visagist"])
    func costs(name: String) throws {
        let found = try fates("Dato;Kontonavn;Tekst;Beløb\n03-02-2025;\(name);Catering;100,00\n")
        #expect(found == ["100", "heading 1"])
    }
}
