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
        (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
    }
}
