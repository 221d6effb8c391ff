import Diagnostics
import EmissionFactors
import Quantities

/// Reads GPX tracks and routes as ways travelled: kilometres along each track, segment by segment.
///
/// A line has no vehicle; the mapping or whoever completes the review list names it. Jitter of a resting
/// receiver makes ways longer, never shorter.
final class TrackReader: SourceReader {
    /// Whether a first element opens a track file, whatever its version or namespace.
    static func recognises(root name: String, namespace: String) -> Bool {
        name == "gpx" && (namespace.isEmpty || namespace.includes("topografix.com/GPX/"))
    }

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        var document = SourceDocument(file: file.name, kind: .track)
        let elements = TrackElements()
        let handler = DocumentHandler(
            outline: TrackField.outline, consumer: elements, file: file.name)
        document.sha256 = DocumentParser(handler: handler).read(file)
        document.diagnostics = handler.diagnostics
        guard !document.diagnostics.hasErrors else { return document }
        let ways = elements.ways.filter { $0.pointCount > 0 }
        if ways.isEmpty {
            document.diagnostics.report(
                Diagnostic(
                    .warning, Message("track-without-way"), at: SourcePosition(file: file.name)))
        }
        let hasTracks = ways.contains { !$0.isRoute && $0.metres > 0 }
        for way in ways {
            let line = line(of: way, file.name)
            // A route beside tracks is the plan of what the tracks show.
            if way.isRoute, hasTracks { line.role = .setAside(rule: "planned-route") }
            consumer.take(line, of: document)
        }
        return document
    }

    private func line(of way: TrackWay, _ file: String) -> SourceLine {
        let kind = way.isRoute ? "route" : "track"
        let line = SourceLine(
            origin: SourceOrigin(
                file: file, document: "", locator: "\(kind) \(way.number)", line: way.line),
            quality: .declared)
        line.period = way.days
        line.quantity = ExactDecimal(
            mantissa: Int128(way.metres) * ExactDecimal.one12 / 1000)
        line.unitCode = "km"
        line.unit = UnitCatalogue.unit("km")
        line.text = way.name
        line.attributes["suggestion"] = "record=travel mode=car fuel=unknown"
        return line
    }
}

/// A track or route as it is read.
struct TrackWay {
    let isRoute: Bool
    /// Its place among the tracks or routes of the file, from 1.
    let number: Int
    /// The line of the file.
    let line: Int
    var name = ""
    /// Metres of the segments that have ended.
    var metres = 0
    var pointCount = 0
    /// The first and last day of its points' times, in UTC.
    var days: ClosedRange<CalendarDate>?
}
