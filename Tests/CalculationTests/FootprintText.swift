import Calculation
import EmissionFactors

extension Footprint {
    /// Everything a footprint says that may not depend on the order of its records, in a fixed order.
    var everything: [String] {
        let cells = cells.map { "cell \($0.coordinates) \($0.kilograms)" }
        let uses = factorUses.map { use in
            let row = use.applied.factor.map { "\($0.reference) \($0.geography) \($0.validity)" }
            let reasons = use.applied.reasons.map(\.rawValue)
            return "use \(use.activity) \(use.applied.measure) \(use.applied.stage) \(row ?? "")"
                + " \(use.applied.value) \(use.applied.conversion?.reference ?? "")"
                + " \(reasons) \(use.recordCount) \(use.kilograms)"
        }
        let unknown = unquantified.map { "unknown \($0.activity) \($0.reason) \($0.recordCount)" }
        let weights = largest.map { "largest \($0.kilograms) \($0.activity)" }
        return cells + uses + unknown.sorted() + weights + ranges + [
            "totals \(totals)", "records \(recordCount) \(unquantifiedCount)",
            "fallbacks \(fallbacks) \(fallbackKilograms) \(co2OnlyKilograms)",
        ]
    }

    /// The ranges of both totals, and of every department and category as they stand.
    private var ranges: [String] {
        guard let uncertainty else { return ["no range"] }
        let slices: [FootprintUncertainty.Slice] =
            [.whole] + cut(by: \.department).prefix(3).map { .department($0.key) }
            + cut(by: \.category).prefix(3).map { .category($0.key) }
        let ranges = slices.flatMap { slice in
            FootprintUncertainty.Total.allCases.map { total in
                uncertainty.range(of: total, in: slice).map { "range \(slice) \($0)" } ?? ""
            }
        }
        let parts = uncertainty.contributions(atMost: .max).map { "\($0.percent)" }
        let grades = uncertainty.kilogramsByGrade.map { "\($0.grade) \($0.kilograms)" }
        return ranges + parts + grades + ["\(String(describing: uncertainty.percent))"]
    }
}
