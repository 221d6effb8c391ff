/// Why a factor answers for an activity; every applied factor carries its reasons.
public enum FactorMatch: String, Sendable, CaseIterable, Comparable {
    /// The published row is for this activity, place and year.
    case exact
    /// The row is published for another country.
    case proxyGeography
    /// The row is an average over a larger area: several countries, or the country of a municipality.
    case regionalAverage
    /// The record leaves something out; the row is an average over it.
    case averageActivity
    /// The class of travel has no row of its own; a neighbouring class answers.
    case chosenClass
    /// No figure for the record's year: the latest earlier one.
    case earlierEdition
    /// No figure for the record's year or before: the earliest later one.
    case laterEdition
    /// No residual mix is published for the country: the location-based figure stands in.
    case residualMixNotPublished
    /// Renewable electricity without evidence counts as residual mix.
    case renewableWithoutEvidence
    /// Renewable electricity with evidence: zero at the point of generation.
    case renewableContract
    /// The supplier's own figure from the record.
    case supplierFactor
    /// Derived from an energy use per distance and the country's electricity.
    case convertedActivity
    /// Money was converted by a rate and a price index that the user supplies.
    case statedRate
    /// No row is published for the activity: its electric energy counts as grid electricity.
    case physicalRule
    /// The mean of the hourly grid factors of the hours that the record names.
    case hourlyGrid
    /// The user's own factor, from a folder of own factors.
    case ownFactor

    /// Whether the reason means that something less exact stands in.
    public var isFallback: Bool {
        switch self {
        case .exact, .renewableContract, .supplierFactor, .convertedActivity, .statedRate,
            .hourlyGrid, .ownFactor:
            return false
        default: return true
        }
    }

    /// Orders as declared.
    public static func < (lhs: FactorMatch, rhs: FactorMatch) -> Bool {
        lhs.position < rhs.position
    }

    private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
