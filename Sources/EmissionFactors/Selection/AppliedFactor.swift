import Quantities

/// A factor as it is used: the published row or rows, the conversion before it, and why it was chosen.
public struct AppliedFactor: Sendable {
    /// The published row; nil where the record's own contract gives the figure.
    public let factor: EmissionFactor?
    /// The row that is subtracted, for radiative forcing: with minus without.
    public let subtracted: EmissionFactor?
    /// Kilograms per unit as used: factor minus subtracted.
    public let value: ExactDecimal
    /// The unit the value is per.
    public let unit: MeasurementUnit
    /// The life-cycle stage.
    public let stage: LifeCycleStage
    /// The totals it belongs to.
    public let measure: AccountingMeasure
    /// What turns the record's activity into the factor's, such as kWh per kilometre.
    public let conversion: ActivityConversion?
    /// Why it was chosen; `exact` alone, or what is not exact.
    public let reasons: [FactorMatch]
    /// How many years lie between the record and the row's validity; 0 where the row is of its year.
    public let yearsApart: Int
    /// The published figure that an own factor stands in for.
    public var replaced: ReplacedFactor?

    /// Makes an applied factor.
    public init(
        factor: EmissionFactor?, subtracted: EmissionFactor?, value: ExactDecimal,
        unit: MeasurementUnit, stage: LifeCycleStage, measure: AccountingMeasure,
        conversion: ActivityConversion?, reasons: [FactorMatch], yearsApart: Int = 0
    ) {
        self.factor = factor
        self.subtracted = subtracted
        self.value = value
        self.unit = unit
        self.stage = stage
        self.measure = measure
        self.conversion = conversion
        self.reasons = reasons
        self.yearsApart = yearsApart
    }

    /// Whether something less exact stands in.
    public var isFallback: Bool { reasons.contains(where: \.isFallback) }

    /// What the figure counts.
    public var content: EmissionFactor.Content { factor?.content ?? .co2e }
}

/// The answer to a factor question.
public struct FactorSelection: Sendable {
    /// The factors that apply together, by measure and stage.
    public let applied: [AppliedFactor]
    /// The days around the question's date on which the answer stays the same.
    public let validity: Validity
}

/// Why no factor answers.
public enum NoFactor: Error, Sendable, Hashable {
    /// The activity is known, but nobody has published a usable figure; the catalogue's remark.
    case notPublished(note: BilingualText)
    /// There are figures, but none for this place; the places there are.
    case notForPlace(String, available: [String])
    /// Money in a currency or year for which no rate is given.
    case needsRates(currency: String, year: Int)
    /// Nothing is published, but hours and electric power would be a figure; the catalogue's remark.
    case needsPower(note: BilingualText)
    /// The hourly factors lack hours that the record names.
    case missingHours(priceArea: String, hours: [String])
    /// There are figures, but per another kind of unit; the units there are.
    case otherUnit(expected: [String])
}
