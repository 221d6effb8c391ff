import EmissionFactors
import Quantities

/// One line of a document that others wrote, such as an invoice line, a meter period or a ledger entry,
/// in the terms that all documents share.
///
/// Nothing is interpreted yet: placement decides which activity it is, or why it is none.
struct SourceLine: Sendable {
    /// Where it stands.
    var origin: SourceOrigin
    /// The first and last day it is about; nil where the document does not say it.
    var period: ClosedRange<CalendarDate>?
    /// The quantity with its sign: negative on credit notes.
    var quantity: ExactDecimal?
    /// The unit as the document writes it.
    var unitCode = ""
    /// The unit of our catalogue; nil where it is none, as for "each".
    var unit: MeasurementUnit?
    /// The net amount of money with its sign, without VAT.
    var amount: ExactDecimal?
    /// The currency of the amount, ISO 4217; empty where there is no amount.
    var currency = ""
    /// Who supplied it.
    var supplier: SourceParty?
    /// What the document says it is: name, description and note, in one line each.
    var text = ""
    /// Classifications of the item, such as UNSPSC.
    var itemCodes: [ItemCode] = []
    /// The account or cost centre.
    var account = ""
    /// The project.
    var project = ""
    /// What the supplier itself declares of its emissions.
    var declared: DeclaredEmission?
    /// The metering point, for meter data and energy invoices.
    var meter = ""
    /// How good the figure is.
    var quality: SourceQuality
    /// What the reader knows of the line's role.
    var role = SourceRole.activity
    /// Record attributes that the document states outright, by their names in reports, such as `mode`.
    var attributes: [String: String] = [:]
}

/// Where a source line stands, in the user's own terms.
struct SourceOrigin: Sendable, Hashable {
    /// The file as the user named it.
    let file: String
    /// The document in the file, such as `invoice 2025-113`; empty where the file is the document.
    let document: String
    /// The place in the document, such as `line 3`, `Travel!C12` or `2025-03-04T13:00`.
    let locator: String
    /// Line in the file, from 1; 0 where lines mean nothing.
    let line: Int
}

/// A company on a document.
struct SourceParty: Sendable, Hashable {
    /// Its name.
    let name: String
    /// Its registration number without country letters and blanks, such as a CVR number; empty when absent.
    let id: String
}

/// A classification code and the list it is from, such as `UNSPSC`.
struct ItemCode: Sendable, Hashable {
    let list: String
    let value: String
}

/// The emission properties an invoice line carries itself (OIOUBL 3, rules GP001–GP009).
struct DeclaredEmission: Sendable, Hashable {
    /// kg CO2e per unit.
    let factor: ExactDecimal
    /// The unit code it is per; empty: the line's.
    let unitCode: String
    /// kg CO2e of the line, where it is stated.
    let net: ExactDecimal?
    /// `Database` or `Internal`.
    let source: String
}

/// How good the figure of a source line is, best first (reference: measured beats invoice beats ledger).
enum SourceQuality: String, Sendable, CaseIterable {
    /// The supplier's own emission figure.
    case supplierFactor
    /// Read from a meter.
    case measured
    /// Estimated by the meter's operator.
    case estimated
    /// A physical quantity on an invoice.
    case invoiced
    /// Stated by whoever filled in a table.
    case declared
    /// Money only.
    case spend
}

/// What the reader of a document knows of a line's role.
enum SourceRole: Sendable, Hashable {
    /// It may be an activity.
    case activity
    /// It is none, by a named rule, such as `tariff` or `tax`.
    case setAside(rule: String)
    /// It cannot be read as it stands; the message id of the reason.
    case unreadable(reason: String)
}
