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
