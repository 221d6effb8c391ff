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
        return cells + uses + unknown.sorted() + weights + [
            "totals \(totals)", "records \(recordCount) \(unquantifiedCount)",
            "fallbacks \(fallbacks) \(fallbackKilograms) \(co2OnlyKilograms)",
        ]
    }
}
