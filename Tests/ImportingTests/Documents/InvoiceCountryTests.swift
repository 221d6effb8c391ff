import Testing

@testable import Importing

/// The production is in Denmark; what is used elsewhere is used elsewhere.
@Suite("Countries of invoices")
struct InvoiceCountryTests {
    private static let lines =
        InvoiceText.line("1", "Elforbrug", "900", unit: "KWH", amount: "1800")
        + InvoiceText.line("2", "Hotelovernatning", "3", amount: "3000")
        + InvoiceText.line("3", "Leje af kamera", amount: "9000")

    private static func supplier(in country: String) -> String {
        InvoiceText.supplier.replacing(
            "</a:PartyName>",
            with: "</a:PartyName><a:PostalAddress><a:Country><b:IdentificationCode>\(country)"
                + "</b:IdentificationCode></a:Country></a:PostalAddress>")
    }

    private static func delivery(to country: String) -> String {
        "<a:Delivery><a:DeliveryLocation><a:Address><a:Country><b:IdentificationCode>\(country)"
            + "</b:IdentificationCode></a:Country></a:Address></a:DeliveryLocation></a:Delivery>"
    }

    /// The countries of energy, nights and the hire, which has none and may stand in another department.
    private func countries(_ invoice: String) throws -> [String] {
        let trial = try ImportTrial([("a.xml", invoice)])
        try #require(trial.records.count == 3)
        return trial.values("country").sorted()
    }

    @Test(
        "energy and nights have the supplier's country, where it is another than the production's")
    func supplier() throws {
        let british = InvoiceText.invoice(Self.lines, supplier: Self.supplier(in: "GB"))
        #expect(try countries(british) == ["", "GB", "GB"])
        let danish = InvoiceText.invoice(Self.lines, supplier: Self.supplier(in: "DK"))
        #expect(try countries(danish) == ["", "", ""])
        #expect(try countries(InvoiceText.invoice(Self.lines)) == ["", "", ""])
    }

    @Test("where it was delivered says more than where the supplier is")
    func delivery() throws {
        for (country, expected) in [("SE", "SE"), ("DK", "")] {
            let invoice = InvoiceText.invoice(
                Self.lines, header: Self.delivery(to: country), supplier: Self.supplier(in: "GB"))
            #expect(try countries(invoice) == ["", expected, expected])
        }
    }

    @Test("in cross-industry invoices too, whose header comes last")
    func crossIndustry() throws {
        let line = InvoiceText.crossIndustryLine(
            "1", "Stromverbrauch", "900", unit: "KWH", amount: "270")
        let address = "<r:PostalTradeAddress><r:CountryID>@</r:CountryID></r:PostalTradeAddress>"
        let name = "<r:Name>Holz &amp; Licht GmbH</r:Name>"
        let german = InvoiceText.crossIndustry(line)
            .replacing(name, with: name + address.replacing("@", with: "DE"))
        #expect(try ImportTrial([("a.xml", german)]).values("country") == ["DE"])
        let place =
            "<r:ApplicableHeaderTradeDelivery><r:ShipToTradeParty>"
            + address.replacing("@", with: "AT")
            + "</r:ShipToTradeParty></r:ApplicableHeaderTradeDelivery>"
        let austrian = german.replacing(
            "<r:ApplicableHeaderTradeSettlement>",
            with: place + "<r:ApplicableHeaderTradeSettlement>")
        #expect(try ImportTrial([("a.xml", austrian)]).values("country") == ["AT"])
    }
}
