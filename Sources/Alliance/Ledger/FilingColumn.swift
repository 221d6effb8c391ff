/// The columns of a filing that its hash covers, in the order in which they are hashed.
public enum FilingColumn: String, Sendable, CaseIterable {
    /// The number of the filing, from 1 without gaps.
    case sequence
    /// The hash of the filing before.
    case previousHash = "previous_hash"
    /// The production's id.
    case production
    /// Where the report stands: budget, interim or final.
    case status
    /// The report's revision.
    case revision
    /// The working title.
    case title
    /// The kind of work.
    case kind
    /// The name of the company that files.
    case company
    /// Its number in the Danish business register.
    case cvr
    /// The first day of the period.
    case periodFrom = "period_from"
    /// The last day of the period.
    case periodTo = "period_to"
    /// Kilograms, location-based, exact.
    case locationTotal = "location_total"
    /// Kilograms, market-based, exact.
    case marketTotal = "market_total"
    /// What the filing may be used for.
    case consent
    /// The time of filing as it was stated.
    case filedAt = "filed_at"
    /// Who filed.
    case filedBy = "filed_by"
    /// The name of the report's file.
    case fileName = "file_name"
    /// The version of the program.
    case toolVersion = "tool_version"
    /// The factor set.
    case factorSet = "factor_set"
    /// The SHA-256 of everything the factor set's figures depend on.
    case factorSetHash = "factor_set_sha256"
    /// The decimal mark of the table, where it was stated.
    case decimalMark = "decimal_mark"
    /// The SHA-256 of the report's bytes.
    case document
    /// The SHA-256 of the file of exchange rates.
    case rates
    /// The SHA-256 of the file of hourly grid factors.
    case gridHours = "grid_hours"
    /// The mergeable partial: the exact cube and what statistics need.
    case partial

    /// The place of the column, from 0.
    public var place: Int { Self.places[self] ?? 0 }

    private static let places = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    /// The columns that hold the hash of a document.
    static let documents: [FilingColumn] = [.document, .rates, .gridHours]
}
