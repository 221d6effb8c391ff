import EmissionFactors
import Quantities

/// What one line of a ledger's transaction says.
struct LedgerLineDraft {
    var fileLine = 0
    var id = ""
    var account = ""
    var date: CalendarDate?
    /// Where its document stands among the wordings that the assembler keeps.
    var document = 0..<0
    var supplier = ""
    /// Where its text stands among them.
    var text = 0..<0
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
