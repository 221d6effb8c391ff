import EmissionFactors
import Inventory

/// A fixed order of what records err by, whatever the order in which they came.
struct ErrorOrder {
    /// The place of each factor use by its texts.
    private let ranks: [Int]

    init(_ uses: [FootprintAccumulator.UsedFactor]) {
        let texts = uses.map {
            FactorUse.sortTexts($0.applied, activity: $0.activity)
                + [$0.applied.subtracted?.reference ?? ""]
        }
        let sorted = texts.indices.sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }
        var ranks = Array(repeating: 0, count: uses.count)
        for (place, use) in sorted.enumerated() { ranks[use] = place }
        self.ranks = ranks
    }

    /// Whether a key stands before another; keys that only differ in their places do not.
    func precedes(_ one: ErrorSums.Key, _ other: ErrorSums.Key) -> Bool {
        if one.department != other.department { return one.department < other.department }
        if one.category != other.category { return one.category < other.category }
        if one.basis != other.basis { return one.basis.rawValue < other.basis.rawValue }
        if one.dataQuality != other.dataQuality {
            return (one.dataQuality ?? 0) < (other.dataQuality ?? 0)
        }
        for (first, second) in zip(one.terms, other.terms) {
            if ranks[first.use] != ranks[second.use] {
                return ranks[first.use] < ranks[second.use]
            }
            if first.scope != second.scope { return text(first.scope) < text(second.scope) }
        }
        return one.terms.count < other.terms.count
    }

    private func text(_ scope: EmissionScope) -> String {
        "\(scope.number) \(scope.scope3Category)"
    }
}
