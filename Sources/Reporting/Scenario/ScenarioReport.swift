import Calculation
import EmissionFactors

/// What changes would make of reports: all that a form of it needs.
public struct ScenarioReport: Sendable {
    /// One report of a production.
    public struct Result: Sendable {
        /// The report as it is and as it would be.
        public let comparison: ScenarioComparison
        /// The files it was read from.
        public let files: [String]

        /// Makes a result.
        public init(comparison: ScenarioComparison, files: [String]) {
            self.comparison = comparison
            self.files = files
        }
    }

    /// The reports in the order of the productions' ids.
    public let results: [Result]
    /// The changes of the list that were not tried, because they need a number of the user's.
    public let untried: [ScenarioChange]
    /// The version of the tool.
    public let toolVersion: String

    /// Makes a report of a scenario.
    public init(results: [Result], untried: [ScenarioChange], toolVersion: String) {
        self.results = results
        self.untried = untried
        self.toolVersion = toolVersion
    }
}
