import EmissionFactors
import Quantities

/// What an invoice says once, for all of its lines.
///
/// An object, so that it is handed on without copying its many texts.
final class InvoiceHeader {
    var kind = SourceKind.invoice
    /// The word for the document in places, such as `invoice`.
    var documentWord = "invoice"
    /// Whether lines stand before what they need from the header, as in CII.
    var comesAfterLines = false
    var profile = ""
    var number = ""
    var uuid = ""
    /// UNTDID 1001, such as 380.
    var typeCode = ""
    var currency = ""
    var account = ""
    var project = ""
    var issued: CalendarDate?
    var periodStart: CalendarDate?
    var periodEnd: CalendarDate?
    var delivered: CalendarDate?
    /// The metering point that the document as a whole is about.
    var meteringPoint = ""
    var deliveryPlace = ""
    /// Where it was delivered, ISO 3166; empty where the document does not say it.
    var deliveryCountry = ""
    var references: [String] = []
    /// The total without VAT, after allowances and charges of the document.
    var netTotal: ExactDecimal?

    var supplierName = ""
    var supplierRegisteredName = ""
    var supplierRegistration = ""
    var supplierTaxNumber = ""
    var supplierIdentification = ""
    var supplierCountry = ""

    /// The types of UNTDID 1001 that credit; EN 16931 lists them with the others.
    private static let creditTypes: Set<String> = [
        "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532",
    ]

    init() {}

    /// −1 where the document credits what it says, else 1.
    var sign: Int {
        if kind == .creditNote { return -1 }
        return comesAfterLines && Self.creditTypes.contains(typeCode) ? -1 : 1
    }

    /// Whether the document only announces an invoice.
    var isProForma: Bool { typeCode == "325" }

    /// Whether the document is paid before the delivery, which another invoice tells.
    var isPrepayment: Bool { typeCode == "386" }

    /// The country of what was supplied: where it was delivered, else where the supplier is.
    var country: String { deliveryCountry.isEmpty ? supplierCountry : deliveryCountry }

    var supplier: SourceParty? {
        let name = supplierName.isEmpty ? supplierRegisteredName : supplierName
        let numbers = [supplierRegistration, supplierTaxNumber, supplierIdentification]
        let id = numbers.first { !$0.isEmpty } ?? ""
        return name.isEmpty && id.isEmpty ? nil : SourceParty(name: name, id: id)
    }

    /// The number of a company without country letters and blanks: `DK12 34 56 78` is 12345678.
    static func companyNumber(_ text: DocumentText) -> String {
        let plain = text.trimmed
        let hasLetters =
            plain.count >= 8 && plain[0] &- UInt8(ascii: "A") < 26
            && plain[1] &- UInt8(ascii: "A") < 26
        var rest = DocumentText(bytes: plain)
        if hasLetters { rest = DocumentText(bytes: UnsafeRawBufferPointer(rebasing: plain[2...])) }
        let number = rest.code
        let isNumber = number.utf8.count >= 6 && number.utf8.allSatisfy { $0 &- 0x30 <= 9 }
        return !hasLetters || isNumber ? number : text.code
    }
}
