import Calculation
import Inventory
import Quantities

/// The footprint of many productions as it is shown: nothing in it tells more than the rules allow, unless
/// it is internal.
///
/// Published kilograms are rounded to three significant digits; internal ones are exact.
public struct AllianceReport: Sendable {
    /// One class of a classification.
    public struct Row: Sendable {
        /// The class; nil for the other ones.
        public let key: String?
        /// How many productions contribute; nil where that is not shown.
        public let productions: Int?
        /// How many companies.
        public let companies: Int?
        /// Kilograms, location-based.
        public let kilograms: ExactDecimal
        /// Tenths of a percent of the total.
        public let permille: Int
    }

    /// A classification whose rows sum to the total.
    public struct Table: Sendable {
        /// What it divides by.
        public let classification: Classification
        /// The classes in order, the other ones last.
        public let rows: [Row]
    }

    /// A classification crossed with kind.
    public struct Cross: Sendable {
        /// One cell: kilograms; nil where it is hidden.
        public typealias Cell = ExactDecimal?

        /// What the rows are.
        public let classification: Classification
        /// The keys of the rows; nil for the other ones.
        public let rows: [String?]
        /// The kinds; nil for the other ones.
        public let columns: [String?]
        /// The cells by row.
        public let cells: [[Cell]]
        /// The hidden cells by every key they hold.
        public let hidden: [CellKeys]
    }

    /// Kilograms per declared unit over comparable productions.
    public struct Intensity: Sendable {
        /// What is measured against.
        public let declaredUnit: FootprintIntensity.DeclaredUnit
        /// The kind; nil for all.
        public let kind: String?
        /// How many productions state the unit.
        public let productions: Int
        /// How many companies they are of.
        public let companies: Int
        /// The mean of the productions' intensities.
        public let mean: ExactDecimal
        /// The means of four groups by rank, lowest first; empty where a group may not be shown.
        public let quarterMeans: [ExactDecimal]
        /// Percentiles 10, 25, 50, 75 and 90; internal only.
        public let percentiles: [ExactDecimal]
    }

    /// What it would bring if all did as the best quarter does, for one category.
    public struct Lever: Sendable {
        /// The category.
        public let category: String
        /// Kilograms of the category, location-based.
        public let kilograms: ExactDecimal
        /// The mean per shooting day of those that have the category.
        public let mean: ExactDecimal
        /// The mean of their lowest quarter.
        public let lowestQuarterMean: ExactDecimal
        /// Kilograms that would be saved.
        public let potential: ExactDecimal
        /// Tenths of a percent of the total.
        public let permille: Int
    }

    /// One year of the trend, on the common factor set.
    public struct TrendYear: Sendable {
        /// The year; nil for the other ones.
        public let year: String?
        /// How many productions.
        public let productions: Int
        /// How many companies.
        public let companies: Int
        /// Kilograms, location-based.
        public let kilograms: ExactDecimal
        /// The mean of the productions' kilograms per shooting day; nil where it may not be shown.
        public let perShootingDay: ExactDecimal?
    }

    /// One production; internal only.
    public struct Production: Sendable {
        /// Its id.
        public let id: String
        /// Its title.
        public let title: String
        /// The company.
        public let company: String
        /// Its kind.
        public let kind: String
        /// The year.
        public let year: Int?
        /// Kilograms, location-based.
        public let kilograms: ExactDecimal
        /// Kilograms per shooting day.
        public let perShootingDay: ExactDecimal?
        /// Whether its figures may be published.
        public let isPublishable: Bool
    }

    /// What was asked for.
    public let filter: AllianceFilter
    /// How many productions count.
    public internal(set) var productions = 0
    /// Of how many companies.
    public internal(set) var companies = 0
    /// How many records they have.
    public internal(set) var records = 0
    /// How many of those have no figure.
    public internal(set) var unquantified = 0
    /// How many reports do not count, by the keys of the reasons.
    public internal(set) var leftOut: [(reason: String, count: Int)] = []
    /// The factor sets they were computed under.
    public internal(set) var factorSets: [String] = []
    /// Kilograms, location-based.
    public internal(set) var location = ExactDecimal.zero
    /// Kilograms, market-based; nil where it is not shown.
    public internal(set) var market: ExactDecimal?
    /// Kilograms of biogenic CO2 outside scopes; nil where it is not shown.
    public internal(set) var biogenic: ExactDecimal?
    /// Half the 95 % interval of the location-based total in percent; nil where it is not known.
    public internal(set) var uncertaintyPercent: Int?
    /// Tenths of a percent of the total that rest on fallbacks; nil where it is not shown.
    public internal(set) var fallbackPermille: Int?
    /// The classifications.
    public internal(set) var tables: [Table] = []
    /// Cross tables with kind.
    public internal(set) var crosses: [Cross] = []
    /// Intensities.
    public internal(set) var intensities: [Intensity] = []
    /// Levers, the largest first.
    public internal(set) var levers: [Lever] = []
    /// The years on one factor set.
    public internal(set) var trend: [TrendYear] = []
    /// The factor set of the trend.
    public internal(set) var trendFactorSet: String?
    /// Every production; internal only.
    public internal(set) var list: [Production] = []
    /// The digests of the reports that count, sorted; for the next edition.
    public internal(set) var members: [UInt128] = []

    init(filter: AllianceFilter) {
        self.filter = filter
    }
}

/// Why nothing is published.
public enum PublicationRefusal: Error, Sendable, Hashable {
    /// No report counts.
    case nobody
    /// The total would tell too much about a production or a company.
    case total
    /// Beside what other years and kinds show, this year or kind would.
    case selection
    /// The difference from an earlier edition would.
    case difference
    /// Reports of the earlier edition are not among those given, so that the difference is unknown.
    case earlierReportsMissing(Int)
}
