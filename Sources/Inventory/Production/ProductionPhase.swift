/// A phase of the work on a production.
public enum ProductionPhase: String, Sendable, CaseIterable, Comparable {
    /// Script and financing.
    case development
    /// Preparation of the shoot.
    case preparation
    /// The shoot.
    case shoot
    /// Striking sets and returning equipment.
    case wrap
    /// Post-production.
    case post
    /// Delivery of the master.
    case delivery

    /// Orders by time.
    public static func < (lhs: ProductionPhase, rhs: ProductionPhase) -> Bool {
        (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
    }
}
