import Diagnostics
import Inventory

/// What reading a report gave beside its records.
public struct ImportedReport: Sendable {
    /// The input as the user named it.
    public let file: String
    /// SHA-256 of its bytes as 64 hexadecimal digits.
    public let sha256: String
    /// The header.
    public let production: Production
    /// Which report of the production it is.
    public let identity: ReportIdentity
    /// Everything that is wrong or worth knowing.
    public let diagnostics: DiagnosticSink
}
