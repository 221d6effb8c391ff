import Quantities

/// What selection is asked: a factor for this activity, amount, place and day.
public struct FactorQuestion: Sendable, Hashable {
    /// Which contract electricity was bought under (GHG Protocol, Scope 2 Guidance, chapter 6).
    public enum Contract: Sendable, Hashable {
        /// None is stated, or the record says `residual`.
        case residual
        /// Renewable electricity, and the record names evidence.
        case renewableWithEvidence
        /// Renewable electricity, but no evidence is named.
        case renewableWithoutEvidence
        /// The supplier's own figure, kg CO2e per kWh.
        case supplier(ExactDecimal)
    }

    /// A supplier's own emission figure.
    public struct SupplierFigure: Sendable, Hashable {
        /// kg CO2e per unit.
        public let value: ExactDecimal
        /// The unit.
        public let unit: MeasurementUnit

        /// Makes a figure.
        public init(_ value: ExactDecimal, per unit: MeasurementUnit) {
            self.value = value
            self.unit = unit
        }
    }

    /// The activity's id.
    public var activity: String
    /// The dimension of the record's amount; of nights it is only a night.
    public var dimension: Dimension
    /// ISO 3166-1 alpha-2; nil where neither record nor header says it.
    public var country: String?
    /// The Danish municipality code.
    public var municipality: String?
    /// The US grid subregion, such as `US-CAMX`.
    public var gridRegion: String?
    /// The Danish price area, such as `DK1`.
    public var priceArea: String?
    /// The day of the activity.
    public var date: CalendarDate
    /// The supplier's own figure and the unit it is per; answers instead of every published one.
    public var supplierFigure: SupplierFigure?
    /// The electricity contract.
    public var contract: Contract

    /// Makes a question.
    public init(
        activity: String, dimension: Dimension, country: String?, municipality: String? = nil,
        gridRegion: String? = nil, priceArea: String? = nil,
        date: CalendarDate, contract: Contract = .residual
    ) {
        self.activity = activity
        self.dimension = dimension
        self.country = country
        self.municipality = municipality
        self.gridRegion = gridRegion
        self.priceArea = priceArea
        self.date = date
        self.contract = contract
    }
}
