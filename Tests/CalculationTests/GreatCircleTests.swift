import EmissionFactors
import Testing
import TestSupport

@testable import Calculation

/// Distances computed apart: angle between position vectors, atan2 of |u×v| and u·v, R = 6,371.0088 km.
@Suite("Great circle")
struct GreatCircleTests {
    @Test(
        "the distance between airports in whole metres, either way",
        arguments: [
            ("CPH", "LHR", 979_612), ("CPH", "AAL", 238_281), ("JFK", "LAX", 3_974_223),
            ("CPH", "LAX", 9_028_546), ("LHR", "BUD", 1_488_843), ("ORD", "LAX", 2_801_823),
            ("CPH", "SYD", 16_042_612),
        ])
    func distances(from: String, to: String, metres: Int) throws {
        let airports = try ReportSource.embedded.get().airports()
        let departure = try #require(airports[from])
        let arrival = try #require(airports[to])
        #expect(GreatCircle.metres(from: departure, to: arrival) == metres)
        #expect(GreatCircle.metres(from: arrival, to: departure) == metres)
        #expect(GreatCircle.metres(from: arrival, to: arrival) == 0)
    }

    @Test(
        "the band follows the leg, at its bounds",
        arguments: [
            (1_000_000, true, "flight.domestic.average"),
            (1_000_001, true, "flight.shortHaul.economy"),
            (1, false, "flight.shortHaul.economy"),
            (3_700_000, false, "flight.shortHaul.economy"),
            (3_700_001, false, "flight.longHaul.economy"),
            (3_700_001, true, "flight.longHaul.economy"),
        ])
    func bands(metres: Int, isWithinOneCountry: Bool, expected: String) throws {
        let flight = FlightActivity(
            load: .passengers(travelClass: "economy"), metres: metres,
            isWithinOneCountry: isWithinOneCountry, method: try ReportSource.embedded.get().method)
        #expect(flight.id == expected)
    }
}
