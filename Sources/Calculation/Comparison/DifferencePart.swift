import EmissionFactors
import Quantities

/// One part of the difference between two footprints.
public struct DifferencePart: Sendable, Hashable {
    /// What it comes from.
    public let reason: DifferenceReason
    /// The department's id or own name.
    public let department: String
    /// The category.
    public let category: String
    /// The activity.
    public let activity: String
    /// The life-cycle stage.
    public let stage: LifeCycleStage
    /// The totals it belongs to.
    public let measure: AccountingMeasure
    /// Whether what the amounts rest on changed too; tells activity from data quality where a budget's
    /// estimates meet what was measured.
    public let basisChanged: Bool
    /// Kilograms, second less first.
    public internal(set) var kilograms: ExactDecimal

    /// The part without its kilograms, to add up parts alike.
    var key: DifferencePart {
        var key = self
        key.kilograms = .zero
        return key
    }
}

extension DifferencePart: Comparable {
    /// The larger first; of equal ones in the order of reason and place.
    public static func < (lhs: DifferencePart, rhs: DifferencePart) -> Bool {
        let sizes = (lhs.kilograms.absolute, rhs.kilograms.absolute)
        if sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
        if lhs.reason != rhs.reason { return lhs.reason < rhs.reason }
        let texts = [lhs, rhs].map {
            [
                $0.department, $0.category, $0.activity, $0.stage.rawValue, $0.measure.rawValue,
                $0.basisChanged ? "1" : "0",
            ]
        }
        return texts[0].lexicographicallyPrecedes(texts[1])
    }
}
