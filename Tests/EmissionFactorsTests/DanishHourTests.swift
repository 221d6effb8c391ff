import EmissionFactors
import Testing

/// Expected numbers come from the IANA time zone database (Europe/Copenhagen).
@Suite("Danish hours")
struct DanishHourTests {
    @Test(
        "an hour on the clock is this many hours after 1970-01-01 00:00 UTC",
        arguments: [
            ("1970-01-01T01:00", 0), ("2000-02-29T23:00", 264_406), ("2024-12-31T23:00", 482_134),
            ("2025-01-01T00:00", 482_135), ("2025-03-04T13:00", 483_636),
            ("2025-07-01T00:00", 486_478), ("2096-02-29T12:00", 1_105_931),
            ("2025-03-04T12:00Z", 483_636), ("2025-03-04T18:00+06:00", 483_636),
            ("2025-03-04T04:00-08:00", 483_636), ("2023-10-29T02:00+02:00", 471_816),
            ("2023-10-29T02:00+01:00", 471_817),
        ])
    func numbers(text: String, number: Int) throws {
        #expect(try DanishHour(text).number == number)
        #expect(try DanishHour(DanishHour(number: number).description).number == number)
    }

    @Test(
        "clocks change at these hours",
        arguments: [
            (440_401, 445_441), (449_137, 454_345), (457_873, 463_081), (466_609, 471_817),
            (475_513, 480_553), (484_249, 489_289), (492_985, 498_025), (501_721, 506_929),
            (510_457, 515_665), (519_193, 524_401), (528_097, 533_137), (536_833, 541_873),
        ])
    func changes(summer: Int, winter: Int) {
        let offsets = [summer - 1, summer, winter - 1, winter].map { DanishHour(number: $0).offset }
        #expect(offsets == [1, 2, 2, 1])
        // The clock shows 2 o'clock never in spring, and twice in autumn.
        #expect(DanishHour.candidates(local: summer + 1).isEmpty)
        #expect(DanishHour.candidates(local: winter + 1).map(\.number) == [winter - 1, winter])
        #expect(DanishHour.candidates(local: summer + 2).map(\.number) == [summer])
        #expect(DanishHour.candidates(local: winter).map(\.number) == [winter - 2])
    }

    @Test("the hour that does not exist, and the one that comes twice")
    func faults() {
        #expect(throws: DanishHour.Failure.doesNotExist) { try DanishHour("2023-03-26T02:00") }
        #expect(throws: DanishHour.Failure.comesTwice) { try DanishHour("2023-10-29T02:00") }
    }

    @Test(
        "other texts are no hours",
        arguments: [
            "", "2025-03-04", "2025-03-04T13", "2025-03-04T13:15", "2025-03-04T24:00",
            "2025-02-29T13:00", "2025-03-04 13:00", "2025-03-04T13:00z", "2025-03-04T13:00+1:00",
            "2025-03-04T13:00+01:30", "2025-03-04T13:00+15:00", "2025-03-04T13:00:00",
            "2025-03-04T1x:00", "2025-03-04T13:00 01:00",
        ])
    func refused(text: String) {
        #expect(throws: DanishHour.Failure.notAnHour) { try DanishHour(text) }
    }

    @Test("files write hours with seconds or without, with a T or a blank")
    func clock() {
        for text in ["2025-03-04T13:00", "2025-03-04 13:00", "2025-03-04T13:00:00"] {
            #expect(DanishHour.clockNumber(text) == 483_637)
        }
        for text in ["2025-03-04T13:05", "2025-03-04T13:00:01", "2025-03-04", "x"] {
            #expect(DanishHour.clockNumber(text) == nil)
        }
    }
}
