import Calculation

/// Reports compared with the first of them, and the files they were made from.
public struct ComparisonReport: Sendable {
    /// One input file.
    public struct Input: Sendable {
        /// The file as the user named it.
        public let file: String
        /// SHA-256 of its bytes as 64 hexadecimal digits.
        public let sha256: String
        /// SHA-256 over the files of the factor set that it was computed under.
        public let factorSetHash: String?

        /// Makes an input.
        public init(file: String, sha256: String, factorSetHash: String?) {
            self.file = file
            self.sha256 = sha256
            self.factorSetHash = factorSetHash
        }
    }

    /// The files, the one compared with first.
    public let inputs: [Input]
    /// The comparisons, one for each further file.
    public let comparisons: [ReportComparison]
    /// The version of the tool.
    public let toolVersion: String

    /// Makes a report of comparisons.
    public init(inputs: [Input], comparisons: [ReportComparison], toolVersion: String) {
        self.inputs = inputs
        self.comparisons = comparisons
        self.toolVersion = toolVersion
    }
}
