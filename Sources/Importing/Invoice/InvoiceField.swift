/// What the elements of invoices mean, whatever format they are in.
enum InvoiceField: Int {
    // Header
    case profile, number, uuid, issued, type, currency, account, project
    case supplierName, supplierRegisteredName, supplierRegistration, supplierIdentification
    case supplierTaxNumber, supplierEndpoint, supplierCountry
    case periodStart, periodEnd, delivered, deliveryPlace, deliveryCountry
    case documentReference, documentReferenceID, documentReferenceType
    case billingReference
    case charge, chargeIndicator, chargeReason, chargeAmount
    case freight
    case netTotal
    // Lines
    case line, lineID, lineStatus, lineNote, quantity, amount, lineAccount
    case linePeriodStart, linePeriodEnd, lineDelivered, linePlace
    case lineReference, lineReferenceID, lineReferenceType
    case itemName, itemDescription, itemClass
    case property, propertyName, propertyValue
    // Utility statements
    case statementType, consumptionPoint, consumptionPointID, meterNumber
    case reading, readingType, readingMethod, readingFrom, readingTo
    case statementLine
}
