import Diagnostics

/// Which records are to be explained.
public enum RecordChoice: Sendable {
    /// Every one.
    case all
    /// Those with these ids.
    case ids(Set<String>)
    /// Those that stand at these places.
    case positions(Set<SourcePosition>)
}
