import Inventory
import Quantities

/// Everything a filing will say but its place in the ledger.
public struct FilingDraft: Sendable {
    /// A document with its hash.
    public struct Document: Sendable, Hashable {
        /// The bytes.
        public let bytes: [UInt8]
        /// Their SHA-256 as 64 hexadecimal digits.
        public let sha256: String

        /// Takes bytes and hashes them.
        public init(_ bytes: [UInt8]) {
            self.bytes = bytes
            sha256 = Filing.sha256(of: bytes)
        }
    }

    /// The header of the report.
    public var production: Production
    /// Which report of the production it is.
    public var identity: ReportIdentity
    /// Kilograms, location-based.
    public var location: ExactDecimal
    /// Kilograms, market-based.
    public var market: ExactDecimal
    /// What the filing may be used for.
    public var consent: Filing.Consent
    /// The time of filing, as stated.
    public var filedAt: String
    /// Who files.
    public var filedBy: String
    /// The name of the report's file.
    public var fileName: String
    /// The version of the program.
    public var toolVersion: String
    /// The factor set.
    public var factorSet: String
    /// The SHA-256 of everything the factor set's figures depend on.
    public var factorSetHash: String
    /// The decimal mark of the table, where it was stated.
    public var decimalMark: String?
    /// The report.
    public var document: Document
    /// The file of exchange rates.
    public var rates: Document?
    /// The file of hourly grid factors.
    public var gridHours: Document?
    /// The mergeable partial, as one line of JSON.
    public var partial: [UInt8]

    /// Makes a draft.
    public init(
        production: Production, identity: ReportIdentity, location: ExactDecimal,
        market: ExactDecimal, consent: Filing.Consent, filedAt: String, filedBy: String,
        fileName: String, toolVersion: String, factorSet: String, factorSetHash: String,
        decimalMark: String? = nil, document: Document, rates: Document? = nil,
        gridHours: Document? = nil, partial: [UInt8]
    ) {
        self.production = production
        self.identity = identity
        self.location = location
        self.market = market
        self.consent = consent
        self.filedAt = filedAt
        self.filedBy = filedBy
        self.fileName = fileName
        self.toolVersion = toolVersion
        self.factorSet = factorSet
        self.factorSetHash = factorSetHash
        self.decimalMark = decimalMark
        self.document = document
        self.rates = rates
        self.gridHours = gridHours
        self.partial = partial
    }

    /// The filing at a place of the ledger.
    public func filing(sequence: Int, previousHash: String) -> Filing {
        Filing(FilingColumn.allCases.map { value($0, sequence, previousHash) })
    }

    private func value(
        _ column: FilingColumn, _ sequence: Int, _ previousHash: String
    ) -> LedgerValue {
        switch column {
        case .sequence: .integer(Int64(sequence))
        case .previousHash: .text(previousHash)
        case .production: .text(identity.production)
        case .status: .text(identity.status.rawValue)
        case .revision: .integer(Int64(identity.revision))
        case .title: .text(production.title)
        case .kind: .text(production.kind.rawValue)
        case .company: LedgerValue(production.company?.name)
        case .cvr: LedgerValue(production.company?.cvr)
        case .periodFrom: LedgerValue(production.periodStart?.description)
        case .periodTo: LedgerValue(production.periodEnd?.description)
        case .locationTotal: .text(location.description)
        case .marketTotal: .text(market.description)
        case .consent: .text(consent.rawValue)
        case .filedAt: .text(filedAt)
        case .filedBy: .text(filedBy)
        case .fileName: .text(fileName)
        case .toolVersion: .text(toolVersion)
        case .factorSet: .text(factorSet)
        case .factorSetHash: .text(factorSetHash)
        case .decimalMark: LedgerValue(decimalMark)
        case .document: .text(document.sha256)
        case .rates: LedgerValue(rates?.sha256)
        case .gridHours: LedgerValue(gridHours?.sha256)
        case .partial: .bytes(partial)
        }
    }
}
