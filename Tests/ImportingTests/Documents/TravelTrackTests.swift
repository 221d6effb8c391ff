import TestSupport
import Testing

@testable import Importing

/// GPX tracks: kilometres along segments, never across.
@Suite("Tracks")
struct TravelTrackTests {
    @Test(
        "a degree along a meridian is 111.195 km; segments are not joined; a route beside is a plan"
    )
    func segments() throws {
        // R × π / 180 = 111,195.08 m.
        let read = try read(
            """
            <gpx><wpt lat="1" lon="1"/><rte><rtept lat="0" lon="0"/><rtept lat="1" lon="0"/></rte>
            <trk><name> Location
              scout </name><trkseg><trkpt lat="0" lon="0"><time>2025-03-04T23:59:59Z</time></trkpt>
            <trkpt lat="1" lon="0"><time>2025-03-05T00:10:00Z</time></trkpt></trkseg>
            <trkseg/><trkseg><trkpt lat="50" lon="0"/><trkpt lat="51" lon="0"/></trkseg></trk></gpx>
            """)
        #expect(
            read.counted == ["222.39 km 2025-03-04/2025-03-05 declared"])
        #expect(read.notCounted == ["planned-route: 111.195 km - declared"])
        #expect(read.lines.last?.text == "Location scout")
        #expect(read.lines.last?.origin.locator == "track 1")
        #expect(read.lines.last?.unit?.symbol == "km")
    }

    @Test("the way over the date line is the short one, and over a pole too")
    func extremes() throws {
        let read = try read(
            """
            <gpx xmlns="http://www.topografix.com/GPX/1/0"><rte><rtept lat="0" lon="179.5"/>
            <rtept lat="0" lon="-179.5"/></rte><rte><rtept lat="89.5" lon="0"/>
            <rtept lat="89.5" lon="180"/></rte></gpx>
            """)
        #expect(read.counted == ["111.195 km - declared", "111.195 km - declared"])
    }

    @Test(
        "points outside the Earth are refused",
        arguments: [
            "lat=\"90.1\" lon=\"0\"", "lat=\"0\" lon=\"-180.5\"", "lat=\"55,1\" lon=\"12\"",
            "lat=\"nan\" lon=\"0\"", "lat=\"0x1\" lon=\"0\"", "lon=\"0\"", "lat=\"\" lon=\"0\"",
        ])
    func invalid(point: String) throws {
        let read = try read("<gpx>\n<trk><trkseg><trkpt \(point)/></trkseg></trk></gpx>")
        #expect(read.places == ["2:0 track-invalid-point"])
        #expect(read.lines.isEmpty)
    }

    @Test("a mapping names the vehicle; else the way waits, with what an average car would be")
    func vehicle() throws {
        let text = "<gpx><rte><rtept lat=\"0\" lon=\"0\"/><rtept lat=\"1\" lon=\"0\"/></rte></gpx>"
        let waiting = try ImportTrial([("a.gpx", text)])
        #expect(waiting.outcome.placedCount == 0)
        #expect(
            waiting.review.contains(
                "a track does not say by which vehicle;record=travel mode=car fuel=unknown;"))
        let named = try ImportTrial(
            [("a.gpx", text)], mapping: "constant;mode;van\nconstant;fuel;diesel\n")
        #expect(named.values("mode") == ["van"])
        #expect(named.values("fuel") == ["diesel"])
        #expect(named.values("distance") == ["111.195"])
    }

    @Test(
        "files of strangers measure as an independent program measured them",
        .enabled(if: !CorpusTests.files.isEmpty, "there is no corpus beside the repository"),
        arguments: [
            // Metres by file: Python, haversine on the same sphere, rounded per segment.
            ("Mojstrovka.gpx", [2698]), ("around-visnjan-with-car.gpx", [2733]),
            ("cerknicko-jezero-no-creator.gpx", [1912, 873, 30, 1352, 32, 29, 347]),
            ("cerknicko-without-times.gpx", [1912, 873, 30, 1352, 32, 29, 347]),
            ("custom_schema_locations.gpx", []),
            ("gpx1.0_with_all_fields.gpx", [311_623, 155_095, 0]),
            ("gpx1.1_with_all_fields.gpx", [311_623, 155_095, 0]),
            ("gpx1.1_with_extensions.gpx", []), ("gpx_with_garmin_extension.gpx", []),
            ("route.gpx", [6683]), ("track-with-empty-segment.gpx", [86]),
            ("track-with-less-sec-time.gpx", [2]), ("unicode.gpx", []),
            ("unicode_with_bom.gpx", []),
        ])
    func corpus(name: String, metres: [Int]) throws {
        guard CorpusTests.files.contains("gpx/" + name) else { return }
        let read = try MeterReadings(path: CorpusTests.folder + "/gpx/" + name, TrackReader())
        let found = read.lines.map { Int(($0.quantity?.mantissa ?? 0) / 1_000_000_000) }
        #expect(found == metres)
        #expect(!read.diagnostics.hasErrors)
        #expect(metres.isEmpty == read.places.contains { $0.hasSuffix("track-without-way") })
    }

    private func read(_ text: String) throws -> MeterReadings {
        let folder = TemporaryFolder()
        return try MeterReadings(path: folder.write(text, as: "a.gpx"), TrackReader())
    }
}
