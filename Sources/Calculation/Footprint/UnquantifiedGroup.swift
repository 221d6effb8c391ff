import Diagnostics
import EmissionFactors
import Quantities

/// Records of one activity for which no figure exists, and why.
public struct UnquantifiedGroup: Sendable {
    /// The activity.
    public let activity: String
    /// Why there is no figure.
    public let reason: NoFactor
    /// How many records.
    public let recordCount: Int
    /// Where the first of them stands.
    public let firstPosition: SourcePosition
}
