import Calculation
import EmissionFactors
import Inventory
import Quantities

/// What one report of a production brings to the footprint of many: small, exact and mergeable.
///
/// Its ``bytes`` are one line of JSON, the same for the same content every time, and are read back to an
/// equal value. Many partials together form an alliance footprint, whatever their order or grouping.
public struct ProductionPartial: Sendable, Hashable {
    /// Whether the figures may take part in what is published.
    public enum Consent: String, Sendable, CaseIterable {
        /// In published statistics and in internal ones.
        case publish
        /// In internal statistics only.
        case `internal`
    }

    /// A company that takes part.
    public struct Company: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// Its number in the Danish business register; nil where it has none.
        public var cvr: String?

        /// Makes a company.
        public init(name: String, cvr: String? = nil) {
            self.name = name
            self.cvr = cvr
        }
    }

    /// The production's id.
    public var production = ""
    /// The working title.
    public var title = ""
    /// What kind of work it is.
    public var kind = Production.Kind.other
    /// The company that files first, then those that share the production.
    public var companies: [Company] = []
    /// The production's own country, ISO 3166-1 alpha-2.
    public var country: String?
    /// The first day of the production.
    public var periodStart: CalendarDate?
    /// Delivery of the master; its year is the year the production counts in.
    public var periodEnd: CalendarDate?
    /// Days of shooting.
    public var shootingDays: Int?
    /// Episodes.
    public var episodes: Int?
    /// Minutes of finished work.
    public var finishedMinutes: ExactDecimal?
    /// Person-days of the crew.
    public var crewDays: ExactDecimal?
    /// The budget in its own currency.
    public var budget: Production.Budget?
    /// The budget in Danish kroner, where it is in kroner or rates were supplied.
    public var budgetInKroner: ExactDecimal?
    /// Where the report stands.
    public var status = ReportIdentity.Status.interim
    /// The revision, from 1.
    public var revision = 1
    /// The factor set it was computed under.
    public var factorSet = ""
    /// SHA-256 of the factor set's content.
    public var factorSetHash: String?
    /// The version of the tool that computed it.
    public var toolVersion = ""
    /// SHA-256 of the source documents, in their order.
    public var sources: [String] = []
    /// What the one who files has consented to; nil where nothing is said, which is not consent.
    public var consent: Consent?
    /// How many records were read.
    public var recordCount = 0
    /// How many of them have no figure.
    public var unquantifiedCount = 0
    /// The cube.
    public var cube = PartialCube()
    /// Kilograms of the location-based total by what they rest on; in the order of the bases.
    public var kilogramsByBasis: [ActivityBasis: ExactDecimal] = [:]
    /// Kilograms of the location-based total that rest on at least one fallback.
    public var fallbackKilograms = ExactDecimal.zero
    /// Errors of the location-based total; nil where the factor folder has no rules of data quality.
    public var errors: PartialErrors?

    /// Makes an empty partial.
    public init() {}

    /// The year the production counts in; nil where the period has no end.
    public var year: Int? { periodEnd?.year }

    /// The text by which contributions of one company are put together: its register number, else its
    /// name; the production's id where no company is named.
    public var contributor: String {
        guard let company = companies.first else { return "production " + production }
        return company.cvr.map { "cvr " + $0 } ?? "name " + company.name
    }
}

/// The errors of a partial's location-based total (method 9), as sums that add up over productions.
public struct PartialErrors: Sendable, Hashable {
    /// The sum of the squares of half intervals that amounts cause, kg².
    public var amountSquares: ExactDecimal
    /// The errors of published rows and conversions, in the order of their sources.
    public var shared: [FirstOrderErrors.Shared]

    /// Makes errors.
    public init(amountSquares: ExactDecimal, shared: [FirstOrderErrors.Shared]) {
        self.amountSquares = amountSquares
        self.shared = shared
    }
}
