/// A stage of the life cycle (ISO 14040, ISO 14083); each is a line of its own, never mixed in.
public enum LifeCycleStage: String, Sendable, CaseIterable, Comparable {
    /// Combustion of a fuel, or use of electricity, heat or a service.
    case use
    /// Extraction, refining and transport of a fuel before it is used.
    case wellToTank
    /// Losses of a grid where they are not inside the use figure.
    case transmissionAndDistribution
    /// The effect of aviation beyond CO2.
    case radiativeForcing
    /// Making a material or product.
    case cradleToGate
    /// Waste treatment and disposal.
    case endOfLife

    /// Orders along the life cycle.
    public static func < (lhs: LifeCycleStage, rhs: LifeCycleStage) -> Bool {
        lhs.position < rhs.position
    }

    // Footprints are sorted by it, so it looks nothing up.
    private var position: Int {
        switch self {
        case .use: return 0
        case .wellToTank: return 1
        case .transmissionAndDistribution: return 2
        case .radiativeForcing: return 3
        case .cradleToGate: return 4
        case .endOfLife: return 5
        }
    }
}
