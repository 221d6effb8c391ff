/// The paths of the elements that are read from invoices, credit notes and utility statements.
enum InvoiceOutline {
    static let invoice = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
    static let creditNote = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
    static let statement = "urn:oasis:names:specification:ubl:schema:xsd:UtilityStatement-2"
    static let crossIndustry = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
    /// What all documents of UBL 2 have their namespaces begin with.
    static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"
    /// What those of Danish utility statements begin with (OIOUBL 2.02), which are of the same elements.
    static let oioubl = "urn:oioubl:names:specification:oioubl:schema:xsd:"
    /// Standard Business Document Header, which networks put around documents.
    static let envelope =
        "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"

    static let outline = DocumentOutline(
        namespaces: [
            ("cac", ubl + "CommonAggregateComponents-2"),
            ("cbc", ubl + "CommonBasicComponents-2"),
            ("ext", ubl + "CommonExtensionComponents-2"),
            (
                "ram",
                "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
            ),
            ("rsm", crossIndustry),
            ("udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"),
            ("sbd", envelope),
        ],
        wrapper: "sbd:StandardBusinessDocument", alias: (oioubl, ubl),
        (header + parties + lines + crossIndustryHeader + crossIndustryLines + statements)
            .map { ($0.0, $0.1.rawValue) })

    private static let root = "Invoice|CreditNote|UtilityStatement/"
    private static let line = root + "cac:InvoiceLine|CreditNoteLine/"

    private static func below(
        _ parent: String, _ paths: [(String, InvoiceField)]
    ) -> [(String, InvoiceField)] {
        paths.map { (parent + $0.0, $0.1) }
    }

    private static let header = below(
        root,
        [
            ("cbc:CustomizationID", .profile),
            ("cbc:ID", .number),
            ("cbc:UUID", .uuid),
            ("cbc:IssueDate", .issued),
            ("cbc:InvoiceTypeCode|CreditNoteTypeCode", .type),
            ("cbc:DocumentCurrencyCode", .currency),
            ("cbc:AccountingCost|AccountingCostCode", .account),
            ("cac:ProjectReference/cbc:ID", .project),
            ("cac:InvoicePeriod/cbc:StartDate", .periodStart),
            ("cac:InvoicePeriod/cbc:EndDate", .periodEnd),
            ("cac:Delivery/cbc:ActualDeliveryDate", .delivered),
            ("cac:Delivery/cac:DeliveryLocation/cbc:ID", .deliveryPlace),
            (
                "cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode",
                .deliveryCountry
            ),
            ("cac:AdditionalDocumentReference/", .documentReference),
            ("cac:AdditionalDocumentReference/cbc:ID", .documentReferenceID),
            (
                "cac:AdditionalDocumentReference/cbc:DocumentTypeCode|DocumentType",
                .documentReferenceType
            ),
            ("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID", .billingReference),
            ("cac:ParentDocumentReference/cbc:ID", .billingReference),
            ("cac:AllowanceCharge/", .charge),
            ("cac:AllowanceCharge/cbc:ChargeIndicator", .chargeIndicator),
            ("cac:AllowanceCharge/cbc:AllowanceChargeReason", .chargeReason),
            ("cac:AllowanceCharge/cbc:Amount@", .chargeAmount),
            ("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount@", .netTotal),
        ])

    private static let parties =
        below(
            root + "cac:AccountingSupplierParty|SenderParty/cac:Party/", party)
        + below(root + "cac:AccountingSupplierParty|SenderParty/", party)

    private static let party: [(String, InvoiceField)] = [
        ("cac:PartyName/cbc:Name", .supplierName),
        ("cac:PartyLegalEntity/cbc:RegistrationName", .supplierRegisteredName),
        ("cac:PartyLegalEntity/cbc:CompanyID@", .supplierRegistration),
        ("cac:PartyIdentification/cbc:ID@", .supplierIdentification),
        ("cac:PartyTaxScheme/cbc:CompanyID@", .supplierTaxNumber),
        ("cbc:EndpointID@", .supplierEndpoint),
        ("cac:PostalAddress/cac:Country/cbc:IdentificationCode", .supplierCountry),
    ]

    private static let lines =
        [(line, InvoiceField.line)]
        + below(
            line,
            [
                ("cbc:ID", .lineID),
                ("cbc:Note", .lineNote),
                ("cbc:InvoicedQuantity|CreditedQuantity@", .quantity),
                ("cbc:LineExtensionAmount@", .amount),
                ("cbc:AccountingCost|AccountingCostCode", .lineAccount),
                ("cac:InvoicePeriod/cbc:StartDate", .linePeriodStart),
                ("cac:InvoicePeriod/cbc:EndDate", .linePeriodEnd),
                ("cac:Delivery/cbc:ActualDeliveryDate", .lineDelivered),
                ("cac:Delivery/cac:DeliveryLocation/cbc:ID", .linePlace),
                ("cac:DocumentReference/", .lineReference),
                ("cac:DocumentReference/cbc:ID", .lineReferenceID),
                ("cac:DocumentReference/cbc:DocumentTypeCode", .lineReferenceType),
                ("cac:Item/cbc:Name", .itemName),
                ("cac:Item/cbc:Description", .itemDescription),
                ("cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode@", .itemClass),
            ])
        + below(line + "cac:Item/cac:AdditionalItemProperty/", property)
        + below(line + "cac:AdditionalItemProperty/", property)

    private static let property: [(String, InvoiceField)] = [
        ("", .property), ("cbc:Name", .propertyName), ("cbc:Value", .propertyValue),
    ]

    private static let statements =
        below(
            root + "cac:SubscriberConsumption/cac:UtilityConsumptionPoint/",
            [
                ("", .consumptionPoint),
                ("cbc:ID", .consumptionPointID),
                ("cac:UtilityMeter/cbc:MeterNumber", .meterNumber),
                ("cac:UtilityMeter/cac:MeterReading/", .reading),
            ])
        + below(
            root + "cac:SubscriberConsumption/cac:UtilityConsumptionPoint/cac:UtilityMeter/"
                + "cac:MeterReading/",
            [
                ("cbc:MeterReadingTypeCode|MeterReadingType", .readingType),
                (
                    "cbc:PreviousMeterReadingMethodCode|LatestMeterReadingMethodCode"
                        + "|PreviousMeterReadingMethod|LatestMeterReadingMethod",
                    .readingMethod
                ),
                ("cbc:PreviousMeterReadingDate", .readingFrom),
                ("cbc:LatestMeterReadingDate", .readingTo),
                ("cbc:DeliveredQuantity@", .quantity),
            ])
        + [
            (root + "cbc:UtilityStatementTypeCode", .statementType)
        ]
        + below(
            root + "cac:SubscriberConsumption/cac:SupplierConsumption/cac:ConsumptionLine/",
            [
                ("", .statementLine),
                ("cbc:ID", .lineID),
                ("cbc:InvoicedQuantity@", .quantity),
                ("cbc:LineExtensionAmount@", .amount),
                ("cac:UtilityItem/cbc:Description", .itemDescription),
            ])
}
