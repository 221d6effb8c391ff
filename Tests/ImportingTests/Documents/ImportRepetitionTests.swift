import TestSupport
import Testing

@testable import Importing

/// One file twice, by whatever name, counts once; files that only begin alike are two.
@Suite("The same file twice in an import")
struct ImportRepetitionTests {
    private static let rule = "counted-elsewhere:same-file"

    private static let table =
        "Dato;Tekst;Liter\n01-03-2025;Diesel;12\n" + "02-03-2025;Diesel;\(1_000_013)\n"

    /// Rows until the file is longer than what is looked at to tell files apart.
    private static func longTable(last litres: String) -> String {
        let rows = (10...99).map { "\($0 % 27 + 1)-03-2025;Diesel til generator;12,\($0)\n" }
        return "Dato;Tekst;Liter\n" + rows.joined() + "28-03-2025;Diesel;\(litres)\n"
    }

    private static let invoice = InvoiceText.invoice(
        InvoiceText.line("1", "Diesel", "40", unit: "LTR", amount: "520"))

    /// A note so long that the invoice is read in pieces.
    private static let longInvoice = InvoiceText.invoice(
        InvoiceText.line(
            "1", "Diesel", "40", unit: "LTR", amount: "520",
            more: "<b:Note>" + String(repeating: "Bemærkning ", count: 30_000) + "</b:Note>"))

    // The heading of a table is a line too.
    @Test(
        "every line of the second gives way",
        arguments: [
            (table, 2, 3), (longTable(last: "14"), 91, 92), (invoice, 1, 1), (longInvoice, 1, 1),
        ], [true, false])
    func same(_ file: (text: String, records: Int, lines: Int), _ needsDigests: Bool) throws {
        let (text, records, lines) = file
        let trial = try ImportTrial([("a", text), ("b", text)]) { $0.needsDigests = needsDigests }
        #expect(trial.setAside[Self.rule] == lines)
        #expect(trial.records.count == records)
        #expect(trial.isBalanced)
    }

    @Test("a file that is named twice is one")
    func sameName() throws {
        let folder = TemporaryFolder()
        let file = folder.write(Self.table, as: "a.csv")
        #expect(try ImportTrial(files: [file, file]).setAside[Self.rule] == 3)
        withExtendedLifetime(folder) {}
    }

    @Test("files of one size that begin alike and end differently both count")
    func different() throws {
        let trial = try ImportTrial([
            ("a.csv", Self.longTable(last: "14")), ("b.csv", Self.longTable(last: "15")),
        ]) { $0.needsDigests = false }
        #expect(trial.setAside[Self.rule] == nil)
        #expect(trial.records.count == 182)
    }

    // printf 'Dato;Tekst;Liter\n01-03-2025;Diesel;12\n' | sha256sum
    @Test("the digest of a file is there for whoever shows it, be there another like it or not")
    func shown() throws {
        let trial = try ImportTrial([("a.csv", "Dato;Tekst;Liter\n01-03-2025;Diesel;12\n")])
        #expect(
            trial.outcome.balances.map(\.sha256) == [
                "3d980be40b2d40d65311d3c90ceab3ffc5432d1b85708d60003eb655a7b9ae18"
            ])
    }

    @Test("where nobody shows them, digests are left out of files that no other begins like")
    func leftOut() throws {
        let folder = TemporaryFolder()
        let names = ["a", "b", "c"].map { folder.write("Dato;Tekst;Liter\n1;\($0);1\n", as: $0) }
        let twin = folder.write("Dato;Tekst;Liter\n1;a;1\n", as: "d")
        let sources = try SourceFiles(names + [twin])
        #expect(sources.files.map(\.needsDigest) == [true, true, true, true])
        sources.leaveOutDigests()
        #expect(sources.files.map(\.needsDigest) == [true, false, false, true])
        withExtendedLifetime(folder) {}
    }
}
