import Diagnostics
import EmissionFactors

/// What the elements of a GPX file mean, in version 1.0 or 1.1, by local names.
enum TrackField: Int {
    case track, segment, route, point, routePoint, name, time

    static let outline = DocumentOutline(
        [
            ("gpx/trk/", track),
            ("gpx/trk/name", name),
            ("gpx/trk/trkseg/", segment),
            ("gpx/trk/trkseg/trkpt/", point),
            ("gpx/trk/trkseg/trkpt/time", time),
            ("gpx/rte/", route),
            ("gpx/rte/name", name),
            ("gpx/rte/rtept/", routePoint),
            ("gpx/rte/rtept/time", time),
        ].map { ($0.0, $0.1.rawValue) })
}

/// Follows the elements of a GPX file.
final class TrackElements: DocumentConsumer {
    private(set) var ways: [TrackWay] = []
    private var segment = GreatCircle.Way()
    private var trackCount = 0
    private var routeCount = 0

    func open(_ root: DocumentTag, in handler: DocumentHandler) -> Bool { true }

    func start(_ field: Int, _ tag: DocumentTag, in handler: DocumentHandler) {
        switch TrackField(rawValue: field) {
        case .track:
            trackCount += 1
            ways.append(TrackWay(isRoute: false, number: trackCount, line: handler.line))
        case .route:
            routeCount += 1
            ways.append(TrackWay(isRoute: true, number: routeCount, line: handler.line))
            segment = GreatCircle.Way()
        case .segment: segment = GreatCircle.Way()
        case .point, .routePoint: take(tag, handler)
        default: break
        }
    }

    func end(_ field: Int, _ text: DocumentText, in handler: DocumentHandler) {
        guard !ways.isEmpty else { return }
        let last = ways.count - 1
        switch TrackField(rawValue: field) {
        case .segment, .route:
            // Segments are never joined: between them the receiver was off.
            ways[last].metres += segment.metres
            segment = GreatCircle.Way()
        case .name: ways[last].name = text.line
        case .time: takeTime(text, handler)
        default: break
        }
    }

    private func take(_ tag: DocumentTag, _ handler: DocumentHandler) {
        let (latitude, longitude) = (tag.value(of: "lat"), tag.value(of: "lon"))
        guard let north = degrees(latitude, most: 90), let east = degrees(longitude, most: 180)
        else {
            handler.diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "track-invalid-point",
                        [
                            "lat": .text(latitude.isEmpty ? "–" : latitude),
                            "lon": .text(longitude.isEmpty ? "–" : longitude),
                        ]),
                    at: SourcePosition(file: handler.positions.file, line: handler.line)))
            return
        }
        segment.append(latitude: north, longitude: east)
        ways[ways.count - 1].pointCount += 1
    }

    private func degrees(_ text: String, most: Double) -> Double? {
        guard text.utf8.allSatisfy({ (0x2B...0x39).contains($0) || $0 | 0x20 == 0x65 }),
            let value = Double(text), abs(value) <= most
        else { return nil }
        return value
    }

    private func takeTime(_ text: DocumentText, _ handler: DocumentHandler) {
        guard let day = CalendarDate(iso8601: String(text.line.prefix(10))) else {
            return handler.report("track-invalid-time", .warning, ["found": .text(text.line)])
        }
        let last = ways.count - 1
        if let days = ways[last].days {
            ways[last].days = min(days.lowerBound, day)...max(days.upperBound, day)
        } else {
            ways[last].days = day...day
        }
    }
}
