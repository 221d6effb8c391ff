import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// One rule of a profile: what is required, of which reports, how serious a breach is, and why.
public struct CheckRule: Sendable {
    /// How serious a breach is.
    public enum Severity: String, Sendable, CaseIterable {
        /// The report does not pass.
        case error
        /// The report passes, but somebody should look.
        case warning
    }

    /// What is required.
    public let requirement: CheckRequirement
    /// The least and the most that is allowed; of rules without figures both are nil.
    public let bounds: CheckBounds
    /// The statuses it holds for; empty means all.
    public let statuses: Set<ReportIdentity.Status>
    /// The kinds of production it holds for; empty means all.
    public let kinds: Set<Production.Kind>
    /// How serious a breach is.
    public let severity: Severity
    /// What to do, empty where the tool's own advice is enough, and what the rule or its bound rests on.
    public let advice: CitedWording
    /// Where the rule stands in the profile.
    public let position: SourcePosition

    /// The rule's name, such as `amount.meals.crewDay`: stable for scripts.
    public var id: String { requirement.id }

    /// Whether the rule is for reports of this status and kind.
    public func applies(to identity: ReportIdentity, _ production: Production) -> Bool {
        (statuses.isEmpty || statuses.contains(identity.status))
            && (kinds.isEmpty || kinds.contains(production.kind))
    }
}

/// The least and the most that is allowed.
public struct CheckBounds: Sendable, Hashable {
    /// The least; nil where there is no least.
    public let minimum: ExactDecimal?
    /// The most; nil where there is no most.
    public let maximum: ExactDecimal?

    /// Makes bounds.
    public init(minimum: ExactDecimal? = nil, maximum: ExactDecimal? = nil) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Whether a value lies within.
    public func contains(_ value: ExactDecimal) -> Bool {
        if let minimum, value < minimum { return false }
        if let maximum, value > maximum { return false }
        return true
    }
}

/// A bound on one amount of every record.
public struct RecordBound: Sendable, Hashable {
    /// The place of the rule in its profile.
    public let rule: Int
    /// What is bounded.
    public let amount: ActivityAmount
    /// Between which values.
    public let bounds: CheckBounds
}
