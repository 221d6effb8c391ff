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
