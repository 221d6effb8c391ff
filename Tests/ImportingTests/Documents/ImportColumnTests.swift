import TestSupport
import Testing

@testable import Importing

/// What people write above and into the columns of their own lists.
@Suite("Columns of foreign tables")
struct ImportColumnTests {
    private func trial(_ lines: String...) throws -> ImportTrial {
        try ImportTrial([("a.csv", lines.map { $0 + "\n" }.joined())])
    }

    @Test(
        "guests are persons",
        arguments: ["Gæster", "Antal gæster", "Guests", "Number of guests", "Pax", "Personer"])
    func guests(heading: String) throws {
        let list = try trial("Dato;Hotel;Nætter;\(heading)", "12-05-2025;Hotel Ansgar;3;4")
        #expect(list.values("persons") == ["4"])
        #expect(list.values("nights") == ["3"])
    }

    @Test(
        "a day of the way home, or yes, is a return journey",
        arguments: [
            ("Hjemrejse", "16-05-2025"), ("Retur", "16-05-2025"), ("Retur dato", "16.5.25"),
            ("Returdato", "2025-05-16"), ("Return date", "16/05/2025"), ("Hjemrejse", "ja"),
            ("Tur/retur", "T/R"), ("Retur", "Round trip"),
        ])
    func returns(heading: String, text: String) throws {
        let list = try trial(
            "Dato;Transport;Rute;\(heading);Personer", "12-05-2025;Fly;CPH-LHR;\(text);3",
            "12-05-2025;Fly;CPH-LHR;;3")
        #expect(list.values("return") == ["true", ""])
        #expect(list.values("date") == ["2025-05-12", "2025-05-12"])
    }

    @Test(
        "a routing may say that it is there and back, under whichever heading",
        arguments: ["CPH-LHR t/r", "CPH-LHR retur", "CPH - LHR (t/r)", "CPH/LHR Tur-retur"])
    func returnRouting(text: String) throws {
        for heading in ["Rute", "Strækning"] {
            let list = try trial("Dato;Transport;\(heading)", "12-05-2025;Fly;\(text)")
            #expect(list.values("return") == ["true"])
            #expect(list.values("to") == ["LHR"])
        }
    }

    @Test("legs that end where they begin are there and back already")
    func roundRouting() throws {
        let list = try trial(
            "Dato;Transport;Rute;Hjemrejse", "12-05-2025;Fly;CPH-LHR-CPH;16-05-2025")
        #expect(list.values("from") == ["CPH", "LHR"])
        #expect(list.values("return") == ["", ""])
    }

    @Test("kilometres that were driven are not doubled; where that is open it is said")
    func driven() throws {
        for heading in ["Kørte km", "Km i alt", "Kørt"] {
            let list = try trial(
                "Dato;Bil;\(heading);Retur", "12-05-2025;Dieselbil;120;ja")
            #expect(list.values("distance") == ["120"])
            #expect(list.values("return") == [""])
            #expect(list.outcome.diagnostics.counts.isEmpty)
        }
        let text = "Dato;Bil;Km;Retur\n12-05-2025;Dieselbil;120;ja\n"
        let open = try ImportTrial([("a.csv", text)])
        #expect(open.values("return") == ["true"])
        #expect(open.outcome.diagnostics.counts == ["table-return-distance": 1])
        let mapped = try ImportTrial([("a.csv", text)], mapping: "column;Km;distanceDriven\n")
        #expect(mapped.values("return") == [""])
    }

    @Test("a way between places beside its length is text", arguments: ["Rute", "Strækning"])
    func places(heading: String) throws {
        let list = try trial("Dato;Bil;\(heading);Km", "12-05-2025;Dieselbil;Odense - Ribe;120,5")
        #expect(list.values("distance") == ["120.5"])
        #expect(list.values("description") == ["Dieselbil · Odense - Ribe"])
    }

    @Test(
        "headings with their unit are amounts in that unit",
        arguments: [
            ("Vægt (kg)", "Småt brændbart", "kg"), ("Mængde kg", "Småt brændbart", "kg"),
            ("Samlet vægt [kg]", "Småt brændbart", "kg"), ("Kg i alt", "Småt brændbart", "kg"),
            ("Mængde (L)", "Diesel", "L"), ("Forbrug [kWh]", "Elforbrug", "kWh"),
            ("Volumen m3", "Naturgas", "m3"),
        ])
    func units(heading: String, text: String, unit: String) throws {
        let list = try trial("Dato;Tekst;\(heading)", "12-05-2025;\(text);420")
        #expect(list.values("quantity") == ["420"])
        #expect(list.values("unit") == [unit])
    }

    @Test("what is carried keeps its weight beside the way")
    func load() throws {
        for heading in ["Vægt (kg)", "Kg"] {
            let list = try trial("Dato;Tekst;Km;\(heading)", "12-05-2025;Lastbil;420;300")
            #expect(list.values("mass") == ["300"])
            #expect(list.values("massUnit") == ["kg"])
            #expect(list.values("distance") == ["420"])
        }
    }

    @Test("a weight that says the quantity again in another unit is no other amount")
    func weightAgain() throws {
        let list = try trial(
            "Dato;Tekst;Antal;Enhed;Vægt kg", "12-05-2025;Småt brændbart;0,42;ton;420")
        #expect(list.values("quantity") == ["420"])
        #expect(list.values("unit") == ["kg"])
    }

    @Test("of amounts in several units the one that is filled counts; two that differ wait")
    func furtherAmounts() throws {
        let list = try trial(
            "Dato;Beskrivelse;kWh;Liter", "12-05-2025;Diesel til generator;;80",
            "13-05-2025;Elforbrug;300;", "14-05-2025;Diesel til generator;0;40",
            "15-05-2025;El og diesel;300;80")
        #expect(list.values("quantity") == ["80", "300", "40"])
        #expect(list.values("unit") == ["L", "kWh", "L"])
        #expect(list.outcome.reviewCount == 1)
        #expect(list.review.contains("300 kWh / Liter: 80"))
        let same = try trial("Dato;Fraktion;Ton;Kg", "12-05-2025;Småt brændbart;0,42;420")
        #expect(same.values("unit") == ["t"])
        let pieces = try trial(
            "Dato;Menu;Antal;Kg", "12-05-2025;Vegetarisk frokost;40;12")
        #expect(pieces.outcome.diagnostics.counts == ["table-columns-ignored": 1])
    }

    @Test("hours of a journey are no amount of it; the column is said to be ignored")
    func hours() throws {
        let list = try trial("Dato;Bil;Km;Timer", "12-05-2025;Dieselbil;120;2")
        #expect(list.values("distance") == ["120"])
        #expect(list.outcome.diagnostics.counts == ["table-columns-ignored": 1])
    }

    @Test("a total whose mark is open asks no question")
    func openTotal() throws {
        let list = try trial(
            "Dato;Tekst;Km", "12-05-2025;Dieselbil;340", "13-05-2025;Dieselbil;1085",
            "I alt;;1.425")
        #expect(list.values("distance") == ["340", "1085"])
        #expect(list.outcome.diagnostics.counts.isEmpty)
    }

    @Test("of a column with one mark only the cell with the other waits")
    func oneStranger() throws {
        let list = try trial(
            "Dato;Tekst;Beløb;Valuta", "12-05-2025;Taxa;1.200,-;DKK", "12-05-2025;Taxa;250,50;DKK",
            "12-05-2025;Taxa;1,500.00;DKK")
        #expect(list.values("amount") == ["1200", "250.5"])
        #expect(list.review.contains("Beløb: 1,500.00"))
    }

    @Test(
        "amounts with a dash or a currency behind show a comma",
        arguments: [
            ("1.200,-", "1200"), ("1.200,00 kr.", "1200"), ("kr. 1.200,-", "1200"),
            ("1.200,- kr.", "1200"), ("1.200,00-", "-1200"), ("200,-", "200"),
        ])
    func dashes(text: String, expected: String) throws {
        let number = try #require(DataNumber(text))
        #expect(number.value(.comma)?.description == expected)
        #expect(number.evidence == .comma)
    }

    @Test("a share in per cent")
    func percent() throws {
        let list = try trial("Dato;Tekst;kWh;Andel", "31-05-2025;Elforbrug;4000;25 %")
        #expect(list.values("allocation") == ["0.25"])
    }

    @Test("days with slashes that can be read both ways are said once; evidence ends the question")
    func openDays() throws {
        let open = try trial(
            "Dato;Bil;Km", "5/12/2025;Dieselbil;120", "6/12/2025;Dieselbil;10")
        #expect(open.values("date") == ["2025-12-05", "2025-12-06"])
        #expect(open.outcome.diagnostics.counts == ["table-open-days": 1])
        let shown = try trial(
            "Dato;Bil;Km", "5/12/2025;Dieselbil;120", "5/13/2025;Dieselbil;10")
        #expect(shown.values("date") == ["2025-05-12", "2025-05-13"])
        #expect(shown.outcome.diagnostics.counts.isEmpty)
        let same = try trial("Dato;Bil;Km", "5/5/2025;Dieselbil;120")
        #expect(same.outcome.diagnostics.counts.isEmpty)
    }
}
