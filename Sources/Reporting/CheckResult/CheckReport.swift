import Checks

/// A profile and what it came to: all that a form of it needs.
public struct CheckReport: Sendable {
    /// The profile.
    public let profile: CheckProfile
    /// What it came to for each report, in the order of the productions' ids.
    public let results: [CheckResult]
    /// The version of the tool.
    public let toolVersion: String

    /// Makes a report of a check.
    public init(profile: CheckProfile, results: [CheckResult], toolVersion: String) {
        self.profile = profile
        self.results = results
        self.toolVersion = toolVersion
    }

    /// Whether every report passes.
    public var passes: Bool { results.allSatisfy(\.passes) }
}
