import Diagnostics
import EmissionFactors

/// Follows the elements of a GPX file, by local names, in version 1.0 or 1.1.
final class TrackElements: ElementConsumer {
    private let file: String
    private(set) var ways: [TrackWay] = []
    private(set) var diagnostics = DiagnosticSink()
    let isRefused = false
    private var path: [String] = []
    private var segment = GreatCircle.Way()
    private var trackCount = 0
    private var routeCount = 0

    init(file: String) {
        self.file = file
    }

    func start(_ element: ElementStart) {
        let parent = path.last
        path.append(element.name)
        switch (parent, element.name) {
        case ("gpx", "trk"):
            trackCount += 1
            ways.append(TrackWay(isRoute: false, number: trackCount, line: element.line))
        case ("gpx", "rte"):
            routeCount += 1
            ways.append(TrackWay(isRoute: true, number: routeCount, line: element.line))
            segment = GreatCircle.Way()
        case ("trk", "trkseg"): segment = GreatCircle.Way()
        case ("trkseg", "trkpt"), ("rte", "rtept"): take(element)
        default: break
        }
    }

    func end(_ name: String, text: String, at position: SourcePosition) {
        path.removeLast()
        guard !ways.isEmpty else { return }
        let last = ways.count - 1
        switch (path.last, name) {
        case ("trk", "trkseg"), ("gpx", "rte"):
            // Segments are never joined: between them the receiver was off.
            ways[last].metres += segment.metres
            segment = GreatCircle.Way()
        case ("trk", "name"), ("rte", "name"):
            ways[last].name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        case ("trkpt", "time"), ("rtept", "time"): takeTime(text, position)
        default: break
        }
    }

    private func take(_ element: ElementStart) {
        let (latitude, longitude) = (element.attributes["lat"], element.attributes["lon"])
        guard let latitude, let north = degrees(latitude, most: 90),
            let longitude, let east = degrees(longitude, most: 180)
        else {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "track-invalid-point",
                        ["lat": .text(latitude ?? "–"), "lon": .text(longitude ?? "–")]),
                    at: SourcePosition(file: file, line: element.line)))
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

    private func takeTime(_ text: String, _ position: SourcePosition) {
        guard let day = CalendarDate(iso8601: String(text.prefix(10))) else {
            diagnostics.report(
                Diagnostic(
                    .warning, Message("track-invalid-time", ["found": .text(text)]), at: position))
            return
        }
        let last = ways.count - 1
        if let days = ways[last].days {
            ways[last].days = min(days.lowerBound, day)...max(days.upperBound, day)
        } else {
            ways[last].days = day...day
        }
    }
}
