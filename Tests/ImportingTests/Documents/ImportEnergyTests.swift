import TestSupport
import Testing

@testable import Importing

/// Energy that invoices say several times counts once, and energy that only a grid company bills is not lost.
@Suite("Energy on invoices")
struct ImportEnergyTests {
    private static let period = InvoiceText.period("2025-03-01", "2025-03-31")

    private func invoice(_ lines: [(text: String, kWh: String)], supplier: String) -> String {
        let party = """
            <a:AccountingSupplierParty><a:Party><a:PartyName><b:Name>\(supplier)</b:Name></a:PartyName>
            </a:Party></a:AccountingSupplierParty>
            """
        let elements = lines.enumerated().map { index, line in
            InvoiceText.line(
                "\(index + 1)", line.text, line.kWh, unit: "KWH", amount: "\(100 + index)")
        }
        return InvoiceText.invoice(elements.joined(), header: Self.period, supplier: party)
    }

    private var grid: (name: String, text: String) {
        (
            "net.xml",
            invoice(
                [("Nettarif C lav", "1000"), ("Nettarif C høj", "701"), ("Elafgift", "1701")],
                supplier: "Øernes Net A/S")
        )
    }

    @Test("the grid company's invoice alone: the largest line waits for a person, once")
    func alone() throws {
        let trial = try ImportTrial([grid])
        #expect(trial.outcome.placedCount == 0)
        #expect(trial.setAside == ["tariff": 2])
        #expect(trial.outcome.reviewCount == 1)
        #expect(trial.isBalanced)
        let row = try #require(trial.review.split(separator: "\r\n").dropFirst().first)
        #expect(row.contains("energy of a grid company that no supplier's invoice here bills"))
        #expect(row.contains(";1701;kWh;"))
        #expect(row.contains(";record=energy source=grid;"))
    }

    @Test("beside the supplier's invoice, or the meter's readings, nothing waits")
    func billed() throws {
        let supplier = (
            "el.xml", invoice([("Elforbrug marts", "1695")], supplier: "Sundets El ApS")
        )
        let both = try ImportTrial([grid, supplier])
        #expect(both.outcome.reviewCount == 0)
        #expect(both.setAside == ["tariff": 2, "tax": 1])
        #expect(both.values("quantity") == ["1695"])
        // More than one per cent apart it is other energy.
        let other = (
            "el.xml", invoice([("Elforbrug marts", "1500")], supplier: "Sundets El ApS")
        )
        #expect(try ImportTrial([grid, other]).outcome.reviewCount == 1)
    }

    @Test("a line that waits can be completed and counts once")
    func completed() throws {
        let first = try ImportTrial([grid])
        let list = first.review
        let headings = list.split(separator: "\r\n")[0].split(separator: ";").map(String.init)
        var cells = list.split(separator: "\r\n")[1]
            .split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        for (name, value) in [
            ("record", "energy"), ("source", "grid"), ("department", "lighting"),
        ] {
            cells[try #require(headings.firstIndex(of: name))] = value
        }
        let completed = [headings, cells].map { $0.joined(separator: ";") + "\r\n" }.joined()
        let second = try ImportTrial([grid, ("net-review.csv", completed)])
        #expect(second.values("quantity") == ["1701"])
        #expect(second.outcome.reviewCount == 0)
        #expect(second.setAside == ["tariff": 2, "completed-by-hand": 1])
    }

    @Test(
        "a total before, between or after its parts is set aside",
        arguments: [
            ["6512", "2582", "3930"], ["2582", "6512", "3930"], ["2582", "3930", "6512"],
        ])
    func totals(quantities: [String]) throws {
        let lines = quantities.map { (text: "Elforbrug", kWh: $0) }
        let trial = try ImportTrial([("el.xml", invoice(lines, supplier: "Sundets El ApS"))])
        #expect(trial.values("quantity") == ["2582", "3930"])
        #expect(trial.setAside == ["repeated-energy": 1])
    }

    @Test("three parts of which none is the sum of the others all count")
    func parts() throws {
        let lines = ["2582", "3930", "6513"].map { (text: "Elforbrug", kWh: $0) }
        let trial = try ImportTrial([("el.xml", invoice(lines, supplier: "Sundets El ApS"))])
        #expect(trial.values("quantity") == ["2582", "3930", "6513"])
    }

    @Test("other energy on one bill counts or waits, by its name; sewage is no repetition of water")
    func otherEnergy() throws {
        func trial(_ lines: [(text: String, kWh: String)]) throws -> ImportTrial {
            try ImportTrial([("el.xml", invoice(lines, supplier: "Sundets El ApS"))])
        }
        let halls = try trial([("Elforbrug", "500"), ("Elforbrug, Valby", "500")])
        #expect(halls.outcome.placedCount == 1 && halls.outcome.reviewCount == 1)
        let tariff = try trial([("Elforbrug", "500"), ("Rådighed", "500")])
        #expect(tariff.setAside == ["repeated-energy": 1])
        let reduced = try trial([("Elforbrug", "2000"), ("Elforbrug (reduceret elafgift)", "960")])
        #expect(reduced.values("quantity") == ["2000", "960"])
        let water = InvoiceText.invoice(
            InvoiceText.line("1", "Vand", "120", unit: "MTQ", amount: "3000")
                + InvoiceText.line("2", "Spildevand", "120", unit: "MTQ", amount: "4800"))
        let both = try ImportTrial([("vand.xml", water)])
        #expect(both.values("service") == ["supply", "treatment"])
    }

    private static func cubic(
        _ lines: [(name: String, quantity: String, amount: String)], unit: String
    ) -> String {
        InvoiceText.invoice(
            lines.enumerated().map { index, line in
                InvoiceText.line(
                    "\(index + 1)", line.name, line.quantity, unit: unit, amount: line.amount)
            }.joined())
    }

    /// The last line of each has the quantity and the price of the other two.
    @Test(
        "another building, studio or hall with the sum of two others waits; it is no total",
        arguments: [
            ("Fjernvarme bygning A|Fjernvarme bygning B|Fjernvarme bygning C", "MWH", 800),
            ("Vand studie 1|Vand studie 2|Vand studie 3", "MTQ", 20),
            ("Elforbrug hal 1|Elforbrug hal 2|Elforbrug hal 3", "KWH", 2),
        ])
    func otherPlaces(names: String, unit: String, price: Int) throws {
        let texts = names.split(separator: "|").map(String.init)
        let lines = [(texts[0], 10), (texts[1], 5), (texts[2], 15)]
            .map { ($0, "\($1)", "\($1 * price)") }
        for order in [[0, 1, 2], [2, 0, 1], [0, 2, 1]] {
            let trial = try ImportTrial([
                ("a.xml", Self.cubic(order.map { lines[$0] }, unit: unit))
            ])
            #expect(trial.values("quantity").sorted() == ["10", "5"])
            #expect(trial.outcome.reviewCount == 1)
            #expect(trial.setAside.isEmpty)
        }
    }

    @Test("timber and concrete by the cubic metre are not metered: a sum of two is a third")
    func boughtByVolume() throws {
        let lines = [
            ("Krydsfiner birk", "1.2", "9600"), ("Spånplade", "0.8", "2400"),
            ("Konstruktionstræ", "2.0", "8000"),
        ]
        let trial = try ImportTrial([("a.xml", Self.cubic(lines, unit: "MTQ"))])
        #expect(trial.setAside.isEmpty)
        #expect(trial.records.count + trial.outcome.reviewCount == 3)
    }

    @Test("diesel without a tax is diesel", arguments: ["Afgiftsfri diesel", "Avgiftsfri diesel"])
    func untaxed(text: String) throws {
        let line = InvoiceText.line("1", text, "300", unit: "LTR", amount: "3500")
        let trial = try ImportTrial([("a.xml", InvoiceText.invoice(line))])
        #expect(trial.values("quantity") == ["300"])
    }

    /// The meter, the statement with the bill and the bill itself: once.
    @Test("readings, a statement of them and the bill count once, in whatever order they come")
    func threeTimes() throws {
        let statement = InvoiceText.statement(
            meter: MeterTableTests.meter, from: "2025-03-01", to: "2025-03-31", kWh: "1701")
        let rows = (1...31).map { day in
            let next = day == 31 ? "01-04" : "\(day < 9 ? "0" : "")\(day + 1)-03"
            return MeterTableTests.meter + ";\(day < 10 ? "0" : "")\(day)-03-2025 00:00:00;"
                + "\(next)-2025 00:00:00;\(day == 1 ? 51 : 55);KWH;Målt;Tidsserie\n"
        }
        let files = [
            (
                "maaler.csv",
                "MålepunktsID;Fra_dato;Til_dato;Mængde;Måleenhed;Kvalitet;Type\n" + rows.joined()
            ),
            ("spec.xml", statement),
            ("el.xml", invoice([("Elforbrug", "1695")], supplier: "Sundets El ApS")),
        ]
        for order in [files, files.reversed()] {
            let trial = try ImportTrial(order)
            #expect(trial.values("quantity") == ["1701"])
            #expect(trial.setAside["counted-elsewhere:meter"] == 2)
        }
    }

    @Test("what waits for a person displaces no energy, and overlapping days of one meter are said")
    func waitingAndOverlapping() throws {
        let charging = ("lad.xml", invoice([("Ladning, kassevogne", "900")], supplier: "Lyn A/S"))
        let power = ("el.xml", invoice([("Elforbrug", "900")], supplier: "Sundets El ApS"))
        for files in [[charging, power], [power, charging]] {
            let trial = try ImportTrial(files)
            #expect(trial.values("quantity") == ["900"])
            #expect(trial.outcome.reviewCount == 1)
        }
        func bill(_ name: String, _ from: String, _ to: String, _ kWh: String) -> (String, String) {
            let meter =
                "<a:DocumentReference><b:ID>571313109900000076</b:ID>"
                + "<b:DocumentTypeCode>130</b:DocumentTypeCode></a:DocumentReference>"
            let line = InvoiceText.line(
                "1", "Elforbrug", kWh, unit: "KWH", amount: "800",
                more: InvoiceText.period(from, to) + meter)
            return (name + ".xml", InvoiceText.invoice(line).replacing("F-113", with: name))
        }
        let overlapping = try ImportTrial([
            bill("a", "2025-02-01", "2025-02-28", "900"),
            bill("b", "2025-02-10", "2025-03-10", "1010"),
        ])
        #expect(overlapping.outcome.placedCount == 2)
        #expect(overlapping.outcome.diagnostics.counts["energy-days-overlap"] == 1)
        let following = try ImportTrial([
            bill("a", "2025-02-01", "2025-03-01", "900"),
            bill("b", "2025-03-01", "2025-04-01", "1010"),
        ])
        #expect(following.outcome.diagnostics.counts["energy-days-overlap"] == nil)
    }
}
