import Quantities
import Testing

@testable import Importing

@Suite("Invoice lines")
struct InvoiceLineTests {
    @Test("an electricity bill counts its kilowatt-hours once")
    func electricity() throws {
        let march = InvoiceText.period("2025-03-01", "2025-03-31")
        let reading = try InvoiceReading(
            InvoiceText.invoice(
                InvoiceText.line(
                    "1", "El, variabel pris", "1701", unit: "KWH", amount: "851.35", more: march)
                    + InvoiceText.line(
                        "2", "Nettarif C", "1701", unit: "KWH", amount: "467.78", more: march)
                    + InvoiceText.line(
                        "3", "Elafgift", "1701", unit: "KWH", amount: "12.93", more: march)
                    + InvoiceText.line(
                        "4", "Abonnement", "1", unit: "MON", amount: "24", more: march)
                    + InvoiceText.line(
                        "5", "Balanceydelse", "1701", unit: "KWH", amount: "3.40", more: march)
                    + InvoiceText.line("6", "Rykkergebyr", "1", amount: "100")))
        #expect(reading.errors.isEmpty)
        #expect(
            reading.summary == [
                "line 1 | 2025-03-01/2025-03-31 | 1701 kWh | 851.35 DKK | activity",
                "line 2 | 2025-03-01/2025-03-31 | 1701 kWh | 467.78 DKK | aside tariff",
                "line 3 | 2025-03-01/2025-03-31 | 1701 kWh | 12.93 DKK | aside tax",
                "line 4 | 2025-03-01/2025-03-31 | 1 MON | 24 DKK | aside subscription",
                "line 5 | 2025-03-01/2025-03-31 | 1701 kWh | 3.4 DKK | aside repeated-energy",
                "line 6 | 2025-04-02/2025-04-02 | 1 EA | 100 DKK | aside reminder-fee",
            ])
    }

    @Test("parts of the energy count, a line with their sum repeats them; two meters are two")
    func parts() throws {
        let reading = try InvoiceReading(
            InvoiceText.invoice(
                InvoiceText.line("1", "Forbrug lavlast", "2582", unit: "KWH", amount: "700")
                    + InvoiceText.line("2", "Forbrug spidslast", "3930", unit: "KWH", amount: "900")
                    + InvoiceText.line("3", "Miljøbidrag", "6512", unit: "KWH", amount: "65")
                    + InvoiceText.line(
                        "4", "Forbrug bygning B", "2582", unit: "KWH", amount: "700",
                        more: "<a:DocumentReference><b:ID>571313000000000018</b:ID>"
                            + "<b:DocumentTypeCode>130</b:DocumentTypeCode></a:DocumentReference>"))
        )
        #expect(
            reading.lines.map(\.role) == [
                .activity, .activity, .setAside(rule: "repeated-energy"), .activity,
            ])
        #expect(reading.lines.map(\.meter) == ["", "", "", "571313000000000018"])
    }

    @Test("what is only said to be included sets nothing aside")
    func included() throws {
        let reading = try InvoiceReading(
            InvoiceText.invoice(
                InvoiceText.line(
                    "1", "Strøm inkl. elafgift og nettarif", "40", unit: "KWH", amount: "100")
            ))
        #expect(reading.lines.map(\.role) == [.activity])
    }

    @Test("a credit note has the negative of every signed value")
    func creditNote() throws {
        let reading = try InvoiceReading(
            InvoiceText.invoice(
                InvoiceText.line(
                    "1", "Stol", "1.00", amount: "288.00", root: "CreditNote")
                    + InvoiceText.line(
                        "2", "Bord", "2.00", amount: "-320.00", root: "CreditNote"),
                header: "<a:BillingReference><a:InvoiceDocumentReference><b:ID>F-100</b:ID>"
                    + "</a:InvoiceDocumentReference></a:BillingReference>",
                root: "CreditNote"))
        #expect(reading.document.kind == .creditNote)
        #expect(reading.document.references == ["F-100"])
        #expect(
            reading.summary == [
                "line 1 | 2025-04-02/2025-04-02 | -1 EA | -288 DKK | activity",
                "line 2 | 2025-04-02/2025-04-02 | -2 EA | 320 DKK | activity",
            ])
        #expect(reading.lines.map(\.origin.document) == ["credit note F-113", "credit note F-113"])
    }

    @Test("the days are those of the line, else of the header, the delivery, the issue")
    func periods() throws {
        let line = InvoiceText.line("1", "Leje", "1", amount: "5")
        let delivery =
            "<a:Delivery><b:ActualDeliveryDate>2025-02-10</b:ActualDeliveryDate></a:Delivery>"
        let header = InvoiceText.period("2025-01-01", "2025-01-31")
        let own = InvoiceText.line(
            "1", "Leje", "1", amount: "5", more: InvoiceText.period("", "2025-01-15"))
        let days = try [(line, ""), (line, delivery), (line, delivery + header), (own, header)].map
        {
            try InvoiceReading(InvoiceText.invoice($0.0, header: $0.1)).lines[0].period
                .map { "\($0.lowerBound)/\($0.upperBound)" }
        }
        #expect(
            days == [
                "2025-04-02/2025-04-02", "2025-02-10/2025-02-10", "2025-01-01/2025-01-31",
                "2025-01-15/2025-01-15",
            ])
    }

    @Test("supplier, account, project, text and class are those of the document")
    func fields() throws {
        let item =
            "<b:Description>Til  kulisse\n 3</b:Description><a:CommodityClassification>"
            + "<b:ItemClassificationCode listID=\"TST\" listVersionID=\" 19.0501\"> 30103600 "
            + "</b:ItemClassificationCode></a:CommodityClassification>"
        let reading = try InvoiceReading(
            InvoiceText.invoice(
                InvoiceText.line(
                    "1", "Krydsfiner", "12", amount: "1200",
                    more: "<b:Note>Leveret</b:Note><b:AccountingCost>4025</b:AccountingCost>",
                    item: item) + InvoiceText.line("2", "Lægter", "3", amount: "90"),
                header: "<b:AccountingCost>4000</b:AccountingCost>"
                    + "<a:ProjectReference><b:ID>SOMMER</b:ID></a:ProjectReference>"))
        #expect(reading.warnings.isEmpty)
        #expect(
            reading.document.supplier == SourceParty(name: "Fynsk Lys & Kraft ApS", id: "10203040"))
        #expect(reading.lines.map(\.account) == ["4025", "4000"])
        #expect(reading.lines.map(\.project) == ["SOMMER", "SOMMER"])
        #expect(reading.lines[0].text == "Krydsfiner\nTil kulisse 3\nLeveret")
        #expect(reading.lines[0].itemCodes == [ItemCode(list: "UNSPSC", value: "30103600")])
    }

    @Test("units come from the code list, with its traps")
    func units() throws {
        let cases: [(String, String, String, String)] = [
            // code, text of the item, expected quantity and unit, expected reason
            ("KWH", "El", "3 kWh", ""), ("GV", "Fjernvarme", "3 GJ", ""),
            ("3B", "Gas", "3 MJ", ""), ("HLT", "Fyringsolie", "300 L", ""),
            ("GJ", "Fjernvarme 3 GJ", "3 GJ", "unit-contradicts-text"),
            ("GJ", "Varme", "3 GJ", "review-unit-code"),
            ("KW", "Strøm målt i kWh", "3 KW", "unit-contradicts-text"),
            ("KL", "Vand", "3 KL", "review-unit-code"), ("NT", "Grus", "3 NT", "review-unit-code"),
            ("KWT", "Effekt", "3 KWT", ""), ("XPX", "Palle", "3 XPX", ""),
            ("KM", "Kørsel", "3 KM", "review-unit-code"), ("QQQ", "Ting", "3 QQQ", ""),
        ]
        for (code, text, expected, reason) in cases {
            let reading = try InvoiceReading(
                InvoiceText.invoice(InvoiceText.line("1", text, "3", unit: code, amount: "30")))
            let line = try #require(reading.lines.first)
            #expect(
                line.summary.contains(
                    " | \(expected == "3 GJ" && code == "GJ" ? "3 GJ" : expected) | "))
            #expect(line.review == reason, "\(code)")
            #expect(
                (line.unit == nil)
                    == ["GJ", "KW", "KL", "NT", "KWT", "XPX", "KM", "QQQ"].contains(code))
            let isUnknown = code == "KM" || code == "QQQ"
            #expect(reading.warnings.isEmpty != isUnknown, "\(code)")
        }
    }

    @Test("a quantity in the text is offered and not taken")
    func suggestions() throws {
        let cases: [(String, String?)] = [
            ("Kørt: 118 km", "118 km"), ("Kørt 1.234 km", nil), ("Kørt 1.234,5 km", "1234.5 km"),
            ("km start 22554, km slut 22672", "118 km"), ("Brændstof 40,5 liter", "40.5 L"),
            ("Forbrug 5.761 kWh a 35,58 øre", nil), ("Lampe 500W", nil), ("Værelse 12", nil),
            ("Målerstand start: 156361. Målerstand slut: 158062", "1701 kWh"),
        ]
        for (note, expected) in cases {
            let reading = try InvoiceReading(
                InvoiceText.invoice(
                    InvoiceText.line(
                        "1", "Leje", "1", unit: "DAY", amount: "299",
                        more: "<b:Note>\(note)</b:Note>")
                ))
            let line = try #require(reading.lines.first)
            #expect(line.quantity == .one)
            let found = line.suggestion.map { "\($0.quantity) \($0.unit.symbol)" }
            #expect(found == expected, "\(note)")
        }
    }

    @Test("what cannot be right or reduces nothing is for review")
    func reviews() throws {
        let reading = try InvoiceReading(
            InvoiceText.invoice(
                InvoiceText.line("1", "Diesel", "1", unit: "LTR", amount: "464")
                    + InvoiceText.line("2", "Diesel", "40", unit: "LTR", amount: "464")
                    + InvoiceText.line("3", "Byttebil", "-1", amount: "-26721")
                    + InvoiceText.line("4", "Aflevering i Kastrup", "1", amount: "0")
                    + InvoiceText.line("5", "Rødvin", "3", unit: "LTR", amount: "400")))
        #expect(
            reading.lines.map { "\($0.role.short) \($0.review)" } == [
                "activity review-price", "activity ", "activity review-trade-in",
                "aside no-amount ", "activity ",
            ])
    }

    @Test("numbers are exact in every form XML Schema permits, others are unreadable")
    func numbers() throws {
        let cases = [
            ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("-0.10", "-0.1"), ("007", "7"),
            ("1.0000000000000000", "1"), ("1,5", nil), ("1.234.5", nil), ("12 kr", nil), ("-", nil),
            (".", nil), ("1e3", nil), ("0.0000000000001", nil),
        ]
        for (text, expected) in cases {
            let reading = try InvoiceReading(
                InvoiceText.invoice(InvoiceText.line("1", "Ting", text, amount: "1")))
            let line = try #require(reading.lines.first)
            #expect(line.quantity.map(String.init(describing:)) == expected, "\(text)")
            #expect((line.role == .activity) == (expected != nil), "\(text)")
            #expect(reading.warnings.isEmpty == (expected != nil))
        }
    }

    @Test("sub-lines are inside their line, attachments pass, charges of the document are lines")
    func structure() throws {
        let sub =
            "<a:SubInvoiceLine>"
            + "<b:ID>1.1</b:ID><b:InvoicedQuantity unitCode=\"EA\">1</b:InvoicedQuantity>"
            + "<b:LineExtensionAmount currencyID=\"DKK\">60</b:LineExtensionAmount>"
            + "<a:Item><b:Name>Del</b:Name></a:Item></a:SubInvoiceLine>"
        let attachment =
            "<a:AdditionalDocumentReference><b:ID>bilag</b:ID><a:Attachment>"
            + "<b:EmbeddedDocumentBinaryObject>"
            + String(repeating: "QUJD=\n", count: 600_000)
            + "</b:EmbeddedDocumentBinaryObject></a:Attachment></a:AdditionalDocumentReference>"
        let charge =
            "<a:AllowanceCharge><b:ChargeIndicator>true</b:ChargeIndicator>"
            + "<b:AllowanceChargeReason>Fragt</b:AllowanceChargeReason>"
            + "<b:Amount currencyID=\"DKK\">250</b:Amount></a:AllowanceCharge>"
            + "<a:AllowanceCharge><b:ChargeIndicator>false</b:ChargeIndicator>"
            + "<b:Amount currencyID=\"DKK\">50</b:Amount></a:AllowanceCharge>"
        let reading = try InvoiceReading(
            InvoiceText.invoice(
                InvoiceText.line("1", "Sæt", "1", amount: "100", more: sub),
                header: attachment + charge))
        #expect(reading.errors.isEmpty)
        #expect(
            reading.summary == [
                "charge 1 | 2025-04-02/2025-04-02 | – | 250 DKK | activity",
                "allowance 2 | 2025-04-02/2025-04-02 | – | -50 DKK | aside allowance",
                "line 1 | 2025-04-02/2025-04-02 | 1 EA | 100 DKK | activity",
            ])
    }
}
