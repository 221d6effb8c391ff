import EmissionFactors
import TestSupport
import Testing

@testable import Importing

/// Routings as tickets write them, against the airports of the factor folder.
@Suite("Routings")
struct TravelRoutingTests {
    private func legs(_ text: String) throws -> [String] {
        let airports = try FactorLibrary(folder: .embedded).airports()
        return try TravelRouting(text, airports: airports).legs.map { "\($0.from)-\($0.to)" }
    }

    @Test(
        "the spellings of agencies",
        arguments: [
            ("CPH-ARN-CPH", ["CPH-ARN", "ARN-CPH"]), ("CPH/ARN", ["CPH-ARN"]),
            ("CPHARN", ["CPH-ARN"]), ("cph arn cph", ["CPH-ARN", "ARN-CPH"]),
            ("CPHARNCPH", ["CPH-ARN", "ARN-CPH"]), ("CPH–ARN", ["CPH-ARN"]),
            (" CPH - ARN ", ["CPH-ARN"]), ("CPH>ARN>OSL", ["CPH-ARN", "ARN-OSL"]),
            ("CPH-ARN//OSL-CPH", ["CPH-ARN", "OSL-CPH"]),
        ])
    func spellings(text: String, expected: [String]) throws {
        #expect(try legs(text) == expected)
    }

    @Test(
        "what is no routing says why",
        arguments: [
            ("", TravelRouting.Failure.empty), ("  ", .empty), ("CPH", .tooShort),
            ("CPH-", .tooShort), ("CPH-ARN//OSL", .tooShort),
            ("CPH-KØBENHAVN", .notACode("KØBENHAVN")), ("CPH-AR1", .notACode("AR1")),
            ("CPH-EKCH", .notACode("EKCH")), ("CPHARNC", .notDivisible("CPHARNC")),
            ("CPH-CPH", .sameAirportTwice("CPH")),
            (String(repeating: "CPH-ARN-", count: 17), .tooLong),
        ])
    func failures(text: String, failure: TravelRouting.Failure) {
        #expect(throws: failure) { try legs(text) }
    }

    @Test("the code of a city is refused with its airports, an unknown one with its neighbours")
    func codes() throws {
        let airports = try FactorLibrary(folder: .embedded).airports()
        do throws(TravelRouting.Failure) {
            _ = try TravelRouting("CPH-LON", airports: airports)
            Issue.record("LON is no airport")
        } catch {
            guard case .cityCode("LON", let found) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(found.contains("LHR") && found.contains("LGW"))
            #expect(error.message("CPH-LON").text(in: .english).contains("LHR"))
        }
        do throws(TravelRouting.Failure) {
            _ = try TravelRouting("LHR-DCG", airports: airports)
            Issue.record("DCG is no airport")
        } catch {
            guard case .unknownAirport("DCG") = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test("a ticket's line becomes one flight for each leg, its money with the first")
    func lines() throws {
        let airports = try FactorLibrary(folder: .embedded).airports()
        let ticket = SourceLine(
            origin: SourceOrigin(file: "t.csv", document: "", locator: "row 3", line: 3),
            quality: .declared)
        ticket.amount = try? TicketRows.number("1850")
        ticket.currency = "DKK"
        ticket.attributes = ["class": "economy"]
        let lines = try TravelRouting("CPH-ARN-CPH", airports: airports).lines(from: ticket)
        #expect(
            lines.map(\.attributes) == [
                ["class": "economy", "mode": "flight", "from": "CPH", "to": "ARN"],
                ["class": "economy", "mode": "flight", "from": "ARN", "to": "CPH"],
            ])
        #expect(lines.map { $0.amount?.description } == ["1850", nil])
        #expect(lines.map(\.currency) == ["DKK", ""])
        #expect(lines.map(\.origin.locator) == ["row 3 CPH-ARN", "row 3 ARN-CPH"])
    }

    @Test("cabins by word; a booking letter waits unless the mapping says what it means")
    func cabins() {
        #expect(CabinClass.read("Premium Economy") == .cabin(.premiumEconomy))
        #expect(CabinClass.read("økonomiklasse") == .cabin(.economy))
        #expect(CabinClass.read("Y") == .bookingLetter("Y"))
        #expect(CabinClass.read("y", letters: ["Y": .economy]) == .cabin(.economy))
        #expect(CabinClass.read("sofa") == .unknown("sofa"))
        #expect(CabinClass.read(" ") == .nothing)
        #expect(CabinClass.read("7") == .unknown("7"))
    }
}
