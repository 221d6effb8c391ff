import Quantities

/// What two footprints have under one key of a cut.
public struct FootprintChange: Sendable {
    /// The key, such as a department; nil for all that are not named.
    public let key: String?
    /// The first footprint's totals.
    public let first: FootprintTotals
    /// The second footprint's totals.
    public let second: FootprintTotals
    /// Second less first.
    public let difference: FootprintTotals
}

extension ReportComparison {
    /// Both footprints cut by one coordinate, the largest location-based difference first; the
    /// differences sum to the totals' exactly.
    ///
    /// Beyond a number of rows the rest is one row without a key.
    public func changes(
        by key: (FootprintCoordinates) -> String, atMost count: Int = .max
    ) -> [FootprintChange] {
        var sums: [String: (first: FootprintTotals, second: FootprintTotals)] = [:]
        let none = (first: FootprintTotals(), second: FootprintTotals())
        for slice in first.cut(by: key) { sums[slice.key, default: none].first += slice.totals }
        for slice in second.cut(by: key) { sums[slice.key, default: none].second += slice.totals }
        let sorted = sums.map { Self.change($0.key, $0.value.first, $0.value.second) }.sorted {
            let sizes = ($0.difference.location.absolute, $1.difference.location.absolute)
            if sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
            return ($0.key ?? "") < ($1.key ?? "")
        }
        guard sorted.count > count else { return sorted }
        var rest = none
        for change in sorted[count...] {
            rest.first += change.first
            rest.second += change.second
        }
        return sorted[..<count] + [Self.change(nil, rest.first, rest.second)]
    }

    /// Sums of parts of totals whose own difference is in range; so is theirs.
    private static func change(
        _ key: String?, _ first: FootprintTotals, _ second: FootprintTotals
    ) -> FootprintChange {
        FootprintChange(
            key: key, first: first, second: second,
            difference: second.subtracting(first) ?? FootprintTotals())
    }
}
