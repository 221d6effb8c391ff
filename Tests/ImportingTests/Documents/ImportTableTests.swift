import TestSupport
import Testing

@testable import Importing

@Suite("Foreign tables")
struct ImportTableTests {
    private static let drives = """
        Kørselsregnskab for Den lange vej;;;;
        ;;;;
        Dato;Tekst;Km;Køretøj;Afdeling
        04-03-2025;Til Møns Klint;340,5;Dieselbil;kamera
        05.03.25;Hjem igen;1.340,0;Benzinbil;kamera
        Dato;Tekst;Km;Køretøj;Afdeling
        06/03/2025;Indkøb;12;Elbil;
        I alt;;1.692,5;;

        """

    @Test("preamble, repeated headings, totals and blank rows are set aside by name")
    func roles() throws {
        let trial = try ImportTrial([("drives.csv", Self.drives)])
        #expect(
            trial.setAside == [
                "preamble": 1, "blank": 1, "heading": 1, "repeated-heading": 1, "total": 1,
            ])
        #expect(trial.outcome.placedCount == 3)
        #expect(trial.outcome.reviewCount == 0)
        #expect(trial.isBalanced)
    }

    @Test("days, grouped numbers, departments and vehicles are understood")
    func values() throws {
        let trial = try ImportTrial([("drives.csv", Self.drives)])
        #expect(trial.values("distance") == ["12", "340.5", "1340"])
        #expect(trial.values("date") == ["2025-03-06", "2025-03-04", "2025-03-05"])
        #expect(trial.values("fuel") == ["electric", "diesel", "petrol"])
        #expect(trial.report.contains("<department name=\"camera\">"))
        #expect(trial.values("origin")[1] == "drives.csv line 4")
    }

    @Test("Windows-1252, UTF-16 and a line sep= read as UTF-8 does")
    func encodings() throws {
        let text = "sep=,\nDato,Tekst,Liter\n2025-03-04,Diesel på tanken,40.5\n"
        let plain = try ImportTrial([("fuel.csv", text)])
        #expect(plain.values("quantity") == ["40.5"])
        let folder = TemporaryFolder()
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for (index, bytes) in [latin, wide].enumerated() {
            let name = folder.write(bytes, as: "\(index)/fuel.csv")
            let trial = try ImportTrial(files: [name])
            #expect(trial.values("description") == ["Diesel på tanken"])
            #expect(trial.records.count == 1)
        }
    }

    @Test("1.234 alone is refused, and decided by the column or the user")
    func ambiguous() throws {
        let head = "Dato;Tekst;Liter\n"
        let alone = try ImportTrial([("a.csv", head + "04-03-2025;Diesel;1.234\n")])
        #expect(alone.outcome.reviewCount == 1)
        #expect(alone.review.contains("the number may have thousands or decimals"))
        let column = try ImportTrial([
            ("a.csv", head + "04-03-2025;Diesel;1.234\n05-03-2025;Diesel;40,5\n")
        ])
        #expect(column.values("quantity") == ["1234", "40.5"])
        let stated = try ImportTrial([("a.csv", head + "04-03-2025;Diesel;1.234\n")]) {
            $0.decimalMark = .fullStop
        }
        #expect(stated.values("quantity") == ["1.234"])
        let mixed = try ImportTrial([
            ("a.csv", head + "04-03-2025;Diesel;1.2\n05-03-2025;Diesel;40,5\n")
        ])
        #expect(mixed.outcome.reviewCount == 2)
    }

    @Test(
        "numbers as people write them",
        arguments: [
            ("1.234,56", "1234.56"), ("1 234,56", "1234.56"), ("1\u{A0}234,56", "1234.56"),
            ("119,00-", "-119"), ("-119,00", "-119"), ("kr. 119,50", "119.5"),
            ("119,50 kr.", "119.5"), ("119,-", "119"), ("(12,5)", "-12.5"), (",5", "0.5"),
        ])
    func numbers(text: String, expected: String) throws {
        let number = try #require(DataNumber(text))
        #expect(number.value(.comma)?.description == expected)
    }

    @Test(
        "what is no number under the mark stays none",
        arguments: ["1.23,4", "12.34.567", "1 23", "1,2,3", "abc", "12a", "", "1,2.3"])
    func notNumbers(text: String) {
        #expect(DataNumber(text)?.value(.comma) == nil)
    }

    @Test(
        "days as people write them",
        arguments: [
            ("04-03-2025", "2025-03-04"), ("4.3.25", "2025-03-04"), ("04/03/2025", "2025-03-04"),
            ("2025-03-04", "2025-03-04"), ("04-03-2025 13:45", "2025-03-04"),
            ("2025-03-04T13:45:00", "2025-03-04"), ("04.03.2025 13.45", "2025-03-04"),
            ("4. marts 2025", "2025-03-04"), ("20250304", "2025-03-04"), ("31-12-99", "1999-12-31"),
        ])
    func days(text: String, expected: String) {
        #expect(DataDay.read(text)?.description == expected)
    }

    @Test(
        "what is no day stays none",
        arguments: ["31-02-2025", "2025", "13/14/2025", "04-03", "04-03-2025x", "i morgen"])
    func notDays(text: String) {
        #expect(DataDay.read(text) == nil)
    }

    @Test("quotes, line feeds in cells and missing trailing cells")
    func quoting() throws {
        let text =
            "Dato;Tekst;Liter;Leverandør\n04-03-2025;\"Diesel; til\nbilen\";40,5\n"
            + "05-03-2025;\"Diesel \"\"B7\"\"\";10,5;\"Tank;stationen\"\n"
        let trial = try ImportTrial([("fuel.csv", text)])
        #expect(trial.values("quantity") == ["40.5", "10.5"])
        #expect(trial.values("supplier") == ["", "Tank;stationen"])
        #expect(trial.values("origin") == ["fuel.csv line 2", "fuel.csv line 4"])
    }

    @Test("an account statement has expenses below zero and income above")
    func statement() throws {
        let text = """
            Dato;Tekst;Beløb;Saldo
            04.05.2025;Hotel Havblik;-1.190,00;42.199,55
            05.05.2025;Indbetaling;5.000,00;47.199,55

            """
        let trial = try ImportTrial([("bank.csv", text)], mapping: "constant;currency;DKK\n")
        #expect(trial.values("amount") == ["1190"])
        #expect(trial.setAside["income"] == 1)
    }

    @Test("a table without known headings waits for review as a whole")
    func unknown() throws {
        let trial = try ImportTrial([("a.csv", "a,b,c\n1,2,3\n4,5,6\n")])
        #expect(trial.outcome.reviewCount == 3)
        #expect(trial.outcome.diagnostics.counts["table-not-understood"] == 1)
    }

    private static let noSources: [(text: String, id: String)] = [
        ("UNA:+.? 'UNB+UNOC:3+5790000000001:14+5790000000002:14+250304:1200+1'", "unknown-edifact"),
        ("<FinalDraft DocumentType='Script'><Content/></FinalDraft>", "unknown-screenplay"),
        ("<catalogue/>", "unknown-document"), ("{\"a\": 1}", "unknown-document"),
        ("%PDF-1.7\n", "picture-input"),
        ("# ours\n\ncolumn;Tid;date\n", "unknown-mapping"),
        ("supplier;12345678;record=purchase activity=storage\n", "unknown-mapping"),
    ]

    @Test(
        "a table whose first heading is a word of mappings is a table",
        arguments: ["Supplier;Date;Text;Litres", "Text;Date;Supplier;Litres"])
    func headingsLikeMappings(heading: String) throws {
        let trial = try ImportTrial([("a.csv", heading + "\nDiesel;04-03-2025;Diesel;40\n")])
        #expect(trial.values("quantity") == ["40"])
    }

    @Test("headings alone are said to be nothing")
    func headingsAlone() throws {
        let trial = try ImportTrial([("a.csv", "Dato;Bil;Km\n")])
        #expect(trial.outcome.diagnostics.counts == ["import-nothing": 1])
    }

    @Test("a driving log: which car and what for are told by their columns, who drove is not kept")
    func drivingLog() throws {
        let trial = try ImportTrial([
            (
                "log.csv",
                "Dato;Chauffør;Bil;Formål;Km\n"
                    + "10-03-2025;M. Holm;Dieselbil;Kamera fra Aarhus;312,5\n"
                    + "11-03-2025;P. Lund;Diesel varevogn;Lamper;96\n"
                    + "12-03-2025;M. Holm;Elbil;Møde i Ribe;68,4\n"
            )
        ])
        #expect(trial.values("mode") == ["car", "van", "car"])
        #expect(trial.values("fuel") == ["diesel", "diesel", "electric"])
        #expect(
            trial.values("description") == [
                "Dieselbil · Kamera fra Aarhus", "Diesel varevogn · Lamper", "Elbil · Møde i Ribe",
            ])
        #expect(trial.outcome.diagnostics.counts.isEmpty)
        #expect(!trial.report.contains("Holm"))
    }

    @Test("what is no source of records is refused in words of its own", arguments: noSources)
    func refused(text: String, id: String) throws {
        let trial = try ImportTrial([("a.txt", text)])
        #expect(trial.outcome.diagnostics.counts == [id: 1])
    }

    @Test("an empty sheet beside a full one is no reason for a warning")
    func emptySheet() throws {
        let cells = ["Dato", "Tekst", "Liter"].map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }
        let values =
            "<c t='inlineStr'><is><t>04-03-2025</t></is></c>"
            + "<c t='inlineStr'><is><t>Diesel</t></is></c><c><v>40.5</v></c>"
        let folder = TemporaryFolder()
        let name = folder.write(
            SpreadsheetMaker.spreadsheet([
                (name: "Ark1", data: "<row>\(cells.joined())</row><row>\(values)</row>"),
                (name: "Ark2", data: ""),
            ]), as: "a.xlsx")
        let trial = try ImportTrial(files: [name])
        #expect(trial.outcome.diagnostics.counts.isEmpty)
        #expect(trial.values("quantity") == ["40.5"])
    }

    @Test("records without a department stand under none, and that is said")
    func departments() throws {
        let text = "Dato;Tekst;Liter\n04-03-2025;Diesel;40,5\n"
        let none = try ImportTrial([("a.csv", text)], department: nil)
        #expect(none.outcome.placedCount == 1)
        #expect(none.report.contains("<department name=\"unassigned\">"))
        #expect(none.outcome.diagnostics.counts["import-no-department"] == 1)
        let rule = try ImportTrial(
            [("a.csv", text)], mapping: "constant;department;transport\n", department: nil)
        #expect(rule.report.contains("<department name=\"transport\">"))
        #expect(rule.outcome.diagnostics.counts["import-no-department"] == nil)
    }

    @Test("amounts that name no currency take the one that the user states, and no other does")
    func currency() throws {
        let text = "Dato;Tekst;Beløb\n04-03-2025;Taxa;245,50\n05-03-2025;Taxa;31,00 EUR\n"
        let none = try ImportTrial([("a.csv", text)])
        #expect(none.values("currency") == ["EUR"])
        let danish = try ImportTrial([("a.csv", text)]) { $0.currency = "DKK" }
        #expect(danish.values("currency") == ["DKK", "EUR"])
        #expect(danish.values("amount") == ["245.5", "31"])
        let twice = try ImportTrial([
            ("a.csv", "Dato;Tekst;Valuta;Beløb\n04-03-2025;Taxa;SEK;31,00 EUR\n")
        ])
        #expect(twice.outcome.reviewCount == 1)
        #expect(twice.review.contains("a cell cannot be read: SEK / 31,00 EUR"))
    }

    @Test("a workbook in which nothing stands is named")
    func emptyWorkbook() throws {
        let folder = TemporaryFolder()
        let name = folder.write(
            SpreadsheetMaker.spreadsheet([(name: "Ark1", data: "")]), as: "a.xlsx")
        let trial = try ImportTrial(files: [name])
        #expect(trial.outcome.diagnostics.counts == ["workbook-empty": 1])
    }

    @Test("routings become one record for each leg, with the airports checked")
    func routings() throws {
        let text = """
            Dato;Rute;Klasse
            04-03-2025;CPH-ARN-CPH;Economy
            05-03-2025;CPH-LON;Economy
            06-03-2025;CPH-OSL;Y

            """
        let trial = try ImportTrial([("tickets.csv", text)])
        #expect(trial.values("from") == ["CPH", "ARN"])
        #expect(trial.values("to") == ["ARN", "CPH"])
        #expect(trial.values("class") == ["economy", "economy"])
        #expect(trial.outcome.reviewCount == 2)
        #expect(trial.review.contains("LHR"))
    }
}
