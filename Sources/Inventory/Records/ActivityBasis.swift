/// What an amount rests on, best first (method 7; GHG Protocol scope 3 calculation methods).
public enum ActivityBasis: String, Sendable, CaseIterable, Comparable {
    /// A meter or a pump.
    case measured
    /// The supplier's own figure.
    case supplier
    /// Counted: kilograms, nights, meals.
    case physical
    /// A distance.
    case distance
    /// Money.
    case spend
    /// An estimate.
    case estimated
    /// A benchmark of other productions.
    case benchmark

    /// Orders from the best to the weakest.
    public static func < (lhs: ActivityBasis, rhs: ActivityBasis) -> Bool {
        lhs.position < rhs.position
    }

    // Footprints are sorted by it, so it looks nothing up.
    private var position: Int {
        switch self {
        case .measured: return 0
        case .supplier: return 1
        case .physical: return 2
        case .distance: return 3
        case .spend: return 4
        case .estimated: return 5
        case .benchmark: return 6
        }
    }
}
