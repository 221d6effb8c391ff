import EmissionFactors
import Quantities

/// What falls away by a change: emissions before less emissions after, exactly; negative where they rise.
public struct Saving: Sendable {
    /// By measure; positive where emissions fall.
    public let totals: FootprintTotals
    /// By category, those without a difference too, in the order of their ids.
    public let categories: [FootprintSlice<String>]
    private let uncertainty: FootprintUncertainty?

    init(_ sums: SavingSums) {
        var totals = FootprintTotals()
        var categories: [String: FootprintTotals] = [:]
        for (index, coordinates) in sums.accumulator.cells.keys.enumerated() {
            let kilograms = ExactDecimal(mantissa: sums.accumulator.cellSums[index])
            totals.add(kilograms, coordinates.measure)
            categories[coordinates.category, default: .init()].add(kilograms, coordinates.measure)
        }
        self.totals = totals
        self.categories = categories.sorted { $0.key < $1.key }.map {
            FootprintSlice(key: $0.key, totals: $0.value)
        }
        uncertainty = FootprintUncertainty(sums.accumulator)
    }

    /// The 95 % range of the saving in a total; nil where there is nothing to vary.
    ///
    /// What the lines before and after share does not count twice: the record's amount has one error, and a
    /// row that stands on both sides has one.
    public func range(of total: FootprintUncertainty.Total) -> UncertaintyRange? {
        uncertainty?.range(of: total)
    }
}
