import Diagnostics
import Quantities

/// The meter data of one run: all readings of all files, brought together before any is counted.
///
/// Monthly exports overlap, and several series may measure the same electricity; only all files
/// together show it. A reading takes 48 bytes.
final class MeterCollection {
    /// What the user decided.
    let options: MeterOptions
    private(set) var documents: [SourceDocument] = []
    private(set) var series: [MeterSeries] = []
    private(set) var qualities: [MeterQuality] = []
    private var seriesByKey: [MeterSeries.Key: Int] = [:]
    private var qualityIndex: [MeterQuality: Int] = [:]

    init(options: MeterOptions = MeterOptions()) {
        self.options = options
    }

    /// Registers a document whose readings come now; answers its place.
    func open(_ document: SourceDocument) -> Int {
        documents.append(document)
        return documents.count - 1
    }

    /// Completes a document when it has been read; with errors, nothing of it is counted.
    func close(_ index: Int, as document: SourceDocument) {
        documents[index] = document
        guard document.diagnostics.hasErrors else { return }
        for place in series.indices {
            series[place].readings.removeAll { Int($0.document) == index }
            series[place].expected.removeAll { $0.document == index }
        }
    }

    /// The place of a series.
    func index(of key: MeterSeries.Key) -> Int {
        if let known = seriesByKey[key] { return known }
        seriesByKey[key] = series.count
        series.append(MeterSeries(key: key))
        return series.count - 1
    }

    /// The place of a quality.
    func index(of quality: MeterQuality) -> Int {
        if let known = qualityIndex[quality] { return known }
        qualityIndex[quality] = qualities.count
        qualities.append(quality)
        return qualities.count - 1
    }

    /// Adds readings to a series, and what its document says it covers.
    func add(
        _ readings: [MeterReading], covering expected: [MeterCoverage], to key: MeterSeries.Key
    ) {
        let place = index(of: key)
        series[place].readings += readings
        series[place].expected += expected
    }

    /// Hands over the lines of all files; answers what all files together show.
    func finish(into consumer: any SourceLineConsumer) -> DiagnosticSink {
        var diagnostics = DiagnosticSink()
        let resolved = series.map { OverlapResolution($0, qualities: qualities) }
        let alike = MeterLikeness.find(resolved, chosen: series.map { isCounted($0.key) })
        for pair in alike { diagnostics.report(likenessWarning(pair)) }
        let inQuestion = Set(alike.flatMap { [$0.first, $0.second] })
        for (index, resolution) in resolved.enumerated() {
            let lines = MeterLines(
                collection: self, series: series[index], isInQuestion: inQuestion.contains(index))
            lines.write(resolution, &diagnostics, into: consumer)
        }
        return diagnostics
    }

    /// Whether a series is counted at all: consumption of a metering point that was chosen.
    func isCounted(_ key: MeterSeries.Key) -> Bool {
        key.direction == .consumption && options.chooses(key.meter)
    }

    private func likenessWarning(_ pair: MeterLikeness) -> Diagnostic {
        let (first, second) = (series[pair.first], series[pair.second])
        return Diagnostic(
            .warning,
            Message(
                "meter-near-equal",
                [
                    "first": .text(MeterSeries.masked(first.key.meter)),
                    "second": .text(MeterSeries.masked(second.key.meter)),
                    "firstTotal": .text("\(pair.firstTotal)"),
                    "secondTotal": .text("\(pair.secondTotal)"),
                    "unit": .text(first.key.unitCode),
                ]),
            at: second.readings.first.map {
                SourcePosition(
                    file: documents[Int($0.document)].file, line: Int($0.line))
            },
            remedy: Message("remedy-meter-near-equal"))
    }
}
