import Quantities

/// Which readings of a series count, when files overlap or readings of several lengths cover the same
/// time: the shortest first, and of the same span the measured one, then the first.
struct OverlapResolution {
    /// What becomes of a reading.
    enum Fate: Sendable, Equatable {
        case counted
        /// Another reading covers the same time.
        case repeated
        /// Another reading of the same span has another quantity.
        case contradicted
        /// Readings of other lengths cover a part of it.
        case partlyCovered
    }

    /// The readings with their fates, by time.
    private(set) var readings: [(reading: MeterReading, fate: Fate)] = []
    /// The time the counted readings cover, merged.
    private(set) var covered: [Range<Instant>] = []
    private let qualities: [MeterQuality]

    init(_ series: MeterSeries, qualities: [MeterQuality]) {
        self.qualities = qualities
        let order = series.readings.indices.sorted { left, right in
            precedes(series.readings[left], series.readings[right], left < right)
        }
        readings.reserveCapacity(order.count)
        var start = 0
        while start < order.count {
            let duration = series.readings[order[start]].duration
            let end =
                order[start...].firstIndex { series.readings[$0].duration != duration }
                ?? order.count
            resolve(order[start..<end].map { series.readings[$0] })
            start = end
        }
        readings.sort { ($0.reading.from, $0.reading.to) < ($1.reading.from, $1.reading.to) }
    }

    private func precedes(
        _ left: MeterReading, _ right: MeterReading, _ isEarlier: Bool
    ) -> Bool {
        if left.duration != right.duration { return left.duration < right.duration }
        if left.from != right.from { return left.from < right.from }
        let (first, second) = (isMeasured(left), isMeasured(right))
        return first != second ? first : isEarlier
    }

    private func isMeasured(_ reading: MeterReading) -> Bool {
        qualities[Int(reading.quality)].isMeasured
    }

    /// Resolves readings of one length, by time; those that came before are shorter.
    private mutating func resolve(_ sameLength: [MeterReading]) {
        var accepted: [Range<Instant>] = []
        var last: MeterReading?
        for reading in sameLength {
            var fate = fateAmongShorter(reading.span)
            if let last, fate == .counted, reading.from < last.to {
                if reading.from != last.from {
                    fate = .partlyCovered
                } else {
                    fate = reading.quantity == last.quantity ? .repeated : .contradicted
                }
            }
            readings.append((reading, fate))
            guard fate == .counted else { continue }
            accepted.append(reading.span)
            last = reading
        }
        covered = Self.merged(covered + accepted)
    }

    private func fateAmongShorter(_ span: Range<Instant>) -> Fate {
        var low = 0
        var high = covered.count
        while low < high {
            let middle = (low + high) / 2
            if covered[middle].upperBound <= span.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < covered.count, covered[low].lowerBound < span.upperBound else {
            return .counted
        }
        let found = covered[low]
        let isWhole =
            found.lowerBound <= span.lowerBound && found.upperBound >= span.upperBound
        return isWhole ? .repeated : .partlyCovered
    }

    /// Spans in order, those that touch joined.
    static func merged(_ spans: [Range<Instant>]) -> [Range<Instant>] {
        var result: [Range<Instant>] = []
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, span.lowerBound <= last.upperBound {
                result[result.count - 1] =
                    last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                result.append(span)
            }
        }
        return result
    }

    /// What of some spans is not covered.
    func uncovered(of expected: [Range<Instant>]) -> [Range<Instant>] {
        var gaps: [Range<Instant>] = []
        var place = 0
        for span in Self.merged(expected) {
            var from = span.lowerBound
            while place < covered.count, covered[place].upperBound <= from { place += 1 }
            var next = place
            while next < covered.count, covered[next].lowerBound < span.upperBound {
                if from < covered[next].lowerBound { gaps.append(from..<covered[next].lowerBound) }
                from = max(from, covered[next].upperBound)
                next += 1
            }
            if from < span.upperBound { gaps.append(from..<span.upperBound) }
        }
        return gaps
    }
}
