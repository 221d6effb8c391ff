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
    /// How good the factor is; nil where the factor folder has no rules for it.
    public let quality: AppliedQuality?
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
    let yearsApart: Int
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
        yearsApart = applied.yearsApart
        value = applied.value
        replaced = applied.replaced
    }
}

extension FactorUse: Comparable {
    /// A fixed order: activity, measure, stage, published row, reasons.
    public static func < (lhs: FactorUse, rhs: FactorUse) -> Bool {
        lhs.precedes(rhs) ?? false
    }

    /// Two uses are equal when their order says so.
    public static func == (lhs: FactorUse, rhs: FactorUse) -> Bool {
        lhs.precedes(rhs) == nil
    }

    /// Whether this use stands before another; nil where their order is the same.
    ///
    /// The later texts are only made where the earlier ones do not decide.
    private func precedes(_ other: FactorUse) -> Bool? {
        let (one, two) = (applied, other.applied)
        if activity != other.activity { return activity < other.activity }
        if one.measure != two.measure { return one.measure.rawValue < two.measure.rawValue }
        if one.stage != two.stage { return one.stage.rawValue < two.stage.rawValue }
        let (first, second) = (Self.rowTexts(one), Self.rowTexts(two))
        return first == second ? nil : first.lexicographicallyPrecedes(second)
    }

    /// The texts that order uses and tell them apart.
    static func sortTexts(_ applied: AppliedFactor, activity: String) -> [String] {
        [activity, applied.measure.rawValue, applied.stage.rawValue] + rowTexts(applied)
    }

    private static func rowTexts(_ applied: AppliedFactor) -> [String] {
        [
            applied.factor?.reference ?? "", applied.factor?.geography ?? "",
            applied.factor.map { String($0.validity.first) } ?? "",
            applied.conversion?.reference ?? "", applied.value.description,
            applied.reasons.map(\.rawValue).joined(separator: " "),
            String(applied.yearsApart),
            applied.replaced.map { "\($0.reference) \($0.value)" } ?? "",
        ]
    }
}
