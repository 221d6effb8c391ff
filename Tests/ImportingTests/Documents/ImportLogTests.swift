import TestSupport
import Testing

@testable import Importing

/// Lists that people keep themselves: nothing they say is lost without a word, and nothing counts that they
/// took back.
@Suite("Lists of journeys and costs")
struct ImportLogTests {
    @Test(
        "legs of one ticket are journeys of their own, and so are travellers; the same again is not"
    )
    func segments() throws {
        let trial = try ImportTrial([
            (
                "fly.csv",
                """
                Billetnr.;Dato;Rejsende;Transportmiddel;Fra;Til;Klasse
                117-2233445566;08-03-2025;M. Holm;Fly;CPH;FRA;Economy
                117-2233445566;08-03-2025;M. Holm;Fly;FRA;JFK;Economy
                117-2233445566;08-03-2025;P. Lund;Fly;CPH;FRA;Economy
                117-2233445566;08-03-2025;M. Holm;Fly;CPH;FRA;Economy

                """
            )
        ])
        #expect(trial.values("to") == ["FRA", "JFK", "FRA"])
        #expect(trial.setAside["ticket-repeated"] == 1)
        #expect(!trial.report.contains("Holm") && !trial.review.contains("Lund"))
    }

    @Test("kilometres give way to litres that count, not to litres that wait")
    func litresThatWait() throws {
        let log = """
            Dato;Reg.nr.;Tekst;Km;Liter
            03-03-2025;AB12345;Dieselbil;300,5;
            18-03-2025;AB12345;%;;21,5

            """
        let waiting = try ImportTrial([("a.csv", log.replacing("%", with: "Kort 7"))])
        #expect(waiting.values("distance") == ["300.5"])
        #expect(waiting.outcome.reviewCount == 1)
        let placed = try ImportTrial([("a.csv", log.replacing("%", with: "Diesel"))])
        #expect(placed.values("quantity") == ["21.5"])
        #expect(placed.setAside["counted-elsewhere:fuel"] == 1)
    }

    @Test(
        "a status that takes a row back makes it wait; others do not",
        arguments: [
            ("Annulleret", 1), ("Refunderet", 1), ("VOID", 1), ("No-show", 1), ("Aflyst", 1),
            ("Bekræftet", 0), ("OK", 0), ("Betalt", 0),
        ])
    func status(word: String, waiting: Int) throws {
        let trial = try ImportTrial([
            ("a.csv", "Dato;Rute;Klasse;Status\n08-03-2025;CPH-LHR;Economy;\(word)\n")
        ])
        #expect(trial.outcome.reviewCount == waiting)
        #expect(trial.outcome.placedCount == 1 - waiting)
        #expect(trial.review.contains("Status: \(word)") == (waiting == 1))
    }

    @Test("totals of something are no activity; a row with a day and a station of that name is one")
    func totals() throws {
        let trial = try ImportTrial([
            (
                "a.csv",
                """
                Station;Dato;Produkt;Liter
                Total;03-03-2025;Diesel;45,5
                OK;04-03-2025;Diesel;10
                Diesel i alt;;;55,5
                Subtotal diesel;;;55,5
                Overført fra forrige side, diesel;;;100

                """
            )
        ])
        #expect(trial.values("quantity") == ["45.5", "10"])
        #expect(trial.setAside["total"] == 3)
        let undated = try ImportTrial([
            ("b.csv", "Tekst;Antal;Enhed\nHotel;8;nat\nHotel i alt;8;nat\n")
        ])
        #expect(undated.outcome.placedCount == 1)
        #expect(undated.review.contains("it may be a total of other rows"))
    }

    /// 480.5 kg of plywood bought for 5,976 kr. are no purchase without weight.
    @Test(
        "a value that the record has no place for makes the line wait, and is named",
        arguments: [
            (
                "Dato;Tekst;Vægt (kg);Beløb;Valuta\n03-03-2025;Leje af kamera;480,5;5976;DKK\n",
                "mass 480.5"
            ),
            ("Dato;Rute;Klasse;Antal\n08-03-2025;CPH-LHR;Economy;12\n", "quantity 12"),
            ("Dato;Tekst;Antal;Km\n03-03-2025;Dieselbil;4;36,5\n", "quantity 4"),
            (
                "Dato;Tekst;Mængde (kg);Behandling\n03-03-2025;Gips;210;Genanvendelse\n",
                "treatment recycling"
            ),
        ])
    func leftOver(text: String, named: String) throws {
        let trial = try ImportTrial([("a.csv", text)])
        #expect(trial.outcome.placedCount == 0)
        #expect(trial.review.contains(named))
        #expect(trial.isBalanced)
    }

    @Test("litres beside kilometres stay with them; one of something is no count")
    func litresAndKilometres() throws {
        let trial = try ImportTrial([
            ("a.csv", "Dato;Tekst;Antal;Km\n03-03-2025;Dieselbil;1;36,5\n"),
            ("b.csv", "Dato;Bil;Brændstof;Km;Liter\n03-03-2025;Personbil;Diesel;300;21,5\n"),
        ])
        #expect(trial.values("distance") == ["36.5", "300"])
        #expect(trial.values("quantity") == ["", "21.5"])
        #expect(trial.values("fuel") == ["diesel", "diesel"])
    }

    @Test("the names of the report's words are understood; a word of no column is text")
    func words() throws {
        let trial = try ImportTrial([
            (
                "a.csv",
                """
                Dato;Transportmiddel;Brændstof;Km;Type
                03-03-2025;Bil;Diesel;10;Erhverv
                04-03-2025;VAREVOGN;Diesel;20;Erhverv
                05-03-2025;Elbil;;30;Privat

                """
            ),
            (
                "b.csv",
                "Dato;Tekst;Vægt (kg);Afstand (km)\n03-03-2025;Fragt med lastbil;1.850,5;310\n"
            ),
        ])
        #expect(trial.values("mode") == ["car", "van", "car", "lorry"])
        #expect(trial.values("fuel") == ["diesel", "diesel", "electric", ""])
        #expect(trial.values("mass") == ["", "", "", "1850.5"])
        #expect(trial.values("massUnit") == ["", "", "", "kg"])
    }

    @Test("the list that waits may be completed in the words of the template")
    func reviewWords() throws {
        let log = ("a.csv", "Dato;Tekst;Km\n03-03-2025;VW Golf;36,5\n")
        let first = try ImportTrial([log])
        let rows = first.review.split(separator: "\r\n").map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        var row = rows[1]
        for (name, value) in [("record", "travel"), ("mode", "Bil"), ("fuel", "DIESEL")] {
            row[try #require(rows[0].firstIndex(of: name))] = value
        }
        let list = [rows[0], row].map { $0.joined(separator: ";") + "\r\n" }.joined()
        let second = try ImportTrial([log, ("r.csv", list)])
        #expect(second.values("mode") == ["car"] && second.values("fuel") == ["diesel"])
    }

    @Test(
        "from and to may be days, or what an odometer showed; what stands beside the headings is said"
    )
    func fromAndTo() throws {
        let trial = try ImportTrial([
            ("a.csv", "Fra;Til;Tekst;Forbrug;Enhed\n01-03-2025;31-03-2025;Elforbrug;3830,5;kWh\n"),
            (
                "b.csv",
                "Dato;Bil;Fra km;Til km;Km\n03-03-2025;Dieselbil;12340;12376;36;tur til Ribe\n"
            ),
        ])
        #expect(trial.values("periodTo").sorted() == ["", "2025-03-31"])
        #expect(trial.values("from") == ["", ""])
        #expect(trial.report.contains("description=\"Dieselbil · tur til Ribe\""))
    }

    @Test("a posting list: wages, VAT and revenue are no purchases, by the names of their accounts")
    func postings() throws {
        let trial = try ImportTrial([
            (
                "ec.csv",
                """
                Bilagsnr.;Posteringsdato;Kontonr.;Kontonavn;Tekst;Beløb;Valuta
                101;03-03-2025;2110;Forplejning;Frokost til hold;3.440,00;DKK
                105;06-03-2025;1310;Løn;Løn marts;42.000,00;DKK
                106;06-03-2025;1390;Feriepenge;Feriepenge;5.250,00;DKK
                109;08-03-2025;6902;Købsmoms;Moms;1.250,00;DKK
                114;13-03-2025;1010;Tilskud;Tilskud DFI;-500.000,00;DKK

                """
            )
        ])
        #expect(trial.values("amount") == ["3440"])
        #expect(trial.setAside == ["heading": 1, "payroll": 2, "vat": 1, "revenue": 1])
        #expect(trial.outcome.reviewCount == 0)
    }

    /// 3/14 can only be March; 25/3 in the same column would be a contradiction, which waits.
    @Test(
        "slashed days have the month first where the column shows it",
        arguments: [
            (["3/14/2025", "3/4/2025"], ["2025-03-14", "2025-03-04"], 0),
            (["14/3/2025", "3/4/2025"], ["2025-03-14", "2025-04-03"], 0),
            (["3/4/2025", "5/6/25"], ["2025-04-03", "2025-06-05"], 0),
            (["3/14/2025", "25/3/2025"], ["2025-03-25"], 1),
        ])
    func monthFirst(days: [String], expected: [String], waiting: Int) throws {
        let rows = days.map { "\($0);Elbil;36,5\n" }.joined()
        let trial = try ImportTrial([("a.csv", "Dato;Bil;Km\n" + rows)])
        #expect(trial.values("date") == expected)
        #expect(trial.outcome.reviewCount == waiting)
    }

    @Test("a day that cannot be read is named with its column")
    func unreadableDay() throws {
        let trial = try ImportTrial([("a.csv", "Dato;Bil;Km\nuge 10;Elbil;36,5\n")])
        #expect(trial.review.contains("Dato: uge 10"))
    }
}
