import Diagnostics
import EmissionFactors

/// The kinds of documents that are read beside production reports.
public enum SourceKind: String, Sendable, CaseIterable {
    /// UBL 2 invoice, or UN/ECE CII.
    case invoice
    /// The same, crediting.
    case creditNote
    /// OIOUBL utility statement.
    case utilityStatement
    /// Meter data of Eloverblik.
    case meterData
    /// SAF-T Financial.
    case ledger
    /// CSV, XLSX or ODS with one row per activity.
    case table
    /// The list of lines that could not be placed, completed by hand.
    case reviewList
    /// GPX track.
    case track
}

/// What is known of a document beside its lines.
struct SourceDocument: Sendable {
    /// The file as the user named it.
    let file: String
    /// SHA-256 of its bytes as 64 hexadecimal digits; known at the end.
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
    /// What is wrong with it, or worth knowing.
    var diagnostics = DiagnosticSink()
}

/// Takes the lines of documents as they are read; nothing is kept by the reader.
protocol SourceLineConsumer: AnyObject {
    /// Takes one line of the document that is being read.
    func take(_ line: SourceLine, of document: SourceDocument)
}

/// Reads one kind of document from its bytes.
///
/// A reader reports what is wrong into the document it answers and never throws: what was read before a
/// fault was handed over, and the caller refuses the whole when the document has errors.
protocol SourceReader {
    /// Reads the input to its end.
    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument
}
