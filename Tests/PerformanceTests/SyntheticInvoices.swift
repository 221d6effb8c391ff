/// Invoices and credit notes of 5 to 20 kB, as suppliers send them to a production: Peppol BIS 3 and OIOUBL 3 in
/// turn, one to twelve lines each, every twelfth a credit note.
struct SyntheticInvoices {
    let count: Int

    private struct Item {
        let name: String
        let unit: String
        let unspsc: String
        let price: Int
    }

    private static let items = [
        Item(name: "El, forbrug", unit: "KWH", unspsc: "83101800", price: 2),
        Item(name: "Diesel B7", unit: "LTR", unspsc: "15101505", price: 13),
        Item(name: "HVO100", unit: "LTR", unspsc: "15101505", price: 17),
        Item(name: "Leje af lift, 18 m", unit: "DAY", unspsc: "22101900", price: 1850),
        Item(
            name: "Overnatning, enkeltværelse med morgenmad", unit: "EA", unspsc: "90111501",
            price: 945),
        Item(name: "Vegetarisk buffet", unit: "NAR", unspsc: "90101603", price: 145),
        Item(name: "Krydsfiner, birk, 18 mm", unit: "EA", unspsc: "11121607", price: 412),
        Item(name: "Vægmaling, hvid", unit: "LTR", unspsc: "31211508", price: 119),
        Item(name: "Taxa, lufthavn til optagested", unit: "EA", unspsc: "78111804", price: 380),
        Item(name: "Kamerapakke, ugeleje", unit: "WEE", unspsc: "45121500", price: 21500),
        Item(name: "Affald til forbrænding", unit: "KGM", unspsc: "76121500", price: 3),
        Item(name: "Kørsel med varevogn", unit: "KMT", unspsc: "78101800", price: 4),
        Item(name: "Kostumer, leje", unit: "C62", unspsc: "53102700", price: 275),
        Item(name: "Klippesuite", unit: "HUR", unspsc: "82131603", price: 650),
    ]

    private static let suppliers = [
        "Strandby Energi A/S", "Lys & Grej Udlejning ApS", "Hotel Havnefronten",
        "Kantinen på Hjul ApS",
        "Tømmergården i Avedøre A/S", "Nordisk Kameraleje A/S", "Byens Vognmænd A.m.b.A.",
        "Klipperummet ApS",
    ]

    /// Writes the files into a folder and answers their names.
    func write(into folder: String) -> [String] {
        (0..<count).map { index in
            let name = "\(folder)/invoice-\(index).xml"
            TextFile(name).write(document(index))
            return name
        }
    }

    private func document(_ index: Int) -> String {
        var numbers = SeededNumbers(seed: UInt64(index))
        let isCredit = index % 12 == 11
        let root = isCredit ? "CreditNote" : "Invoice"
        let lines = (1...(1 + numbers.below(12))).map { line(number: $0, isCredit, &numbers) }
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <\(root) xmlns="urn:oasis:names:specification:ubl:schema:xsd:\(root)-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">

            """
        return head + profile(index, root, &numbers)
            + (isCredit ? reference(to: index - 5) : "")
            + party(
                "Supplier", Self.suppliers[index % Self.suppliers.count],
                10_000_000 + index % 8 * 1_111_111)
            + party("Customer", "Strandfilm ApS", 12_345_678)
            + Self.payment(index) + lines.joined() + "</\(root)>\n"
    }

    private func profile(_ index: Int, _ root: String, _ numbers: inout SeededNumbers) -> String {
        let isPeppol = index % 2 == 0
        let profile =
            isPeppol
            ? "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
            : "urn:fdc:oioubl.dk:trns:billing:\(root == "Invoice" ? "invoice" : "creditnote"):3.0"
        return """
              <cbc:CustomizationID>\(profile)</cbc:CustomizationID>
              <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
              <cbc:ID>2025-\(index)</cbc:ID>
              <cbc:IssueDate>\(numbers.day())</cbc:IssueDate>
              <cbc:\(root)TypeCode>\(root == "Invoice" ? "380" : "381")</cbc:\(root)TypeCode>
              <cbc:Note>Betaling netto 30 dage. Ved spørgsmål kontakt venligst bogholderiet.</cbc:Note>
              <cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>
              <cbc:AccountingCost>40\(numbers.below(90) + 10):123:4343</cbc:AccountingCost>
              <cbc:BuyerReference>Produktion 7</cbc:BuyerReference>
              <cac:OrderReference>
                <cbc:ID>\(numbers.below(900_000))</cbc:ID>
              </cac:OrderReference>

            """
    }

    private func reference(to index: Int) -> String {
        """
          <cac:BillingReference>
            <cac:InvoiceDocumentReference>
              <cbc:ID>2025-\(index)</cbc:ID>
            </cac:InvoiceDocumentReference>
          </cac:BillingReference>

        """
    }

    private func party(_ role: String, _ name: String, _ number: Int) -> String {
        """
          <cac:Accounting\(role)Party>
            <cac:Party>
              <cbc:EndpointID schemeID="0184">\(number)</cbc:EndpointID>
              <cac:PartyIdentification>
                <cbc:ID schemeID="0184">\(number)</cbc:ID>
              </cac:PartyIdentification>
              <cac:PartyName>
                <cbc:Name>\(name.replacing("&", with: "&amp;"))</cbc:Name>
              </cac:PartyName>
              <cac:PostalAddress>
                <cbc:StreetName>Havnegade</cbc:StreetName>
                <cbc:BuildingNumber>\(number % 97)</cbc:BuildingNumber>
                <cbc:CityName>Helsingør</cbc:CityName>
                <cbc:PostalZone>3000</cbc:PostalZone>
                <cac:Country>
                  <cbc:IdentificationCode>DK</cbc:IdentificationCode>
                </cac:Country>
              </cac:PostalAddress>
              <cac:PartyTaxScheme>
                <cbc:CompanyID schemeID="0198">DK\(number)</cbc:CompanyID>
                <cac:TaxScheme>
                  <cbc:ID>VAT</cbc:ID>
                </cac:TaxScheme>
              </cac:PartyTaxScheme>
              <cac:PartyLegalEntity>
                <cbc:RegistrationName>\(name.replacing("&", with: "&amp;"))</cbc:RegistrationName>
                <cbc:CompanyID schemeID="0184">\(number)</cbc:CompanyID>
              </cac:PartyLegalEntity>
              <cac:Contact>
                <cbc:Name>Hanne Holm</cbc:Name>
                <cbc:Telephone>+45 12 34 56 78</cbc:Telephone>
                <cbc:ElectronicMail>bogholderi@eksempel.dk</cbc:ElectronicMail>
              </cac:Contact>
            </cac:Party>
          </cac:Accounting\(role)Party>

        """
    }

    private static func payment(_ index: Int) -> String {
        """
          <cac:Delivery>
            <cbc:ActualDeliveryDate>2025-05-\(10 + index % 20)</cbc:ActualDeliveryDate>
          </cac:Delivery>
          <cac:PaymentMeans>
            <cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
            <cbc:PaymentID>71 &gt;000000\(index)</cbc:PaymentID>
            <cac:PayeeFinancialAccount>
              <cbc:ID>DK5000400440116243</cbc:ID>
              <cac:FinancialInstitutionBranch>
                <cbc:ID>DABADKKK</cbc:ID>
              </cac:FinancialInstitutionBranch>
            </cac:PayeeFinancialAccount>
          </cac:PaymentMeans>
          <cac:TaxTotal>
            <cbc:TaxAmount currencyID="DKK">1262.50</cbc:TaxAmount>
            <cac:TaxSubtotal>
              <cbc:TaxableAmount currencyID="DKK">5050.00</cbc:TaxableAmount>
              <cbc:TaxAmount currencyID="DKK">1262.50</cbc:TaxAmount>
              <cac:TaxCategory>
                <cbc:ID>S</cbc:ID>
                <cbc:Percent>25</cbc:Percent>
                <cac:TaxScheme>
                  <cbc:ID>VAT</cbc:ID>
                </cac:TaxScheme>
              </cac:TaxCategory>
            </cac:TaxSubtotal>
          </cac:TaxTotal>
          <cac:LegalMonetaryTotal>
            <cbc:LineExtensionAmount currencyID="DKK">5050.00</cbc:LineExtensionAmount>
            <cbc:TaxExclusiveAmount currencyID="DKK">5050.00</cbc:TaxExclusiveAmount>
            <cbc:TaxInclusiveAmount currencyID="DKK">6312.50</cbc:TaxInclusiveAmount>
            <cbc:PayableAmount currencyID="DKK">6312.50</cbc:PayableAmount>
          </cac:LegalMonetaryTotal>

        """
    }

    private func line(number: Int, _ isCredit: Bool, _ numbers: inout SeededNumbers) -> String {
        let item = numbers.pick(Self.items)
        let quantity = 1 + numbers.below(40)
        let (element, measure) =
            isCredit ? ("CreditNoteLine", "CreditedQuantity") : ("InvoiceLine", "InvoicedQuantity")
        let day = numbers.day()
        return """
              <cac:\(element)>
                <cbc:ID>\(number)</cbc:ID>
                <cbc:\(measure) unitCode="\(item.unit)">\(quantity)</cbc:\(measure)>
                <cbc:LineExtensionAmount currencyID="DKK">\(quantity * item.price).00</cbc:LineExtensionAmount>
                <cac:InvoicePeriod>
                  <cbc:StartDate>\(day)</cbc:StartDate>
                  <cbc:EndDate>\(day)</cbc:EndDate>
                </cac:InvoicePeriod>
                <cac:OrderLineReference>
                  <cbc:LineID>\(number)</cbc:LineID>
                </cac:OrderLineReference>
                <cac:Item>
                  <cbc:Description>\(item.name), leveret efter aftale \(numbers.below(9000))</cbc:Description>
                  <cbc:Name>\(item.name)</cbc:Name>
                  <cac:SellersItemIdentification>
                    <cbc:ID>\(numbers.below(1_000_000))</cbc:ID>
                  </cac:SellersItemIdentification>
                  <cac:CommodityClassification>
                    <cbc:ItemClassificationCode listID="TST" listVersionID="19.05.01">\(item.unspsc)</cbc:ItemClassificationCode>
                  </cac:CommodityClassification>
                  <cac:ClassifiedTaxCategory>
                    <cbc:ID>S</cbc:ID>
                    <cbc:Percent>25</cbc:Percent>
                    <cac:TaxScheme>
                      <cbc:ID>VAT</cbc:ID>
                    </cac:TaxScheme>
                  </cac:ClassifiedTaxCategory>
                </cac:Item>
                <cac:Price>
                  <cbc:PriceAmount currencyID="DKK">\(item.price).00</cbc:PriceAmount>
                  <cbc:BaseQuantity unitCode="\(item.unit)">1</cbc:BaseQuantity>
                </cac:Price>
              </cac:\(element)>

            """
    }
}
