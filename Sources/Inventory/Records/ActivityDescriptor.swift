import EmissionFactors
import Quantities

/// Everything records have in common that differ only in amounts, day and wording.
///
/// A report has few of them, so each is classified and given its factors once.
public final class ActivityDescriptor: Sendable {
    /// A flight's route.
    public struct Route: Sendable, Hashable {
        /// The IATA code of the departure.
        public let from: String
        /// The IATA code of the arrival.
        public let to: String

        /// Makes a route.
        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    /// The parts of a descriptor that the reader of a report fills in.
    public struct Parts: Sendable, Equatable {
        /// The kind of record.
        public var kind: RecordKind
        /// The department.
        public var department: Department
        /// The phase; nil where the report does not say it.
        public var phase: ProductionPhase?
        /// What decides the activity.
        public var traits: RecordTraits
        /// The activity and where it counts.
        public var rule: ClassificationRule
        /// The unit of the amount; nil for money.
        public var unit: MeasurementUnit?
        /// The unit of the mass, where goods are moved.
        public var massUnit: MeasurementUnit?
        /// The unit of the electric power, where hours of operation are counted.
        public var powerUnit: MeasurementUnit?
        /// The currency, where the amount is money.
        public var currency: String?
        /// The country, ISO 3166-1 alpha-2.
        public var country: String?
        /// Where the country comes from.
        public var countryOrigin: ValueOrigin
        /// The Danish municipality code.
        public var municipality: String?
        /// The US grid subregion.
        public var gridRegion: String?
        /// The Danish price area.
        public var priceArea: String?
        /// The hours of electricity use, where the record names them.
        public var hours: HourSpan?
        /// Who operates it; nil where the report leaves it to the method.
        public var control: OperationalControl?
        /// The electricity contract.
        public var contract: FactorQuestion.Contract
        /// The supplier's own figure, kg CO2e per unit; nil where the published factors answer.
        public var supplierFactor: ExactDecimal?
        /// What the amount rests on.
        public var basis: ActivityBasis
        /// The record's own score of its amount, 1 (best) to 5; nil where it gives none.
        public var dataQuality: Int?
        /// The route, where it is a flight between airports.
        public var route: Route?
        /// Whether the way is made in both directions.
        public var isReturn: Bool
        /// Whether it is the way to work.
        public var isCommute: Bool

        /// Makes the parts that every record has; the rest follows by assignment.
        public init(
            kind: RecordKind, department: Department, traits: RecordTraits,
            rule: ClassificationRule
        ) {
            self.kind = kind
            self.department = department
            self.traits = traits
            self.rule = rule
            countryOrigin = .unknown
            contract = .residual
            basis = .estimated
            isReturn = false
            isCommute = false
        }
    }

    /// Counts from 0 within one reading; the index of caches.
    public let index: Int
    /// What the records have in common.
    public let parts: Parts

    /// Makes a descriptor.
    public init(index: Int, parts: Parts) {
        self.index = index
        self.parts = parts
    }
}
