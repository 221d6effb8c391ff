import EmissionFactors
import Quantities

/// How much of a footprint one applied factor carries.
public struct FactorUse: Sendable {
    /// The factor as applied.
    public let applied: AppliedFactor
    /// The activity it was applied to.
    public let activity: String
    /// How many records it was applied to.
    public let recordCount: Int
    /// Kilograms.
    public let kilograms: ExactDecimal
}

/// What tells one use of a factor from another.
struct FactorUseKey: Hashable {
    let activity: String
    let reference: String
    let subtracted: String
    let conversion: String
    let stage: LifeCycleStage
    let measure: AccountingMeasure
    let geography: String
    let reasons: [FactorMatch]
    let value: ExactDecimal
    let replaced: ReplacedFactor?

    init(_ applied: AppliedFactor, activity: String) {
        self.activity = activity
        reference = applied.factor?.reference ?? ""
        subtracted = applied.subtracted?.reference ?? ""
        conversion = applied.conversion?.reference ?? ""
        stage = applied.stage
        measure = applied.measure
        geography = applied.factor?.geography ?? ""
        reasons = applied.reasons
        value = applied.value
        replaced = applied.replaced
    }
}

extension FactorUse: Comparable {
    /// A fixed order: activity, measure, stage, published row, reasons.
    public static func < (lhs: FactorUse, rhs: FactorUse) -> Bool {
        lhs.sortTexts.lexicographicallyPrecedes(rhs.sortTexts)
    }

    /// Two uses are equal when their order says so.
    public static func == (lhs: FactorUse, rhs: FactorUse) -> Bool {
        lhs.sortTexts == rhs.sortTexts
    }

    private var sortTexts: [String] {
        [
            activity, applied.measure.rawValue, applied.stage.rawValue,
            applied.factor?.reference ?? "", applied.factor?.geography ?? "",
            applied.factor.map { String($0.validity.first) } ?? "",
            applied.conversion?.reference ?? "", applied.value.description,
            applied.reasons.map(\.rawValue).joined(separator: " "),
            applied.replaced.map { "\($0.reference) \($0.value)" } ?? "",
        ]
    }
}
