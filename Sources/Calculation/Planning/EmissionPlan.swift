import EmissionFactors
import Quantities

/// How one record's amount becomes emissions: prepared once for all records of a descriptor and period.
final class EmissionPlan {
    /// One applied factor with everything constant multiplied together.
    struct Term {
        let applied: AppliedFactor
        let scope: EmissionScope
        /// Kilograms per one unit of the record's amount, as exact ratios to be multiplied.
        let ratios: [ExactFraction]
        /// The product of the ratios, where it is in range; then one product gives the emission.
        let simple: ExactFraction?
        /// Whether persons per room count, because the figure is per guest-night.
        let countsGuests: Bool
        var cell = 0
        let use: Int
        /// How good factor and amount are; nil where the factor folder has no rules of data quality.
        let quality: AppliedQuality?
        let amountQuality: DataQuality?
        /// The place of the term's sums of errors.
        var error = 0
        let countsInLocationTotal: Bool
    }

    /// What the records are, and what they cause; or why no figure exists.
    enum Outcome {
        case quantified([Term])
        case unquantified(NoFactor, group: Int)
    }

    let outcome: Outcome
    /// The activity after flights have found their band.
    let activity: String
    /// The days on which the plan holds.
    let validity: Validity
    /// Whether the companion (persons, mass, litres per hour, power) multiplies the amount.
    let usesCompanion: Bool
    /// Whether rooms multiply the amount.
    let usesRooms: Bool
    /// The length of the route in metres, where airports give it; replaces the amount.
    let routeMetres: ExactDecimal?
    /// The rate behind an amount of money.
    let exchange: ExchangeRate?

    init(
        outcome: Outcome, activity: String, validity: Validity, usesCompanion: Bool,
        usesRooms: Bool, routeMetres: ExactDecimal?, exchange: ExchangeRate? = nil
    ) {
        self.outcome = outcome
        self.activity = activity
        self.validity = validity
        self.usesCompanion = usesCompanion
        self.usesRooms = usesRooms
        self.routeMetres = routeMetres
        self.exchange = exchange
    }

    /// A plan that only its outcome tells from another.
    init(like other: EmissionPlan, _ outcome: Outcome) {
        self.outcome = outcome
        activity = other.activity
        validity = other.validity
        usesCompanion = other.usesCompanion
        usesRooms = other.usesRooms
        routeMetres = other.routeMetres
        exchange = other.exchange
    }
}
