import Quantities

/// Two metering points whose readings are nearly the same: likely one supply, seen from two points.
struct MeterLikeness {
    /// The series, by their places.
    let first: Int
    let second: Int
    /// What they sum to over the days that both have.
    let firstTotal: ExactDecimal
    let secondTotal: ExactDecimal

    /// All pairs of chosen series whose totals over their common time differ by at most one per cent.
    static func find(_ series: [OverlapResolution], chosen: [Bool]) -> [MeterLikeness] {
        let sums = series.map(RunningTotals.init)
        var found: [MeterLikeness] = []
        for first in series.indices where chosen[first] {
            for second in series.indices where second > first && chosen[second] {
                guard let (left, right) = RunningTotals.common(sums[first], sums[second]),
                    isNear(left, right)
                else { continue }
                found.append(
                    MeterLikeness(
                        first: first, second: second, firstTotal: left, secondTotal: right))
            }
        }
        return found
    }

    private static func isNear(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
        let larger = max(left.mantissa, right.mantissa)
        let difference = larger - min(left.mantissa, right.mantissa)
        return larger > 0 && difference <= larger / 100
    }
}

/// The totals of a series from its start up to each of its readings.
private struct RunningTotals {
    private var starts: [Instant] = []
    private var ends: [Instant] = []
    /// The total before the reading of the same place; one more than readings.
    private var totals: [Int128] = [0]

    init(_ series: OverlapResolution) {
        for (reading, fate) in series.readings where fate == .counted {
            starts.append(reading.from)
            ends.append(reading.to)
            totals.append(totals[totals.count - 1] &+ reading.quantity.mantissa)
        }
    }

    /// The totals of two series over the time both have; nil when that is less than a day.
    static func common(
        _ first: RunningTotals, _ second: RunningTotals
    ) -> (ExactDecimal, ExactDecimal)? {
        guard let firstStart = first.starts.first, let secondStart = second.starts.first,
            let firstEnd = first.ends.last, let secondEnd = second.ends.last
        else { return nil }
        let from = max(firstStart, secondStart)
        let to = min(firstEnd, secondEnd)
        guard to.seconds - from.seconds >= 23 * Instant.hour else { return nil }
        return (first.total(from, to), second.total(from, to))
    }

    private func total(_ from: Instant, _ to: Instant) -> ExactDecimal {
        let begin = Self.count(starts) { $0 < from }
        let end = Self.count(ends) { $0 <= to }
        return ExactDecimal(mantissa: end > begin ? totals[end] - totals[begin] : 0)
    }

    /// How many of the moments, which rise, come before a border.
    private static func count(_ moments: [Instant], _ isBefore: (Instant) -> Bool) -> Int {
        var (low, high) = (0, moments.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(moments[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
