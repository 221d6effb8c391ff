import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// What one rule came to for one report.
public struct CheckFinding: Sendable {
    /// The outcomes.
    public enum Outcome: String, Sendable, CaseIterable {
        /// As required.
        case passed
        /// Not as required.
        case failed
        /// The report lacks what is needed to tell; counts as not passed.
        case undecided
        /// The rule is not for reports of this status or kind.
        case notApplicable
    }

    /// Why nothing can be told.
    public enum Obstacle: Sendable, Hashable {
        /// The header does not say what is divided by.
        case missingHeader(HeaderItem)
        /// The total is not above zero, so that there are no shares of it.
        case noTotal
        /// The report has no records.
        case noRecords
        /// No record has a figure, so that the total is unknown.
        case noFigures
        /// No budget report was given.
        case noBudgetReport
        /// A sum leaves the range of exact numbers.
        case outOfRange
    }

    /// The rule.
    public let rule: CheckRule
    /// What it came to.
    public let outcome: Outcome
    /// What the report has.
    public let found: CheckValue
    /// The least that is allowed.
    public let minimum: CheckValue?
    /// The most that is allowed.
    public let maximum: CheckValue?
    /// Why nothing can be told.
    public let obstacle: Obstacle?
    /// Where to look; the whole file where no line is to blame.
    public let position: SourcePosition
    /// How many records are concerned; nil where none in particular are.
    public let recordCount: Int?

    /// Whether the finding keeps the report from passing.
    public var isBreach: Bool { isUnmet && rule.severity == .error }

    /// Whether the rule is not met, whatever its severity.
    public var isUnmet: Bool { outcome == .failed || outcome == .undecided }
}

/// A value that a rule found or allows.
public enum CheckValue: Sendable, Hashable {
    /// Nothing is there.
    case nothing
    /// Something is there.
    case present
    /// What the report says, in its own words.
    case text(String)
    /// A number of things.
    case count(ExactDecimal)
    /// A share of one.
    case share(ExactDecimal)
    /// Kilograms, whole or per declared unit.
    case kilograms(ExactDecimal, per: FootprintIntensity.DeclaredUnit?)
    /// An amount, by what it is measured against.
    case amount(ExactDecimal, ActivityAmount, per: AmountBase)
}

/// What a profile came to for one report.
public struct CheckResult: Sendable {
    /// The report's footprint.
    public let footprint: Footprint
    /// The files of the report.
    public let files: [String]
    /// The findings, in the order of the profile's rules.
    public let findings: [CheckFinding]

    /// Whether no rule of severity error is unmet.
    public var passes: Bool { !findings.contains(where: \.isBreach) }

    /// How many findings meet a condition.
    public func count(where condition: (CheckFinding) -> Bool) -> Int {
        findings.count(where: condition)
    }
}
