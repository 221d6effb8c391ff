/// What a root element is among business documents, told by its namespace and never by its prefix.
enum InvoiceDocumentKind: Equatable {
    case invoice, creditNote, utilityStatement
    case crossIndustryInvoice
    /// The envelope of a network; the document is inside.
    case envelope
    /// Its header, which says nothing that the document does not.
    case envelopeHeader
    /// Some documents for tests of validators, none of them a real invoice.
    case testSet
    /// Another business document, by its name.
    case other(String)

    init?(_ namespace: String, _ name: String) {
        let isDanish = namespace.hasPrefix(InvoiceOutline.oioubl)
        let namespace =
            isDanish
            ? InvoiceOutline.ubl + namespace.dropFirst(InvoiceOutline.oioubl.count) : namespace
        switch (namespace, name) {
        case (InvoiceOutline.invoice, "Invoice"): self = .invoice
        case (InvoiceOutline.creditNote, "CreditNote"): self = .creditNote
        case (InvoiceOutline.statement, "UtilityStatement"): self = .utilityStatement
        case (InvoiceOutline.crossIndustry, "CrossIndustryInvoice"): self = .crossIndustryInvoice
        case (InvoiceOutline.envelope, "StandardBusinessDocument"): self = .envelope
        case (InvoiceOutline.envelope, _): self = .envelopeHeader
        case (_, "testSet"): self = .testSet
        case (_, _) where namespace.hasPrefix(InvoiceOutline.ubl): self = .other(name)
        case (_, _) where namespace.hasPrefix("urn:un:unece:uncefact:"): self = .other(name)
        // ZUGFeRD 1 and others before the final namespace.
        case (_, "CrossIndustryDocument"), (_, "CrossIndustryInvoice"), (_, "Invoice"),
            (_, "CreditNote"):
            self = .other(name)
        default: return nil
        }
    }

    /// What to call it in the user's terms: the words of the message catalogue for known ones.
    static func words(for name: String) -> String? {
        switch name {
        case "Order", "OrderChange", "OrderResponse", "OrderResponseSimple", "OrderCancellation":
            return "document-order"
        case "Reminder": return "document-reminder"
        case "Statement": return "document-statement"
        case "ApplicationResponse", "InvoiceResponse": return "document-response"
        case "DespatchAdvice", "ReceiptAdvice": return "document-despatch"
        case "Catalogue", "CatalogueRequest", "Quotation", "RequestForQuotation", "Tender":
            return "document-catalogue"
        default: return nil
        }
    }
}
