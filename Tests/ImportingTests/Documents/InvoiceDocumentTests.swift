import Quantities
import Testing

@testable import Importing

@Suite("Invoices as documents")
struct InvoiceDocumentTests {
    @Test("the lines of a Cross Industry Invoice wait for supplier and currency")
    func crossIndustry() throws {
        let lines =
            InvoiceText.crossIndustryLine("1", "Bauholz", "12.5", unit: "MTK", amount: "250.00")
            + InvoiceText.crossIndustryLine(
                "2", "Gruppe", "1", unit: "C62", amount: "250.00",
                document: "<r:LineStatusReasonCode>GROUP</r:LineStatusReasonCode>")
        let reading = try InvoiceReading(InvoiceText.crossIndustry(lines))
        #expect(
            reading.summary == [
                "line 1 | 2025-03-31/2025-03-31 | 12.5 m2 | 250 EUR | activity",
                "line 2 | 2025-03-31/2025-03-31 | 1 C62 | 250 EUR | aside group-line",
            ])
        #expect(
            reading.lines[0].supplier == SourceParty(name: "Holz & Licht GmbH", id: "999888777"))
        #expect(reading.document.number == "R-7")
    }

    @Test("a Cross Industry Invoice of type 381 credits")
    func crossIndustryCredit() throws {
        let line = InvoiceText.crossIndustryLine("1", "Bauholz", "2", unit: "KGM", amount: "-5")
        let reading = try InvoiceReading(InvoiceText.crossIndustry(line, type: "381"))
        #expect(reading.document.kind == .creditNote)
        #expect(
            reading.summary == ["line 1 | 2025-03-31/2025-03-31 | -2 kg | 5 EUR | activity"])
    }

    @Test("an invoice without lines counts with its total without VAT")
    func total() throws {
        let summation =
            "<r:SpecifiedTradeSettlementHeaderMonetarySummation>"
            + "<r:TaxBasisTotalAmount>198.00</r:TaxBasisTotalAmount>"
            + "<r:GrandTotalAmount>235.62</r:GrandTotalAmount>"
            + "</r:SpecifiedTradeSettlementHeaderMonetarySummation>"
        let reading = try InvoiceReading(InvoiceText.crossIndustry("", settlement: summation))
        #expect(reading.summary == ["total | 2025-03-31/2025-03-31 | – | 198 EUR | activity"])
        #expect(
            try InvoiceReading(InvoiceText.crossIndustry("")).errors == ["invoice-without-lines"])
        #expect(try InvoiceReading(InvoiceText.invoice("")).errors == ["invoice-without-lines"])
    }

    @Test("an envelope is opened; a second document in it is refused")
    func envelope() throws {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        let inner = String(
            InvoiceText.invoice(InvoiceText.line("1", "Ting", "1", amount: "1")).dropFirst(
                head.count))
        let space = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
        let open =
            "<s:StandardBusinessDocument xmlns:s=\"\(space)\"><s:StandardBusinessDocumentHeader>"
            + "<s:HeaderVersion>1.0</s:HeaderVersion></s:StandardBusinessDocumentHeader>"
        let reading = try InvoiceReading(open + inner + "</s:StandardBusinessDocument>")
        #expect(reading.errors.isEmpty)
        #expect(reading.lines.count == 1)
        let two = try InvoiceReading(open + inner + inner + "</s:StandardBusinessDocument>")
        #expect(two.errors == ["document-several"])
    }

    @Test(
        "other business documents are refused by what they are",
        arguments: [
            ("Order", "document-not-an-invoice", "an order"),
            ("Reminder", "document-not-an-invoice", "a reminder"),
            ("Statement", "document-not-an-invoice", "a statement of account"),
            ("ApplicationResponse", "document-not-an-invoice", "a response"),
        ])
    func others(root: String, id: String, words: String) throws {
        let reading = try InvoiceReading(InvoiceText.invoice("", root: root))
        #expect(reading.errors == [id])
        let text = reading.document.diagnostics.kept.first?.message.text(in: .english) ?? ""
        #expect(text.contains(words))
    }

    @Test("names count with their namespaces")
    func namespaces() throws {
        let text = InvoiceText.invoice(InvoiceText.line("1", "Ting", "1", amount: "1"))
        let wrongRoot = text.replacing("schema:xsd:Invoice-2", with: "schema:xsd:Invoice-9")
        #expect(try InvoiceReading(wrongRoot).errors == ["document-not-an-invoice"])
        let wrongParts = text.replacing("CommonAggregateComponents-2", with: "Other-2")
        #expect(try InvoiceReading(wrongParts).errors == ["invoice-without-lines"])
    }

    @Test("broken and hostile text is refused with its place")
    func hostile() throws {
        let text = InvoiceText.invoice(InvoiceText.line("1", "Ting", "1", amount: "1"))
        #expect(try InvoiceReading(String(text.dropLast(20))).errors == ["not-well-formed"])
        // libxml2 takes a zero for the end of a text: nothing may hide behind it.
        for rest in ["\0<more/>", "x", "<more/>"] {
            let reading = try InvoiceReading(text + rest)
            #expect(reading.errors == ["not-well-formed"], "\(rest)")
            #expect(
                reading.document.diagnostics.kept.first?.message.text(in: .english)
                    .hasSuffix("stands after the end of the first element; take it away") == true)
        }
        let doctype = text.replacing(
            "<q:Invoice", with: "<!DOCTYPE q [<!ENTITY a 'b'>]>\n<q:Invoice")
        #expect(try InvoiceReading(doctype).errors == ["doctype"])
        let prefix = text.replacing("<a:Item>", with: "<zz:Item>").replacing(
            "</a:Item>", with: "</zz:Item>")
        #expect(try InvoiceReading(prefix).errors == ["not-well-formed"])
        let deep = String(repeating: "<d>", count: 300) + String(repeating: "</d>", count: 300)
        #expect(try InvoiceReading(InvoiceText.invoice(deep)).errors == ["document-too-deep"])
        let many = (0..<300).map { "a\($0)=\"1\"" }.joined(separator: " ")
        let wide = InvoiceText.invoice("<w \(many) x=\"\(String(repeating: ">", count: 2000))\"/>")
        #expect(try InvoiceReading(wide).errors == ["too-many-attributes"])
        let long = InvoiceText.invoice("<w x=\"\(String(repeating: ">", count: 70_000))\"/>")
        #expect(try InvoiceReading(long).errors == ["tag-too-long"])
    }

    @Test("a utility statement is its meters, never its lines")
    func statement() throws {
        let reading = try InvoiceReading(
            InvoiceText.invoice(
                """
                <b:UtilityStatementTypeCode>Electricity</b:UtilityStatementTypeCode>
                <a:SubscriberConsumption><a:UtilityConsumptionPoint><b:ID>571 313</b:ID>
                <a:UtilityMeter><b:MeterNumber>17</b:MeterNumber><a:MeterReading>
                <b:PreviousMeterReadingDate>2024-12-01</b:PreviousMeterReadingDate>
                <b:LatestMeterReadingDate>2025-12-01</b:LatestMeterReadingDate>
                <b:DeliveredQuantity unitCode="KWH">412.50</b:DeliveredQuantity>
                </a:MeterReading></a:UtilityMeter></a:UtilityConsumptionPoint>
                <a:SupplierConsumption><a:ConsumptionLine><b:ID>1</b:ID>
                <b:InvoicedQuantity unitCode="EA">412</b:InvoicedQuantity>
                <b:LineExtensionAmount currencyID="DKK">300</b:LineExtensionAmount>
                <a:UtilityItem><b:Description>Basispris</b:Description></a:UtilityItem>
                </a:ConsumptionLine></a:SupplierConsumption>
                <a:OnAccountPayment><b:EstimatedConsumedQuantity unitCode="KWH">400</b:EstimatedConsumedQuantity>
                </a:OnAccountPayment></a:SubscriberConsumption>
                """, root: "UtilityStatement"))
        #expect(
            reading.summary == [
                "reading 1 | 2024-12-01/2025-12-01 | 412.5 kWh | – | activity",
                "line 1 | 2025-04-02/2025-04-02 | 412 EA | 300 DKK | aside statement-line",
            ])
        let meter = reading.lines[0]
        #expect(meter.quality == .measured && meter.meter == "571313")
        #expect(meter.attributes == ["record": "energy", "source": "grid"])
    }

    @Test("statements of the Danish namespace are the same elements")
    func danishStatement() throws {
        let text = InvoiceText.statement(
            meter: "571313", from: "2025-03-01", to: "2025-03-31", kWh: "412.5")
        for all in [true, false] {
            let usual = "urn:oasis:names:specification:ubl:schema:xsd:"
            let danish = "urn:oioubl:names:specification:oioubl:schema:xsd:"
            let changed =
                all
                ? text.replacing(usual, with: danish)
                : text.replacing(usual + "UtilityStatement", with: danish + "UtilityStatement")
            #expect(
                try InvoiceReading(changed).summary == [
                    "reading 1 | 2025-03-01/2025-03-31 | 412.5 kWh | – | activity"
                ])
        }
    }

    @Test("a negative line of a credit note waits: it may be meant as a credit")
    func doubleMinus() throws {
        let root = "CreditNote"
        let lines =
            InvoiceText.line("1", "HVO", "-100", unit: "LTR", amount: "-1600", root: root)
            + InvoiceText.line("2", "HVO", "50", unit: "LTR", amount: "800", root: root)
        #expect(
            try InvoiceReading(InvoiceText.invoice(lines, root: root)).summary == [
                "line 1 | 2025-04-02/2025-04-02 | 100 L | 1600 DKK | activity | review-double-minus",
                "line 2 | 2025-04-02/2025-04-02 | -50 L | -800 DKK | activity",
            ])
    }

    @Test("a number that cannot be read stands in the list")
    func unreadableNumber() throws {
        let line = InvoiceText.line("1", "Elforbrug", "1.842,40", unit: "KWH", amount: "900")
        let trial = try ImportTrial([("a.xml", InvoiceText.invoice(line))])
        #expect(trial.review.contains(";a number cannot be read: 1.842,40;"))
    }
}
