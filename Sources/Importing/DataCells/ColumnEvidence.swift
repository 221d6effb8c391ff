import Quantities

/// What the cells of one column show of how its numbers are written.
struct ColumnEvidence {
    private(set) var comma = 0
    private(set) var fullStop = 0
    private(set) var ambiguous = 0

    /// What follows for the column.
    enum Decision: Equatable {
        case mark(DecimalReader.DecimalMark)
        /// No cell has a mark, so that none is needed.
        case unneeded
        /// `1.234` alone: thousands or decimals.
        case ambiguous
        /// Some cells can only have a comma and others only a full stop.
        case contradictory
    }

    /// Takes the text of a cell.
    mutating func take(_ text: String) {
        if let shown = DataNumber(text)?.evidence { take(shown) }
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
        if comma > 0, fullStop > 0 { return .contradictory }
        if comma > 0 { return .mark(.comma) }
        if fullStop > 0 { return .mark(.fullStop) }
        return ambiguous > 0 ? .ambiguous : .unneeded
    }
}
