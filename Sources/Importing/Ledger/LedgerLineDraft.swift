import EmissionFactors
import Quantities

/// What one line of a ledger's transaction says.
struct LedgerLineDraft {
    var fileLine = 0
    var id = ""
    var account = ""
    var date: CalendarDate?
    var document = ""
    var supplier = ""
    var text = ""
    /// Debit minus credit.
    var amount: ExactDecimal?
    var project = ""
    var costCentre = ""
    var carbonType = ""
    var quantity: ExactDecimal?
    var unit = ""
    var unreadable = ""

    mutating func add(_ number: ExactDecimal) {
        amount = (amount ?? .zero).adding(number)
        if amount == nil { unreadable = "document-not-a-number" }
    }

    mutating func subtract(_ number: ExactDecimal) {
        add(ExactDecimal(mantissa: -number.mantissa))
    }
}
