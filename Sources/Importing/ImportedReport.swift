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
    /// The ids of the records, for files that are parts of one report.
    let identifiers: [RecordIdentifiers]
}

extension ImportedReport {
    /// Reports every id that records of two files of one report share.
    public static func reportDuplicates(
        among reports: [ImportedReport], to sink: inout DiagnosticSink
    ) {
        guard reports.count > 1 else { return }
        RecordIdentifiers.reportShared(
            reports.map { (file: $0.file, identifiers: $0.identifiers) }, to: &sink)
    }
}

extension ImportedReport {
    /// The outcome for a file whose first bytes show that it is no report.
    static func refused(_ file: String, _ problem: InputProblem) -> ImportedReport {
        var diagnostics = DiagnosticSink()
        var positions = TextPositions(file: file)
        diagnostics.report(problem.diagnostic(&positions, file: file))
        return ImportedReport(
            file: file, sha256: "", production: Production(),
            identity: ReportIdentity(production: "", status: .interim, revision: 1),
            diagnostics: diagnostics, identifiers: [])
    }
}
