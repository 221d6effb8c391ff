/// Something in a ledger that is not as it was filed.
public enum LedgerFinding: Sendable, Hashable {
    /// SQLite finds its own structure damaged; what it says.
    case structure(String)
    /// Reading ended early; where and why.
    case unreadable(Part, LedgerFailure)
    /// This number is missing, and perhaps others that follow it.
    case missing(filing: Int)
    /// The filing does not follow the one before: something was taken out, put in or exchanged.
    case chain(filing: Int)
    /// A column of the filing is not what was filed.
    case column(filing: Int, FilingColumn)
    /// The filing's seal itself was changed: its hash or the checks of its columns.
    case seal(filing: Int)
    /// The bytes of a document are not those that were filed: the filing and the column that names it.
    case document(filing: Int, FilingColumn)
    /// A document that no filing names.
    case strayDocument(String)
    /// The chain ends otherwise than the hash that was kept elsewhere says.
    case head(expected: String)

    /// What of a ledger cannot be read.
    public enum Part: Sendable, Hashable {
        /// The file's structure.
        case structure
        /// The filings that follow this one; 0 where none can be read.
        case filings(after: Int)
        /// One filing.
        case filing(Int)
        /// The documents.
        case documents
    }
}
