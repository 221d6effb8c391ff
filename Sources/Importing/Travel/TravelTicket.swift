import EmissionFactors
import Quantities

/// What a row of a ticket list says that matters for pairing it with others.
struct TravelTicket: Sendable {
    /// The ticket number as it is written; empty where the list has none.
    var number: String
    /// The ticket this one was issued in exchange for; empty where it is none.
    var exchangedFor = ""
    /// The routing or segment as it is written.
    var routing: String
    /// Who travels; empty where the list does not say it. Compared, and kept nowhere.
    var traveller = ""
    /// The day of travel.
    var date: CalendarDate?
    /// The money with its sign.
    var amount: ExactDecimal?
    /// How many tickets or persons, with its sign.
    var count: ExactDecimal?
    /// Where it stands.
    var origin: SourceOrigin

    /// Whether the row takes something back.
    var isRefund: Bool { amount?.isNegative ?? false || count?.isNegative ?? false }

    /// What makes two spellings of one number the same: the last ten of at most thirteen digits, without
    /// the airline's three in front and the check digit behind.
    static func key(of number: String) -> String {
        let digits = number.filter(\.isNumber)
        return digits.count <= 10 ? digits : String(digits.prefix(13).suffix(10))
    }
}
