extension InvoiceOutline {
    private static let root = "rsm:CrossIndustryInvoice/"
    private static let trade = root + "rsm:SupplyChainTradeTransaction/"
    private static let agreement = trade + "ram:ApplicableHeaderTradeAgreement/"
    private static let settlement = trade + "ram:ApplicableHeaderTradeSettlement/"
    private static let line = trade + "ram:IncludedSupplyChainTradeLineItem/"
    private static let lineDocument = line + "ram:AssociatedDocumentLineDocument/"
    private static let lineSettlement = line + "ram:SpecifiedLineTradeSettlement/"
    private static let product = line + "ram:SpecifiedTradeProduct/"

    static let crossIndustryHeader: [(String, InvoiceField)] = [
        (
            root + "rsm:ExchangedDocumentContext/"
                + "ram:GuidelineSpecifiedDocumentContextParameter/ram:ID", .profile
        ),
        (root + "rsm:ExchangedDocument/ram:ID", .number),
        (root + "rsm:ExchangedDocument/ram:TypeCode", .type),
        (root + "rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString", .issued),
        (agreement + "ram:SellerTradeParty/ram:Name", .supplierName),
        (
            agreement + "ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID@",
            .supplierRegistration
        ),
        (
            agreement + "ram:SellerTradeParty/ram:SpecifiedTaxRegistration/ram:ID@",
            .supplierTaxNumber
        ),
        (
            agreement + "ram:SellerTradeParty/ram:PostalTradeAddress/ram:CountryID",
            .supplierCountry
        ),
        (
            trade + "ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/"
                + "ram:PostalTradeAddress/ram:CountryID", .deliveryCountry
        ),
        (agreement + "ram:SpecifiedProcuringProject/ram:ID", .project),
        (
            trade + "ram:ApplicableHeaderTradeDelivery/"
                + "ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString",
            .delivered
        ),
        (settlement + "ram:InvoiceCurrencyCode", .currency),
        (settlement + "ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID", .account),
        (
            settlement + "ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString",
            .periodStart
        ),
        (settlement + "ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString", .periodEnd),
        (settlement + "ram:InvoiceReferencedDocument/ram:IssuerAssignedID", .billingReference),
        (settlement + "ram:SpecifiedTradeAllowanceCharge/", .charge),
        (
            settlement + "ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator/udt:Indicator",
            .chargeIndicator
        ),
        (settlement + "ram:SpecifiedTradeAllowanceCharge/ram:Reason", .chargeReason),
        (settlement + "ram:SpecifiedTradeAllowanceCharge/ram:ActualAmount@", .chargeAmount),
        (settlement + "ram:SpecifiedLogisticsServiceCharge/", .freight),
        (settlement + "ram:SpecifiedLogisticsServiceCharge/ram:Description", .chargeReason),
        (settlement + "ram:SpecifiedLogisticsServiceCharge/ram:AppliedAmount@", .chargeAmount),
        (
            settlement + "ram:SpecifiedTradeSettlementHeaderMonetarySummation/"
                + "ram:TaxBasisTotalAmount@", .netTotal
        ),
    ]

    static let crossIndustryLines: [(String, InvoiceField)] = [
        (line, .line),
        (lineDocument + "ram:LineID", .lineID),
        (lineDocument + "ram:LineStatusReasonCode", .lineStatus),
        (lineDocument + "ram:IncludedNote/ram:Content", .lineNote),
        (product + "ram:Name", .itemName),
        (product + "ram:Description", .itemDescription),
        (product + "ram:DesignatedProductClassification/ram:ClassCode@", .itemClass),
        (product + "ram:ApplicableProductCharacteristic/", .property),
        (product + "ram:ApplicableProductCharacteristic/ram:Description", .propertyName),
        (product + "ram:ApplicableProductCharacteristic/ram:Value", .propertyValue),
        (line + "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity@", .quantity),
        (
            line + "ram:SpecifiedLineTradeDelivery/ram:ActualDeliverySupplyChainEvent/"
                + "ram:OccurrenceDateTime/udt:DateTimeString", .lineDelivered
        ),
        (
            lineSettlement + "ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString",
            .linePeriodStart
        ),
        (
            lineSettlement + "ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString",
            .linePeriodEnd
        ),
        (
            lineSettlement + "ram:SpecifiedTradeSettlementLineMonetarySummation/"
                + "ram:LineTotalAmount@", .amount
        ),
        (
            lineSettlement + "ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID", .lineAccount
        ),
        (lineSettlement + "ram:AdditionalReferencedDocument/", .lineReference),
        (
            lineSettlement + "ram:AdditionalReferencedDocument/ram:IssuerAssignedID",
            .lineReferenceID
        ),
        (lineSettlement + "ram:AdditionalReferencedDocument/ram:TypeCode", .lineReferenceType),
    ]
}
