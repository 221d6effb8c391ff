import TestSupport
import Testing

@testable import Importing

/// What an import writes is a production report by both schemas, whatever it was made of.
@Suite("Imported reports and the schemas")
struct ImportSchemaTests {
    private static let sources: [(name: String, text: String)] = [
        (
            "invoice.xml",
            InvoiceText.invoice(
                InvoiceText.line(
                    "1", "Diesel &lt;B7> &amp; \"mere\"", "40", unit: "LTR", amount: "500")
                    + InvoiceText.line("2", "Hotelovernatning", "3", amount: "2700")
                    + InvoiceText.line("3", "Frokost", "12", amount: "1140")
                    + InvoiceText.line("4", "Kameraleje", "2", unit: "DAY", amount: "1900"))
        ),
        (
            "card.csv",
            "Dato;Tekst;Antal;Enhed;Leverandør\n04-03-2025;Diesel;40,5;liter;=Tanken\n"
        ),
        (
            "travel.csv",
            "Dato;Rute;Klasse;Antal personer\n04-03-2025;CPH-ARN-CPH;economy;2\n"
        ),
        (
            "meter.csv",
            "MålepunktsID;Fra_dato;Til_dato;Mængde;Måleenhed;Kvalitet;Type\n"
                + "571313100000000005;01-02-2025 00:00:00;01-02-2025 01:00:00;0,25;KWH;Målt;Tidsserie\n"
        ),
        (
            "ledger.xml",
            LedgerText.file(
                accounts: LedgerText.account("2000", "Transport", type: "Expense"),
                transactions: LedgerText.transaction(
                    "7", LedgerText.line("1", "2000", debit: "310.50", text: "Taxa")))
        ),
    ]

    private let schemas = SchemaLanguages()

    private func isValid(_ trial: ImportTrial, in folder: TemporaryFolder) throws -> Bool {
        let path = folder.write(trial.report, as: "imported.xml")
        let answer = try #require(schemas.accept(path))
        return answer.xsd && answer.relaxNG
    }

    @Test("each kind of source alone, by the month and by the hour", arguments: sources.indices)
    func eachSource(index: Int) throws {
        #expect(schemas.areUsable)
        let folder = TemporaryFolder()
        for isHourly in [false, true] {
            let trial = try ImportTrial([Self.sources[index]]) {
                $0.isHourly = isHourly
                $0.priceArea = isHourly ? "DK1" : ""
            }
            #expect(trial.outcome.placedCount > 0, "\(Self.sources[index].name)")
            #expect(try isValid(trial, in: folder), "\(trial.report)")
        }
    }

    @Test("hours of a meter are records with their moments and the price area")
    func hours() throws {
        let trial = try ImportTrial([Self.sources[3]]) {
            $0.isHourly = true
            $0.priceArea = "DK2"
        }
        #expect(trial.values("from") == ["2025-02-01T00:00+01:00"])
        #expect(trial.values("to") == ["2025-02-01T01:00+01:00"])
        #expect(trial.values("priceArea") == ["DK2"])
        #expect(trial.values("quantity") == ["0.25"])
    }

    @Test(
        "every document of strangers",
        .enabled(if: !ImportCorpusTests.files.isEmpty, "there is no corpus beside the repository"))
    func corpus() throws {
        let folder = TemporaryFolder()
        for file in ImportCorpusTests.files {
            let trial = try ImportTrial(files: [CorpusTests.folder + "/" + file])
            #expect(try isValid(trial, in: folder), "\(file)")
        }
    }
}
