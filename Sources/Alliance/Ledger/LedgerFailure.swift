/// Why a ledger cannot be used as asked.
public enum LedgerFailure: Error, Sendable, Hashable {
    /// There is no such file.
    case notFound
    /// The file cannot be made or opened; what the system says.
    case cannotOpen(String)
    /// The file is something else.
    case notALedger
    /// The ledger was made by a later version of the program; the ledger's version.
    case newerVersion(Int)
    /// The ledger may be read only.
    case readOnly
    /// Others kept it locked for as long as the caller would wait.
    case locked
    /// The disk is full, or the file would grow beyond what is allowed.
    case full
    /// Reading or writing failed; what the system says.
    case inputOutput(String)
    /// What was read cannot be right; what SQLite says.
    case damaged(String)
    /// There is no filing of this number.
    case noFiling(Int)
    /// A filing cannot take the place of what stands; what to say about it.
    case refused(LedgerRefusal)
    /// The program asked for something that SQLite does not do; what it says.
    case misuse(String)
}

/// Why a report is not filed although the ledger could take it.
public enum LedgerRefusal: Sendable, Hashable {
    /// A revision that is as high or higher stands with other bytes: its number of revision and of filing.
    case revisionNotNewer(revision: Int, filing: Int)
    /// The same bytes stand, filed under other terms: the filing and the column that differs.
    case otherTerms(filing: Int, column: FilingColumn)
}
