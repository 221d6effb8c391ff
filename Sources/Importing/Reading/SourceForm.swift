import EmissionFactors

/// What a file is, by its first bytes and never by its name.
enum SourceForm {
    /// A production report in XML or as a table.
    case report
    /// A document of others that one of the registered readers reads.
    case document(SourceFormat)
    /// Rows and columns as text that nobody has described; some resemble a report with a wrong heading.
    case table(resemblesReport: Bool)
    /// A review list, completed or not.
    case reviewList
    /// None of these, and what it seems to be.
    case unknown(InputProblem)
}

/// One form of documents of others: how it is recognised and read.
///
/// Readers of further forms join ``SourceRegistry``.
struct SourceFormat: Sendable {
    /// A short name for people, such as `UBL`.
    let name: String
    /// Whether the first bytes show this form.
    let recognises: @Sendable (FileStart) -> Bool
    /// Whether its files are read one after another, because what they say is brought together first.
    var isBroughtTogether = false
    /// Whether its reader takes the bytes as they come, without a look at the first.
    var readsAtOnce = false
    /// Makes a reader for one file.
    let makeReader: @Sendable (ReadingContext) -> any SourceReader
}

/// What readers may use while they read.
struct ReadingContext {
    /// Factors, places and units.
    let library: FactorLibrary
    /// The user's mapping.
    let mapping: SourceMapping
    /// What the user asked for.
    let options: ImportOptions
    /// The headings of tables.
    let columns: ColumnVocabulary
    /// The words of cells.
    let values: ValueVocabulary
    /// The rules by which lines of invoices and ledgers are told apart.
    let rules: LineRules
    /// All meter data of the run, counted when all files have been read.
    let meters: MeterCollection
    /// What a thread keeps from one file to the next.
    var memory = ReadingMemory()

    /// The same for another thread.
    func ofAnotherThread() -> ReadingContext {
        var copy = self
        copy.memory = ReadingMemory()
        return copy
    }
}
