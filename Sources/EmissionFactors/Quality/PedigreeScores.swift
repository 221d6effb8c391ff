/// An indicator of the pedigree matrix (Weidema and Wesnæs 1996; ecoinvent).
public enum PedigreeIndicator: String, Sendable, CaseIterable {
    /// How the figure was come by.
    case reliability
    /// How much of what it stands for was looked at.
    case completeness
    /// How old it is.
    case temporal
    /// How near the place is.
    case geographical
    /// How alike the technology is.
    case technological
}

extension PedigreeIndicator {
    /// Its place among the indicators.
    var place: Int {
        switch self {
        case .reliability: return 0
        case .completeness: return 1
        case .temporal: return 2
        case .geographical: return 3
        case .technological: return 4
        }
    }
}

/// A score from 1 (best) to 5 for each indicator of the pedigree matrix.
public struct PedigreeScores: Sendable, Hashable {
    /// By the indicators' places; the rest stays 1.
    private var values = SIMD8<UInt8>(repeating: 1)

    /// The best score everywhere.
    public static let best = PedigreeScores()

    private init() {}

    /// Makes scores; indicators that are left out have the best.
    public init(_ scores: [PedigreeIndicator: Int]) {
        for (indicator, score) in scores { self[indicator] = score }
    }

    /// The score of an indicator.
    public internal(set) subscript(indicator: PedigreeIndicator) -> Int {
        get { Int(values[indicator.place]) }
        set { values[indicator.place] = UInt8(clamping: newValue) }
    }

    /// The worse score of each indicator.
    public func raised(to other: PedigreeScores) -> PedigreeScores {
        var raised = self
        raised.values = pointwiseMax(values, other.values)
        return raised
    }
}
