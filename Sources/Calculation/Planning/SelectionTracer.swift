import EmissionFactors
import Inventory

/// Repeats the choice of a record's factors with everything that was looked at on the way.
public struct SelectionTracer {
    private let planner: EmissionPlanner

    /// Makes a tracer for one factor set; figures as in the calculation.
    public init(library: FactorLibrary, factorSet: FactorSet, figures: SuppliedFigures = .init()) {
        planner = EmissionPlanner(library: library, factorSet: factorSet, figures: figures)
    }

    /// The candidates that were not taken for a record of this kind and day, in the order in which they
    /// were looked at; none where nothing was looked at.
    public func rejected(
        for parts: ActivityDescriptor.Parts, on date: CalendarDate
    ) throws(FactorFolderFailure) -> [FactorCandidate] {
        try planner.trace(for: parts, on: date)?.rejected ?? []
    }
}
