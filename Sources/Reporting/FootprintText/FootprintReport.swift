import Calculation

/// A footprint and what it was made from: all that a report form needs.
public struct FootprintReport: Sendable {
    /// One input file and the hash of its bytes.
    public struct Input: Sendable, Hashable {
        /// The file as the user named it.
        public let file: String
        /// SHA-256 of its bytes as 64 hexadecimal digits.
        public let sha256: String

        /// Makes an input.
        public init(file: String, sha256: String) {
            self.file = file
            self.sha256 = sha256
        }
    }

    /// A plan and the files it was made from.
    public struct Plan: Sendable {
        /// The plan beside the footprint.
        public let comparison: PlanComparison
        /// The plan's files, in the order in which they were named.
        public let inputs: [Input]

        /// Makes a plan.
        public init(comparison: PlanComparison, inputs: [Input]) {
            self.comparison = comparison
            self.inputs = inputs
        }
    }

    /// The footprint.
    public let footprint: Footprint
    /// The files it was made from, in the order in which they were named.
    public let inputs: [Input]
    /// SHA-256 over the factor set's files, where it was asked for.
    public let factorSetHash: String?
    /// The version of the tool.
    public let toolVersion: String
    /// How many warnings the input gave.
    public let warningCount: Int
    /// How many lines of documents wait for a person, and are in no record.
    public var waitingLines = 0
    /// The plan it is held against, where one was given.
    public var plan: Plan?

    /// Whether every line has become a record or was set aside, and every record has a figure.
    var isComplete: Bool { footprint.unquantifiedCount == 0 && waitingLines == 0 }

    /// Makes a report.
    public init(
        footprint: Footprint, inputs: [Input], factorSetHash: String?, toolVersion: String,
        warningCount: Int
    ) {
        self.footprint = footprint
        self.inputs = inputs
        self.factorSetHash = factorSetHash
        self.toolVersion = toolVersion
        self.warningCount = warningCount
    }
}
