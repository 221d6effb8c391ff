import EmissionFactors
import Inventory

/// A record for which no figure exists: unknown, which is not zero.
public struct UnquantifiedRecord: Sendable {
    /// Where the record stands and what it says.
    public let origin: EmissionLine.Origin
    /// What the record has in common with others.
    public let parts: ActivityDescriptor.Parts
    /// The record's own figures.
    public let record: ActivityRecord
    /// The activity.
    public let activity: String
    /// Why there is no figure.
    public let reason: NoFactor
}
