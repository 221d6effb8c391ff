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
}
