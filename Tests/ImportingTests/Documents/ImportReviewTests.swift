import TestSupport
import Testing

@testable import Importing

@Suite("Review list")
struct ImportReviewTests {
    private static let table = """
        Dato;Tekst;Antal;Enhed;Leverandør
        04-03-2025;Diesel;40,5;liter;Tanken
        05-03-2025;Kasse 7;12;liter;Kassehuset
        06-03-2025;Kasse 8;3;liter;=Kassehuset

        """

    /// The list with columns of one row filled in.
    private func complete(_ review: String, row: Int, _ values: [String: String]) -> String {
        var lines = review.split(separator: "\r\n").map(String.init)
        let headings = lines[0].split(separator: ";").map(String.init)
        var cells = lines[row].split(separator: ";", omittingEmptySubsequences: false)
            .map(String.init)
        for (name, value) in values {
            if let place = headings.firstIndex(of: name) { cells[place] = value }
        }
        lines[row] = cells.joined(separator: ";")
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    @Test("a completed list together with its sources counts every line once")
    func once() throws {
        let first = try ImportTrial([("a.csv", Self.table)])
        #expect(first.outcome.placedCount == 1)
        #expect(first.outcome.reviewCount == 2)
        let list = complete(
            first.review, row: 1,
            ["record": "energy", "source": "generator", "fuel": "hvo", "department": "lighting"])
        let second = try ImportTrial([("a.csv", Self.table), ("a-review.csv", list)])
        #expect(second.outcome.placedCount == 2)
        #expect(second.outcome.reviewCount == 1)
        #expect(second.setAside["completed-by-hand"] == 1)
        #expect(second.setAside["listed-again"] == 1)
        #expect(second.isBalanced)
        #expect(second.values("quantity") == ["40.5", "12"])
        #expect(second.values("origin")[1] == "a.csv line 3")
    }

    private static let taxi = "Dato;Tekst;Beløb\n04-03-2025;Taxa;245,50\n"

    @Test("where one value is missing the rest stands in the row; filling it in is enough")
    func oneValueMissing() throws {
        let first = try ImportTrial([("a.csv", Self.taxi)])
        #expect(first.outcome.reviewCount == 1)
        let untouched = try ImportTrial([("a.csv", Self.taxi), ("list.csv", first.review)])
        #expect(untouched.outcome.placedCount == 0)
        #expect(untouched.outcome.reviewCount == 1)
        let list = complete(first.review, row: 1, ["currency": "DKK"])
        let second = try ImportTrial([("a.csv", Self.taxi), ("list.csv", list)])
        #expect(second.values("activity") == ["taxi"])
        #expect(second.values("currency") == ["DKK"])
        #expect(second.setAside["completed-by-hand"] == 1)
        #expect(second.isBalanced)
    }

    private static let hotel = "Dato;Bilag;Tekst;Beløb\n03-02-2025;1;Hotel Skagen;1.000,00\n"

    @Test(
        "a completed row whose line was changed does not count; one whose file is not there is said",
        arguments: [
            ("s.csv", "1.000,00", 1, 0, nil), ("s.csv", "1.100,00", 0, 1, 1),
            ("s-feb.csv", "1.000,00", 1, 0, 1),
        ] as [(String, String, Int, Int, Int?)])
    func unmatched(
        _ name: String, _ amount: String, _ placed: Int, _ changed: Int, _ warnings: Int?
    ) throws {
        let first = try ImportTrial([("s.csv", Self.hotel)])
        let list = complete(first.review, row: 1, ["currency": "DKK"])
        let alone = try ImportTrial([("list.csv", list)])
        #expect(alone.outcome.placedCount == 1)
        #expect(alone.outcome.diagnostics.counts["review-list-unmatched"] == nil)
        let source = Self.hotel.replacing("1.000,00", with: amount)
        let second = try ImportTrial([(name, source), ("list.csv", list)])
        #expect(second.outcome.placedCount == placed)
        #expect(second.setAside["line-changed", default: 0] == changed)
        #expect(second.outcome.diagnostics.counts["review-list-unmatched"] == warnings)
        #expect(second.isBalanced)
    }

    @Test("records are named in any case of letters", arguments: ["Energy", "ENERGI", "energy"])
    func recordNames(_ word: String) throws {
        let first = try ImportTrial([("a.csv", Self.table)])
        let list = complete(
            first.review, row: 1, ["record": word, "source": "generator", "fuel": "hvo"])
        #expect(try ImportTrial([("list.csv", list)]).outcome.placedCount == 1)
    }

    @Test("'ok' takes the suggestion, with what else stands in the row", arguments: ["ok", "Ja"])
    func agreement(_ word: String) throws {
        let first = try ImportTrial([("a.csv", Self.taxi)])
        let list = complete(first.review, row: 1, ["record": word, "currency": "NOK"])
        let second = try ImportTrial([("list.csv", list)])
        #expect(second.values("activity") == ["taxi"])
        #expect(second.values("currency") == ["NOK"])
        let other = complete(
            try ImportTrial([("a.csv", Self.table)]).review, row: 1, ["record": word])
        let third = try ImportTrial([("list.csv", other)])
        #expect(third.outcome.placedCount == 0)
        #expect(third.review.contains("there is no single suggestion to take"))
    }

    @Test("a weight that stands in the row is the quantity, whether it is written again or not")
    func weight() throws {
        let table = "Dato;Tekst;Vægt (kg)\n04-03-2025;Kasse 7;110\n"
        let first = try ImportTrial([("a.csv", table)])
        let waste = ["record": "waste", "material": "wood", "treatment": "recycling"]
        for more in [[:], ["quantity": "110", "unit": "kg"]] {
            let list = complete(first.review, row: 1, waste.merging(more) { $1 })
            let second = try ImportTrial([("a.csv", table), ("list.csv", list)])
            #expect(second.values("quantity") == ["110"])
            #expect(second.values("unit") == ["kg"])
        }
        let load = ["record": "freight", "mode": "lorry", "distance": "40"]
        let list = complete(first.review, row: 1, load)
        #expect(try ImportTrial([("list.csv", list)]).values("mass") == ["110"])
    }

    @Test("scrap that was sold counts with its quantity when somebody has completed it")
    func soldScrap() throws {
        let table = "Dato;Tekst;Mængde;Enhed;Beløb;Valuta\n04-03-2025;Kasse 7;380;kg;-600;DKK\n"
        let first = try ImportTrial([("a.csv", table)])
        #expect(first.outcome.reviewCount == 1)
        let list = complete(
            first.review, row: 1,
            ["record": "waste", "material": "metal", "treatment": "recycling"])
        let second = try ImportTrial([("a.csv", table), ("list.csv", list)])
        #expect(second.values("quantity") == ["380"])
        #expect(second.outcome.reviewCount == 0)
    }

    @Test(
        "a row may be completed in Danish words",
        arguments: [
            ("materiale", "kind", "stål", "steel"), ("materiale", "kind", "Glas", "glass"),
            ("forplejning", "meal", "okse", "beef"),
            ("køb", "activity", "billeje", "vehicleRental"),
            ("energi", "source", "el", "grid"), ("overnatning", "kind", "Sommerhus", "house"),
            ("rejse", "mode", "Taxi", "taxi"),
        ])
    func danish(kind: String, column: String, value: String, expected: String) throws {
        let first = try ImportTrial([("a.csv", Self.table)])
        var values = ["record": kind, column: value]
        values["unit"] = kind == "energi" ? "kWh" : kind == "rejse" ? "km" : "kg"
        if kind == "køb" { (values["amount"], values["currency"]) = ("100", "DKK") }
        let list = complete(first.review, row: 1, values)
        let second = try ImportTrial([("a.csv", Self.table), ("list.csv", list)])
        #expect(second.values(column).contains(expected))
    }

    /// Taxa would be a purchase by its words: what somebody wrote about it stands before them.
    @Test(
        "a record that is none is refused, with what may be written",
        arguments: ["nej", "-", "hest"])
    func unknownRecord(_ word: String) throws {
        let first = try ImportTrial([("a.csv", Self.taxi)])
        let list = complete(first.review, row: 1, ["record": word, "currency": "DKK"])
        let second = try ImportTrial([("a.csv", Self.taxi), ("list.csv", list)])
        #expect(second.outcome.placedCount == 0)
        #expect(second.review.contains("'none' to set the line aside, but not: \(word);"))
    }

    @Test("a flight by its price is counted when its airports are agreed to")
    func flightByMoney() throws {
        let table = "Dato;Tekst;Antal;Enhed;Beløb\n04-03-2025;Flybillet CPH-JFK;2;stk;9000\n"
        let first = try ImportTrial([("a.csv", table)]) { $0.currency = "DKK" }
        #expect(first.outcome.placedCount == 0)
        let list = complete(first.review, row: 1, ["record": "ok"])
        let second = try ImportTrial([("a.csv", table), ("list.csv", list)])
        #expect(second.values("from") == ["CPH"] && second.values("persons") == ["2"])
    }

    @Test("what somebody wrote in a row that still waits is kept, with its reason")
    func kept() throws {
        let first = try ImportTrial([("a.csv", Self.table)])
        let list = complete(first.review, row: 1, ["department": "grip", "mode": "car"])
        let second = try ImportTrial([("a.csv", Self.table), ("list.csv", list)])
        #expect(second.outcome.reviewCount == 2)
        let row = second.review.split(separator: "\r\n")[1]
        #expect(row.contains(";no rule knows it;"))
        #expect(row.contains(";grip;;car;"))
        #expect(second.setAside["listed-again"] == 2)
        #expect(second.isBalanced)
    }

    @Test("a row that still waits gives way to a source that can be placed by now")
    func placedSince() throws {
        let first = try ImportTrial([("a.csv", Self.table)])
        let second = try ImportTrial(
            [("a.csv", Self.table), ("list.csv", first.review)],
            mapping: "text;kasse;record=travel mode=car fuel=petrol\n")
        #expect(second.outcome.placedCount == 3)
        #expect(second.setAside["listed-again"] == 2)
        #expect(second.isBalanced)
    }

    @Test("a list that was saved as a workbook says the same, with its numbers and days")
    func workbook() throws {
        let first = try ImportTrial([("a.csv", Self.table)])
        let list = complete(
            first.review, row: 1,
            ["record": "travel", "mode": "car", "fuel": "petrol", "distance": "112.5"])
        let cells = list.split(separator: "\r\n").map { row in
            "<row>"
                + row.split(separator: ";", omittingEmptySubsequences: false).map { cell in
                    let isNumber = !cell.isEmpty && cell.allSatisfy { $0.isNumber || $0 == "." }
                    return isNumber
                        ? "<c><v>\(cell)</v></c>"
                        : "<c t='inlineStr'><is><t>\(cell)</t></is></c>"
                }.joined() + "</row>"
        }
        let folder = TemporaryFolder()
        let name = folder.write(
            SpreadsheetMaker.spreadsheet([(name: "liste", data: cells.joined())]), as: "list.xlsx")
        let second = try ImportTrial(files: [name, folder.write(Self.table, as: "a.csv")])
        #expect(second.outcome.balances.map(\.kind) == ["reviewList", "table"])
        #expect(second.values("distance") == ["112.5", ""])
        #expect(second.values("date")[0] == "2025-03-05")
        #expect(second.setAside["completed-by-hand"] == 1)
        #expect(second.isBalanced)
    }

    @Test("the list alone counts what it says, and a line may be set aside by hand")
    func alone() throws {
        let first = try ImportTrial([("a.csv", Self.table)])
        var list = complete(first.review, row: 1, ["record": "none"])
        list = complete(list, row: 2, ["record": "travel", "mode": "car", "fuel": "petrol"])
        let second = try ImportTrial([("list.csv", list)])
        #expect(second.outcome.placedCount == 1)
        #expect(second.outcome.reviewCount == 0)
        #expect(second.setAside == ["by-hand": 1])
        #expect(second.values("supplier") == ["=Kassehuset"])
    }

    @Test("text that a spreadsheet could take for a formula is marked as text")
    func formulas() throws {
        let trial = try ImportTrial([("a.csv", Self.table)])
        #expect(trial.review.contains(";'=Kassehuset;"))
    }

    @Test("a list with a column of its own is refused")
    func unknownColumn() throws {
        let first = try ImportTrial([("a.csv", Self.table)])
        let list = first.review.replacing(";reason;", with: ";årsagen;")
        let second = try ImportTrial([("list.csv", list)])
        #expect(second.outcome.diagnostics.hasErrors)
    }

    @Test("a changed source is another line than the one in the list")
    func changed() throws {
        let first = try ImportTrial([("a.csv", Self.table)])
        let list = complete(first.review, row: 1, ["record": "none"])
        let other = Self.table.replacing("Kasse 7;12", with: "Kasse 7;13")
        let second = try ImportTrial([("a.csv", other), ("list.csv", list)])
        #expect(second.setAside["completed-by-hand"] == nil)
        #expect(second.outcome.reviewCount == 2)
    }
}
