import Quantities

/// What the cells of one column show of how its numbers are written.
struct ColumnEvidence {
    private(set) var comma = 0
    private(set) var fullStop = 0
    private(set) var ambiguous = 0

    /// How many cells must have one mark against one with the other, so that only the latter waits.
    private static let majority = 2

    /// What follows for the column.
    enum Decision: Equatable {
        case mark(DecimalReader.DecimalMark)
        /// No cell has a mark, so that none is needed.
        case unneeded
        /// `1.234` alone: thousands or decimals.
        case ambiguous
        /// About as many cells can only have a comma as can only have a full stop.
        case contradictory
    }

    /// Takes what a cell shows.
    mutating func take(_ shown: DataNumber.Evidence) {
        switch shown {
        case .comma: comma += 1
        case .fullStop: fullStop += 1
        case .ambiguous: ambiguous += 1
        case .none: break
        }
    }

    /// The column's decimal mark.
    var decision: Decision {
        if comma == 0, fullStop == 0 { return ambiguous > 0 ? .ambiguous : .unneeded }
        if comma >= Self.majority * fullStop { return .mark(.comma) }
        if fullStop >= Self.majority * comma { return .mark(.fullStop) }
        return .contradictory
    }
}
