import EmissionFactors
import Quantities

/// What one line of a ledger's transaction says.
struct LedgerLineDraft {
    /// The texts of a line.
    enum Text: Int {
        case id, account, document, supplier, wording, project, costCentre, carbonType, unit
    }

    private static let textCount = 9

    var fileLine: Int32 = 0
    var date: CalendarDate?
    /// Debit minus credit.
    var amount: ExactDecimal?
    var quantity: ExactDecimal?
    /// Whether one of its numbers cannot be read.
    var isUnreadable = false
    /// Where its texts stand among the bytes of its portion.
    private var places = [9 of ByteArena.Place](repeating: ByteArena.Place())

    /// Where a text stands; at an empty place where the line does not say it.
    @inline(__always)
    subscript(text: Text) -> ByteArena.Place {
        get { places[text.rawValue] }
        set { places[text.rawValue] = newValue }
    }

    mutating func add(_ number: ExactDecimal) {
        amount = (amount ?? .zero).adding(number)
        if amount == nil { isUnreadable = true }
    }

    mutating func subtract(_ number: ExactDecimal) {
        add(ExactDecimal(mantissa: -number.mantissa))
    }

    /// Keeps of all bytes from an offset on only those of the line's texts.
    mutating func compact(_ bytes: ByteArena, from start: Int) {
        let kept = (0..<Self.textCount).map { Array(bytes[places[$0]]) }
        bytes.removeAll(from: start)
        for (index, text) in kept.enumerated() {
            places[index] = text.withUnsafeBytes { bytes.append($0) }
        }
    }
}
