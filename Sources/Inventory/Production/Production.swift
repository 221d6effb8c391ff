import EmissionFactors
import Quantities

/// The header of a report: the film or series, and what its footprint is measured against.
public struct Production: Sendable, Hashable {
    /// What kind of work it is.
    public enum Kind: String, Sendable, CaseIterable {
        case feature, dramaSeries, documentary, entertainment, reality, news, sport, childrens
        case animation, commercial, short, other
    }

    /// The company that files the report.
    public struct Company: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// Its number in the Danish business register, eight digits.
        public var cvr: String?

        /// Makes a company.
        public init(name: String, cvr: String? = nil) {
            self.name = name
            self.cvr = cvr
        }
    }

    /// A company that shares the production.
    public struct CoProducer: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// Its country, ISO 3166-1 alpha-2.
        public var country: String?
        /// Its share, 0 to 1.
        public var share: ExactDecimal?

        /// Makes a co-producer.
        public init(name: String, country: String?, share: ExactDecimal?) {
            self.name = name
            self.country = country
            self.share = share
        }
    }

    /// Money in one currency.
    public struct Budget: Sendable, Hashable {
        /// How much.
        public var amount: ExactDecimal
        /// ISO 4217 code.
        public var currency: String

        /// Makes a budget.
        public init(amount: ExactDecimal, currency: String) {
            self.amount = amount
            self.currency = currency
        }
    }

    /// Who stands by the report.
    public struct SignOff: Sendable, Hashable {
        /// The person's name.
        public var name: String
        /// The person's role.
        public var role: String
        /// The day.
        public var date: CalendarDate?

        /// Makes a sign-off.
        public init(name: String, role: String, date: CalendarDate?) {
            self.name = name
            self.role = role
            self.date = date
        }
    }

    /// The id that all reports of the production share.
    public var id = ""
    /// The working title.
    public var title = ""
    /// What kind of work it is.
    public var kind = Kind.other
    /// Who files.
    public var company: Company?
    /// From the first day with a booked cost …
    public var periodStart: CalendarDate?
    /// … to delivery of the master.
    public var periodEnd: CalendarDate?
    /// The country that records without one are in, ISO 3166-1 alpha-2.
    public var country: String?
    /// Days of shooting, all units.
    public var shootingDays: Int?
    /// Episodes.
    public var episodes: Int?
    /// Minutes of finished work.
    public var finishedMinutes: ExactDecimal?
    /// Person-days of the crew.
    public var crewDays: ExactDecimal?
    /// The budget.
    public var budget: Budget?
    /// Who ordered or supports the work.
    public var commissioners: [String] = []
    /// Who shares it.
    public var coProducers: [CoProducer] = []
    /// Whom to ask.
    public var contact: String?
    /// Who stands by the report.
    public var signOff: SignOff?
    /// Whether the figures may take part in published statistics; nil where nothing is said.
    public var allowsPublication: Bool?

    /// Makes an empty header.
    public init() {}
}
