/// Small invoices of companies that do not exist, written for these tests.
enum InvoiceText {
    private static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"

    /// A UBL invoice; the namespaces have prefixes that no real document uses.
    static func invoice(
        _ lines: String, header: String = "", root: String = "Invoice",
        supplier: String = supplier, currency: String = "DKK"
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <q:\(root) xmlns:q="\(ubl)\(root)-2" xmlns:b="\(ubl)CommonBasicComponents-2"
            xmlns:a="\(ubl)CommonAggregateComponents-2">
        <b:ID>F-113</b:ID>
        <b:IssueDate>2025-04-02</b:IssueDate>
        <b:DocumentCurrencyCode>\(currency)</b:DocumentCurrencyCode>
        \(header)
        \(supplier)
        \(lines)
        </q:\(root)>
        """
    }

    static let supplier = """
        <a:AccountingSupplierParty><a:Party>
          <a:PartyName><b:Name>Fynsk Lys &amp; Kraft ApS</b:Name></a:PartyName>
          <a:PartyLegalEntity><b:RegistrationName>Fynsk Lys ApS</b:RegistrationName>
            <b:CompanyID schemeID="DK:CVR">DK 10 20 30 40</b:CompanyID></a:PartyLegalEntity>
        </a:Party></a:AccountingSupplierParty>
        """

    /// One line; what is not given is left out.
    static func line(
        _ id: String, _ name: String, _ quantity: String = "", unit: String = "EA",
        amount: String = "", more: String = "", item: String = "", root: String = "Invoice"
    ) -> String {
        let word = root == "Invoice" ? "Invoiced" : "Credited"
        let parts = [
            "<b:ID>\(id)</b:ID>",
            quantity.isEmpty
                ? "" : "<b:\(word)Quantity unitCode=\"\(unit)\">\(quantity)</b:\(word)Quantity>",
            amount.isEmpty
                ? ""
                : "<b:LineExtensionAmount currencyID=\"DKK\">\(amount)</b:LineExtensionAmount>",
            more, "<a:Item><b:Name>\(name)</b:Name>\(item)</a:Item>",
        ]
        return "<a:\(root)Line>" + parts.joined() + "</a:\(root)Line>"
    }

    /// A utility statement of one meter.
    static func statement(meter: String, from: String, to: String, kWh: String) -> String {
        invoice(
            """
            <b:UtilityStatementTypeCode>Electricity</b:UtilityStatementTypeCode>
            <a:SubscriberConsumption><a:UtilityConsumptionPoint><b:ID>\(meter)</b:ID>
            <a:UtilityMeter><b:MeterNumber>17</b:MeterNumber><a:MeterReading>
            <b:PreviousMeterReadingDate>\(from)</b:PreviousMeterReadingDate>
            <b:LatestMeterReadingDate>\(to)</b:LatestMeterReadingDate>
            <b:DeliveredQuantity unitCode="KWH">\(kWh)</b:DeliveredQuantity>
            </a:MeterReading></a:UtilityMeter></a:UtilityConsumptionPoint></a:SubscriberConsumption>
            """, root: "UtilityStatement")
    }

    static func property(_ name: String, _ value: String) -> String {
        "<a:AdditionalItemProperty><b:Name>\(name)</b:Name><b:Value>\(value)</b:Value>"
            + "</a:AdditionalItemProperty>"
    }

    static func period(_ from: String, _ to: String) -> String {
        let start = from.isEmpty ? "" : "<b:StartDate>\(from)</b:StartDate>"
        let end = to.isEmpty ? "" : "<b:EndDate>\(to)</b:EndDate>"
        return "<a:InvoicePeriod>\(start)\(end)</a:InvoicePeriod>"
    }

    /// A Cross Industry Invoice: lines first, supplier and currency after them.
    static func crossIndustry(
        _ lines: String, type: String = "380", settlement: String = ""
    ) -> String {
        let data = "urn:un:unece:uncefact:data:standard:"
        return """
            <x:CrossIndustryInvoice xmlns:x="\(data)CrossIndustryInvoice:100"
              xmlns:r="\(data)ReusableAggregateBusinessInformationEntity:100"
              xmlns:u="\(data)UnqualifiedDataType:100">
            <x:ExchangedDocument><r:ID>R-7</r:ID><r:TypeCode>\(type)</r:TypeCode>
              <r:IssueDateTime><u:DateTimeString format="102">20250331</u:DateTimeString>
              </r:IssueDateTime></x:ExchangedDocument>
            <x:SupplyChainTradeTransaction>
            \(lines)
            <r:ApplicableHeaderTradeAgreement><r:SellerTradeParty><r:Name>Holz &amp; Licht GmbH</r:Name>
              <r:SpecifiedTaxRegistration><r:ID schemeID="FC">201/113</r:ID>
              </r:SpecifiedTaxRegistration>
              <r:SpecifiedTaxRegistration><r:ID schemeID="VA">DE999888777</r:ID>
              </r:SpecifiedTaxRegistration></r:SellerTradeParty></r:ApplicableHeaderTradeAgreement>
            <r:ApplicableHeaderTradeSettlement><r:InvoiceCurrencyCode>EUR</r:InvoiceCurrencyCode>
            \(settlement)
            </r:ApplicableHeaderTradeSettlement></x:SupplyChainTradeTransaction>
            </x:CrossIndustryInvoice>
            """
    }

    static func crossIndustryLine(
        _ id: String, _ name: String, _ quantity: String, unit: String, amount: String,
        document: String = ""
    ) -> String {
        """
        <r:IncludedSupplyChainTradeLineItem>
        <r:AssociatedDocumentLineDocument><r:LineID>\(id)</r:LineID>\(document)
        </r:AssociatedDocumentLineDocument>
        <r:SpecifiedTradeProduct><r:Name>\(name)</r:Name></r:SpecifiedTradeProduct>
        <r:SpecifiedLineTradeDelivery><r:BilledQuantity unitCode="\(unit)">\(quantity)</r:BilledQuantity>
        </r:SpecifiedLineTradeDelivery><r:SpecifiedLineTradeSettlement>
        <r:SpecifiedTradeSettlementLineMonetarySummation><r:LineTotalAmount>\(amount)</r:LineTotalAmount>
        </r:SpecifiedTradeSettlementLineMonetarySummation></r:SpecifiedLineTradeSettlement>
        </r:IncludedSupplyChainTradeLineItem>
        """
    }
}
