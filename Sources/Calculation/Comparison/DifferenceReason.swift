/// What a part of the difference between two footprints comes from.
public enum DifferenceCause: String, Sendable, CaseIterable, Comparable {
    /// More or less was done: amount times the first report's factor.
    case activity
    /// Another figure for the same activity: another factor set, edition or year.
    case factor
    /// Another rule of accounting: flights, stages, the publication that answers for electricity.
    case method
    /// Only one of the reports covers it.
    case boundary
    /// The same is known better or worse, or has a figure in one report only.
    case dataQuality

    /// Orders as the causes are asked for.
    public static func < (lhs: DifferenceCause, rhs: DifferenceCause) -> Bool {
        (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
    }
}

/// What exactly a part of a difference comes from, within its cause.
public enum DifferenceReason: String, Sendable, CaseIterable, Comparable {
    /// Another amount.
    case amount
    /// Another factor set answers for the same records.
    case factorSet
    /// Another row of the same publication: another edition, year or place within the country.
    case edition
    /// Another publication, or the supplier's or contract's own figure.
    case publication
    /// A life-cycle stage that only one of them counts.
    case stage
    /// Flights by distance band in one, by the average of all distances in the other.
    case flightRule
    /// A department that only one report has.
    case department
    /// A category that only one report has.
    case category
    /// A phase that only one report has, where both state all phases.
    case phase
    /// An activity that only one report has.
    case content
    /// Amounts that rest on something else.
    case basis
    /// Records that have a figure in one only.
    case figure

    /// The cause it belongs to.
    public var cause: DifferenceCause {
        switch self {
        case .amount: return .activity
        case .factorSet, .edition: return .factor
        case .publication, .stage, .flightRule: return .method
        case .department, .category, .phase, .content: return .boundary
        case .basis, .figure: return .dataQuality
        }
    }

    /// Orders as the reasons are looked for.
    public static func < (lhs: DifferenceReason, rhs: DifferenceReason) -> Bool {
        (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
    }
}
