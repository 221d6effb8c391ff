import Quantities

/// Pairs the rows of ticket lists that speak of one ticket: refunds, reissues and repeated rows.
enum TicketPairing {
    /// What becomes of a row.
    enum Fate: Sendable, Equatable {
        case counted
        /// Not counted, by a named rule; the row that is the reason.
        case setAside(rule: String, because: Int)
        /// A person has to decide; the row that is the reason, if there is one.
        case review(reason: String, because: Int?)
    }

    /// The fate of each row, in their order.
    static func fates(of tickets: [TravelTicket]) -> [Fate] {
        var fates = [Fate](repeating: .counted, count: tickets.count)
        var byNumber: [String: [Int]] = [:]
        for (index, ticket) in tickets.enumerated() {
            let key = TravelTicket.key(of: ticket.number)
            if !key.isEmpty { byNumber[key, default: []].append(index) }
        }
        for rows in byNumber.values { findRepeated(rows, tickets, &fates) }
        for (index, ticket) in tickets.enumerated() where ticket.isRefund {
            let rows = byNumber[TravelTicket.key(of: ticket.number)] ?? []
            pairRefund(index, rows, tickets, &fates)
        }
        for (index, ticket) in tickets.enumerated() where !ticket.exchangedFor.isEmpty {
            for old in byNumber[TravelTicket.key(of: ticket.exchangedFor)] ?? []
            where old != index && fates[old] == .counted {
                fates[old] = .setAside(rule: "ticket-reissued", because: index)
            }
        }
        return fates
    }

    /// Rows of one ticket and traveller with the same segment and day are one journey; other segments are
    /// journeys too.
    private static func findRepeated(
        _ rows: [Int], _ tickets: [TravelTicket], _ fates: inout [Fate]
    ) {
        for (place, row) in rows.enumerated() {
            let ticket = tickets[row]
            let earlier = rows[..<place].first { other in
                fates[other] == .counted && tickets[other].isRefund == ticket.isRefund
                    && tickets[other].date == ticket.date
                    && tickets[other].traveller == ticket.traveller
                    && segment(tickets[other]) == segment(ticket)
            }
            guard let earlier else { continue }
            fates[row] =
                tickets[earlier].amount == ticket.amount && tickets[earlier].count == ticket.count
                ? .setAside(rule: "ticket-repeated", because: earlier)
                : .review(reason: "review-ticket-differs", because: earlier)
        }
    }

    /// A refund of the whole price takes the ticket with it; one of a part leaves open what was flown.
    private static func pairRefund(
        _ refund: Int, _ rows: [Int], _ tickets: [TravelTicket], _ fates: inout [Fate]
    ) {
        guard fates[refund] == .counted else { return }
        let open = rows.filter { !tickets[$0].isRefund && fates[$0] == .counted }
        guard let first = open.first else {
            fates[refund] = .review(reason: "review-ticket-refund-alone", because: nil)
            return
        }
        let sameSegment = open.filter { segment(tickets[$0]) == segment(tickets[refund]) }
        for rows in [sameSegment, open] where isWhole(refund, rows, tickets) {
            for row in rows { fates[row] = .setAside(rule: "ticket-refunded", because: refund) }
            fates[refund] = .setAside(rule: "ticket-refunded", because: rows[0])
            return
        }
        for row in open {
            fates[row] = .review(reason: "review-ticket-partly-refunded", because: refund)
        }
        fates[refund] = .review(reason: "review-ticket-partly-refunded", because: first)
    }

    private static func isWhole(_ refund: Int, _ rows: [Int], _ tickets: [TravelTicket]) -> Bool {
        guard !rows.isEmpty else { return false }
        let back = tickets[refund]
        let values: [(TravelTicket) -> ExactDecimal?] =
            back.amount?.isNegative ?? false ? [\.amount] : [\.count]
        return values.allSatisfy { value in
            let paid = rows.reduce(Int128(0)) { $0 + (value(tickets[$1])?.mantissa ?? 0) }
            return paid + (value(back)?.mantissa ?? 0) == 0
        }
    }

    private static func segment(_ ticket: TravelTicket) -> String {
        ticket.routing.uppercased().filter(\.isLetter)
    }
}
