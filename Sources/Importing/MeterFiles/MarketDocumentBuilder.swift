import Quantities

/// Brings the points, periods and series of a MyEnergyData market document into the collection, whether
/// it came as JSON or XML. What is inside ends before what is around it.
final class MarketDocumentBuilder {
    private let collection: MeterCollection
    private let document: Int
    private var points: [MarketPoint] = []
    private var pointCount = 0
    private var readings: [MeterReading] = []
    private var coverage: [MeterCoverage] = []
    /// How many series were read.
    private(set) var seriesCount = 0

    init(collection: MeterCollection, document: Int) {
        self.collection = collection
        self.document = document
    }

    /// Ends a point.
    func endPoint(
        position: String, quantity: String?, quality: String, line: Int
    ) -> MeterProblem? {
        pointCount += 1
        guard pointCount <= MarketPoint.most else {
            return MeterProblem("meter-invalid-position", "position", position)
        }
        do throws(MeterProblemError) {
            let point = try MarketPoint(
                position: position, quantity: quantity, quality: quality, line: line)
            if let point { points.append(point) }
            return nil
        } catch {
            return error.problem
        }
    }

    /// Ends a period.
    func endPeriod(resolution: String, start: String, end: String, line: Int) -> MeterProblem? {
        defer { (points, pointCount) = ([], 0) }
        guard let length = MeterResolution(resolution) else {
            return MeterProblem("meter-unknown-resolution", "resolution", resolution)
        }
        guard let from = Instant(iso8601: start) else {
            return MeterProblem("meter-invalid-time", "start", start)
        }
        guard let to = Instant(iso8601: end), from < to else {
            return MeterProblem("meter-invalid-time", "end", end)
        }
        coverage.append(MeterCoverage(span: from..<to, document: document, line: line))
        for point in points {
            guard let span = length.span(of: point.position, in: from..<to),
                let reading = MeterReading(
                    span, point.quantity, quality: collection.index(of: point.quality),
                    document: document, line: point.line)
            else { return MeterProblem("meter-point-outside", "Point", String(point.position)) }
            readings.append(reading)
        }
        return nil
    }

    /// Ends a series.
    func endSeries(meter: String, businessType: String, unit: String) -> MeterProblem? {
        defer { (readings, coverage) = ([], []) }
        seriesCount += 1
        guard !meter.isEmpty else { return MeterProblem("meter-no-id", "mRID", "") }
        guard !MeterNumber.isSpoiled(meter) else {
            return MeterProblem("meter-id-spoiled", "mRID", meter)
        }
        let direction: MeterSeries.Direction
        switch businessType {
        case "A01": direction = .production
        case "A04", "A64": direction = .consumption
        default:
            return MeterProblem("meter-unknown-business-type", "businessType", businessType)
        }
        collection.add(
            readings, covering: coverage,
            to: MeterSeries.Key(meter: meter, direction: direction, unitCode: unit))
        return nil
    }
}
