import Diagnostics

/// Which records are to be explained.
public enum RecordChoice: Sendable {
    /// Every one.
    case all
    /// Those with these ids.
    case ids(Set<String>)
    /// Those that stand at these places, to be written in this order.
    case positions([SourcePosition])
}
