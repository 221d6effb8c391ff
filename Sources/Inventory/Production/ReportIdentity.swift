/// Which report of a production a file is: files of one identity are parts of one footprint.
public struct ReportIdentity: Sendable, Hashable {
    /// Where a report stands in the life of a production.
    public enum Status: String, Sendable, CaseIterable {
        /// The carbon budget before the shoot.
        case budget
        /// Actual figures so far.
        case interim
        /// The report after delivery.
        case final
    }

    /// The production's id.
    public var production: String
    /// Where the report stands.
    public var status: Status
    /// The revision, from 1; a later one never overwrites an earlier one.
    public var revision: Int
    /// The factor set that the report names.
    public var factorSet: String?

    /// Makes an identity.
    public init(production: String, status: Status, revision: Int, factorSet: String? = nil) {
        self.production = production
        self.status = status
        self.revision = revision
        self.factorSet = factorSet
    }
}
