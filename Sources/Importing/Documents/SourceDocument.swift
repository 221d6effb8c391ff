import Diagnostics
import EmissionFactors

/// What is known of a document beside its lines.
struct SourceDocument: Sendable {
    /// The file as the user named it.
    let file: String
    /// SHA-256 of its bytes as 64 hexadecimal digits, known at the end; empty where nobody asks.
    var sha256 = ""
    /// What it is.
    var kind: SourceKind
    /// Its number, such as the invoice number; empty where it has none.
    var number = ""
    /// Its own universal id; empty where it has none.
    var uuid = ""
    /// Who issued it.
    var supplier: SourceParty?
    /// The day of issue.
    var issued: CalendarDate?
    /// Invoices that a credit note refers to.
    var references: [String] = []
    /// What the columns of a table were taken for, by heading; for saving a mapping.
    var columns: [(heading: String, meaning: String)] = []
    /// What is wrong with it, or worth knowing.
    var diagnostics = DiagnosticSink()

    /// Whether lines of both belong to one document, as far as lines tell.
    func isSame(as other: SourceDocument) -> Bool {
        number == other.number && uuid == other.uuid && kind == other.kind && file == other.file
    }
}
