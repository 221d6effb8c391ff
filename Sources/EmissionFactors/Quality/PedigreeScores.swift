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

/// A score from 1 (best) to 5 for each indicator of the pedigree matrix.
public struct PedigreeScores: Sendable, Hashable {
    private var values: [Int]

    /// The best score everywhere.
    public static let best = PedigreeScores()

    private init() {
        values = PedigreeIndicator.allCases.map { _ in 1 }
    }

    /// Makes scores; indicators that are left out have the best.
    public init(_ scores: [PedigreeIndicator: Int]) {
        values = PedigreeIndicator.allCases.map { scores[$0] ?? 1 }
    }

    /// The score of an indicator.
    public subscript(indicator: PedigreeIndicator) -> Int {
        zip(PedigreeIndicator.allCases, values).first { $0.0 == indicator }?.1 ?? 1
    }

    /// The worse score of each indicator.
    public func raised(to other: PedigreeScores) -> PedigreeScores {
        var raised = self
        raised.values = zip(values, other.values).map { max($0, $1) }
        return raised
    }
}
