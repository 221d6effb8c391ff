import Quantities

/// A published row that selection looked at, and what became of it.
public struct FactorCandidate: Sendable {
    /// What became of a candidate.
    public enum Outcome: Sendable, Hashable {
        /// It answers.
        case chosen(FactorMatch)
        /// Its binding is for other places; those it is for.
        case otherPlace(String)
        /// No row with the id is published for the place, or in the factor set at all.
        case noRow
        /// Its unit is of another kind than the record's amount.
        case otherUnit(String)
        /// The row is marked unusable, because its figure misleads.
        case unusable
        /// An earlier option of the activity answers already.
        case laterOption
        /// Another year's row of the same id is nearer to the record's day.
        case otherYear
    }

    /// The totals it would count in.
    public let measure: AccountingMeasure
    /// The place of its option in the order in which they are tried.
    public let option: Int
    /// The life-cycle stage.
    public let stage: LifeCycleStage
    /// The row as `family:id` where none was found, else as `dataset:id`.
    public let reference: String
    /// The row, where there is one.
    public let factor: EmissionFactor?
    /// What became of it.
    public let outcome: Outcome
}

/// An answer with everything that was looked at on the way.
public struct FactorTrace: Sendable {
    /// The answer, as the calculation takes it.
    public let answer: Result<FactorSelection, NoFactor>
    /// Every candidate in the order in which they were looked at.
    public let candidates: [FactorCandidate]

    /// The candidates that were not taken.
    public var rejected: [FactorCandidate] {
        candidates.filter {
            if case .chosen = $0.outcome { return false }
            return true
        }
    }
}
