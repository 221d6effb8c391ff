import Quantities
import Testing

@testable import Importing

/// Rows of a ticket list, in short.
enum TicketRows {
    static func number(_ text: String) throws -> ExactDecimal {
        try DecimalReader().read(text).get()
    }

    static func row(
        _ number: String, _ routing: String, _ amount: String, for old: String = ""
    ) throws -> TravelTicket {
        TravelTicket(
            number: number, exchangedFor: old, routing: routing, amount: try Self.number(amount),
            origin: SourceOrigin(file: "t.csv", document: "", locator: "", line: 0))
    }
}

/// Refunds, reissues and repeated rows of ticket lists.
@Suite("Tickets")
struct TravelTicketTests {
    private let ticket = "117-2456789012"

    @Test("a number is the same with airline, check digit and hyphens, or without")
    func numbers() {
        #expect(TravelTicket.key(of: "117-2456789012") == "2456789012")
        #expect(TravelTicket.key(of: "117 2456789012 3") == "2456789012")
        #expect(TravelTicket.key(of: "2456789012") == "2456789012")
        #expect(TravelTicket.key(of: "") == "")
    }

    @Test("a whole refund takes its ticket with it, all segments of it too")
    func refunds() throws {
        let whole = try TicketPairing.fates(of: [
            TicketRows.row(ticket, "CPH-ARN", "1850"), TicketRows.row("117-1", "CPH-ARN", "900"),
            TicketRows.row("2456789012", "CPH-ARN", "-1850"),
        ])
        #expect(
            whole == [
                .setAside(rule: "ticket-refunded", because: 2), .counted,
                .setAside(rule: "ticket-refunded", because: 0),
            ])
        let segments = try TicketPairing.fates(of: [
            TicketRows.row(ticket, "CPH-ARN", "1000"), TicketRows.row(ticket, "ARN-CPH", "850"),
            TicketRows.row(ticket, "", "-1850"),
        ])
        #expect(
            segments == [
                .setAside(rule: "ticket-refunded", because: 2),
                .setAside(rule: "ticket-refunded", because: 2),
                .setAside(rule: "ticket-refunded", because: 0),
            ])
        let oneSegment = try TicketPairing.fates(of: [
            TicketRows.row(ticket, "CPH-ARN", "1000"), TicketRows.row(ticket, "ARN-CPH", "850"),
            TicketRows.row(ticket, "ARN-CPH", "-850"),
        ])
        #expect(
            oneSegment == [
                .counted, .setAside(rule: "ticket-refunded", because: 2),
                .setAside(rule: "ticket-refunded", because: 1),
            ])
    }

    @Test("a refund of a part, or of an unknown ticket, waits for a person")
    func partial() throws {
        let part = try TicketPairing.fates(of: [
            TicketRows.row(ticket, "CPH-ARN-CPH", "1850"),
            TicketRows.row(ticket, "CPH-ARN-CPH", "-600"),
        ])
        #expect(
            part == [
                .review(reason: "review-ticket-partly-refunded", because: 1),
                .review(reason: "review-ticket-partly-refunded", because: 0),
            ])
        let alone = try TicketPairing.fates(of: [TicketRows.row(ticket, "CPH-ARN", "-600")])
        #expect(alone == [.review(reason: "review-ticket-refund-alone", because: nil)])
    }

    @Test("a reissue replaces its ticket; segments are flights; the same row twice is one")
    func repeated() throws {
        let fates = try TicketPairing.fates(of: [
            TicketRows.row(ticket, "CPH-ARN", "1850"),
            TicketRows.row("117-2456789099", "CPH-OSL", "300", for: ticket),
            TicketRows.row("117-5", "CPH-ARN", "10"), TicketRows.row("117-5", "ARN-CPH", "10"),
            TicketRows.row("117-5", "CPH/ARN", "10"), TicketRows.row("117-5", "ARN-CPH", "12"),
            TicketRows.row("", "CPH-ARN", "10"), TicketRows.row("", "CPH-ARN", "10"),
        ])
        #expect(
            fates == [
                .setAside(rule: "ticket-reissued", because: 1), .counted, .counted, .counted,
                .setAside(rule: "ticket-repeated", because: 2),
                .review(reason: "review-ticket-differs", because: 3), .counted, .counted,
            ])
    }
}
