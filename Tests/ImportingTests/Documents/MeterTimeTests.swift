import EmissionFactors
import Testing

@testable import Importing

/// Moments and the Danish clock, against the time zone database (Europe/Copenhagen).
@Suite("Danish time of meters")
struct MeterTimeTests {
    @Test(
        "a moment in UTC has its day and time on the Danish clock",
        arguments: [
            ("2025-03-30T00:59:00Z", 1_743_296_340, "2025-03-30T01:59+01:00"),
            ("2025-03-30T01:00:00Z", 1_743_296_400, "2025-03-30T03:00+02:00"),
            ("2025-10-26T00:59Z", 1_761_440_340, "2025-10-26T02:59+02:00"),
            ("2025-10-26T01:00:00.000Z", 1_761_440_400, "2025-10-26T02:00+01:00"),
            ("1996-10-27T01:00:00Z", 846_378_000, "1996-10-27T02:00+01:00"),
            ("2000-02-29T23:30:00Z", 951_867_000, "2000-03-01T00:30+01:00"),
            ("2024-12-31T22:59:00Z", 1_735_685_940, "2024-12-31T23:59+01:00"),
            ("2025-01-01T00:00:00+01:00", 1_735_686_000, "2025-01-01T00:00+01:00"),
            ("2031-03-30T01:00:00Z", 1_932_598_800, "2031-03-30T03:00+02:00"),
        ])
    func moments(text: String, seconds: Int, danish: String) {
        let moment = Instant(iso8601: text)
        #expect(moment?.seconds == seconds)
        #expect(moment?.description == danish)
    }

    @Test(
        "a text without offset, or that is no time, is no moment",
        arguments: [
            "2025-03-30T00:59:00", "2025-03-30", "2025-02-30T00:00Z", "2025-03-30T24:00Z",
            "2025-03-30T00:60Z", "2025-03-30 00:00Z", "", "string", "2025-03-30T00:00+1:00",
        ])
    func refused(text: String) {
        #expect(Instant(iso8601: text) == nil)
    }

    @Test(
        "clocks show an hour of autumn twice and one of spring never",
        arguments: [
            // Seconds as if the clock showed UTC: 2025-10-26 02:00, 2025-03-30 02:00, 2025-07-01 00:00.
            (1_761_444_000, [1_761_436_800, 1_761_440_400]), (1_743_300_000, []),
            (1_751_328_000, [1_751_320_800]),
        ])
    func candidates(clock: Int, moments: [Int]) {
        #expect(Instant.candidates(clock: clock).map(\.seconds) == moments)
    }

    @Test("what lines by the hour say is what records read: the same hours, one after another")
    func hours() throws {
        let change = 1_761_440_400 / Instant.hour
        for number in change - 3...change + 3 {
            let hour = try DanishHour("\(Instant(seconds: number * Instant.hour))")
            #expect(hour.number == number)
        }
    }

    @Test(
        "points lie in their period by Danish days, months and years, and by seconds in UTC",
        arguments: [
            // Position 26 of a day of 25 hours does not exist; day 2 of the spring change has 23 hours.
            ("PT1H", 25, "2025-10-25T22:00Z", "2025-10-26T23:00Z", 1_761_516_000, 1_761_519_600),
            ("PT1H", 26, "2025-10-25T22:00Z", "2025-10-26T23:00Z", 0, 0),
            ("PT15M", 92, "2025-03-29T23:00Z", "2025-03-30T22:00Z", 1_743_371_100, 1_743_372_000),
            ("PT15M", 93, "2025-03-29T23:00Z", "2025-03-30T22:00Z", 0, 0),
            ("P1D", 2, "2025-03-28T23:00Z", "2025-03-31T22:00Z", 1_743_289_200, 1_743_372_000),
            ("PT1D", 1, "2025-10-25T22:00Z", "2025-10-26T23:00Z", 1_761_429_600, 1_761_519_600),
            ("P1M", 3, "2024-12-31T23:00Z", "2025-12-31T23:00Z", 1_740_783_600, 1_743_458_400),
            ("P1Y", 1, "2024-12-31T23:00Z", "2025-12-31T23:00Z", 1_735_686_000, 1_767_222_000),
            ("PT1Y", 2, "2024-12-31T23:00Z", "2025-12-31T23:00Z", 0, 0),
            ("PXD", 1, "2025-03-03T23:00Z", "2025-03-17T23:00Z", 1_741_042_800, 1_742_252_400),
            ("PXD", 2, "2025-03-03T23:00Z", "2025-03-17T23:00Z", 0, 0),
        ])
    func points(
        resolution: String, position: Int, start: String, end: String, from: Int, to: Int
    ) throws {
        let length = try #require(MeterResolution(resolution))
        let period = try #require(Instant(iso8601: start))..<#require(Instant(iso8601: end))
        let span = length.span(of: position, in: period)
        #expect(span?.lowerBound.seconds ?? 0 == from)
        #expect(span?.upperBound.seconds ?? 0 == to)
    }
}
