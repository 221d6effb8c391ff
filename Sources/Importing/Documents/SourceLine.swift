import EmissionFactors
import Quantities

/// One line of a document that others wrote, such as an invoice line, a meter period or a ledger entry,
/// in the terms that all documents share.
///
/// Nothing is interpreted yet: placement decides which activity it is, or why it is none. An object, so that
/// it is handed on without copying its many texts.
final class SourceLine: @unchecked Sendable {
    // Unchecked: whoever makes it hands it on and keeps nothing of it.

    /// Where it stands.
    var origin: SourceOrigin
    /// The first and last day it is about; nil where the document does not say it.
    var period: ClosedRange<CalendarDate>?
    /// The quantity with its sign: negative on credit notes. In ``unit`` where that is known.
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
    /// The country where it was supplied, ISO 3166; empty where the document does not say it.
    var country = ""
    /// What the document says it is: name, description and note, in one line each.
    var text = ""
    /// Classifications of the item, such as UNSPSC.
    var itemCodes: [ItemCode] = []
    /// The account or cost centre.
    var account = ""
    /// What the account is called, in ledgers.
    var accountName = ""
    /// The account of the country's standard chart that it stands for, in ledgers.
    var standardAccount = ""
    /// The cost centre, where the document tells it apart from the account.
    var costCentre = ""
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
    /// Why a person has to look at the line before it counts, as a message id; empty: no reason seen.
    var review = ""
    /// A quantity that the reader has found, offered and never taken by itself.
    var statedSuggestion: LineSuggestion?
    /// What looks for a quantity in the text when somebody asks; nil where none is to be offered.
    var textQuantities: TextQuantities?
    /// Record attributes that the document states outright, by their names in reports, such as `mode`.
    var attributes = SourceAttributes()

    init(origin: SourceOrigin, quality: SourceQuality) {
        self.origin = origin
        self.quality = quality
    }

    /// Another line that says the same.
    func copy() -> SourceLine {
        let copy = SourceLine(origin: origin, quality: quality)
        (copy.period, copy.quantity, copy.amount) = (period, quantity, amount)
        (copy.unitCode, copy.unit, copy.currency) = (unitCode, unit, currency)
        (copy.supplier, copy.text, copy.itemCodes) = (supplier, text, itemCodes)
        copy.country = country
        (copy.account, copy.accountName) = (account, accountName)
        (copy.standardAccount, copy.costCentre) = (standardAccount, costCentre)
        (copy.project, copy.declared, copy.meter) = (project, declared, meter)
        (copy.role, copy.review, copy.attributes) = (role, review, attributes)
        copy.statedSuggestion = statedSuggestion
        copy.textQuantities = textQuantities
        return copy
    }

    /// A quantity found in the text, offered and never taken by itself.
    var suggestion: LineSuggestion? {
        statedSuggestion ?? textQuantities?.suggestion(in: text)
    }
}
