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

    /// The mergeable partial: header, factor set, exact cube.
    public var partial: ProductionPartial
    /// The time of filing, as stated.
    public var filedAt: String
    /// Who files.
    public var filedBy: String
    /// The name of the report's file.
    public var fileName: String
    /// The decimal mark of the table, where it was stated.
    public var decimalMark: String?
    /// The report.
    public var document: Document
    /// The file of exchange rates.
    public var rates: Document?
    /// The file of hourly grid factors.
    public var gridHours: Document?

    /// Makes a draft.
    public init(
        partial: ProductionPartial, filedAt: String, filedBy: String, fileName: String,
        decimalMark: String? = nil, document: Document, rates: Document? = nil,
        gridHours: Document? = nil
    ) {
        self.partial = partial
        self.filedAt = filedAt
        self.filedBy = filedBy
        self.fileName = fileName
        self.decimalMark = decimalMark
        self.document = document
        self.rates = rates
        self.gridHours = gridHours
    }

    /// The filing at a place of the ledger.
    public func filing(sequence: Int, previousHash: String) -> Filing {
        let totals = partial.cube.totals
        return Filing(
            FilingColumn.allCases.map { column in
                switch column {
                case .sequence: .integer(Int64(sequence))
                case .previousHash: .text(previousHash)
                case .locationTotal: .text(totals.location.description)
                case .marketTotal: .text(totals.market.description)
                case .filedAt: .text(filedAt)
                case .filedBy: .text(filedBy)
                case .fileName: .text(fileName)
                case .decimalMark: LedgerValue(decimalMark)
                case .document: .text(document.sha256)
                case .rates: LedgerValue(rates?.sha256)
                case .gridHours: LedgerValue(gridHours?.sha256)
                default: valueOfPartial(column)
                }
            })
    }

    private func valueOfPartial(_ column: FilingColumn) -> LedgerValue {
        switch column {
        case .production: .text(partial.production)
        case .status: .text(partial.status.rawValue)
        case .revision: .integer(Int64(partial.revision))
        case .title: .text(partial.title)
        case .kind: .text(partial.kind.rawValue)
        case .company: LedgerValue(partial.companies.first?.name)
        case .cvr: LedgerValue(partial.companies.first?.cvr)
        case .periodFrom: LedgerValue(partial.periodStart?.description)
        case .periodTo: LedgerValue(partial.periodEnd?.description)
        case .consent: .text((partial.consent ?? .internal).rawValue)
        case .toolVersion: .text(partial.toolVersion)
        case .factorSet: .text(partial.factorSet)
        case .factorSetHash: .text(partial.factorSetHash ?? "")
        case .partial: .bytes(partial.bytes)
        default: .null
        }
    }
}
