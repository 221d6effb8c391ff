import Inventory

/// A record on its way through changes, with what it has in common with others.
struct ScenarioRecord {
    var record: ActivityRecord
    /// The index of its descriptor among those of the scenario.
    var descriptor: Int
}

/// Why a change leaves a record as it is, though one of its rules is for it.
public enum ChangeRefusal: String, Sendable, CaseIterable, Comparable {
    /// A rule says so.
    case kept
    /// The record has no figure, so that nothing can be said of a saving.
    case unquantified
    /// What it would become has no figure.
    case noFigure
    /// What it would become is no activity of the catalogue.
    case noActivity
    /// As much or more of the material was used before anyway.
    case reusedAnyway
    /// The record is shared with other productions, which excludes a reused share.
    case allocated
    /// The new amount leaves the range of exact decimals.
    case outOfRange

    /// Orders as declared.
    public static func < (lhs: ChangeRefusal, rhs: ChangeRefusal) -> Bool {
        (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
    }
}
