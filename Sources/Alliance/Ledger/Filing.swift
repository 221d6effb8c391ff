import EmissionFactors
import Quantities

/// A filing as it stands in the ledger.
public struct Filing: Sendable, Hashable {
    /// The values of the columns, in their order.
    public internal(set) var values: [LedgerValue]
    /// A check of each column, eight hexadecimal digits each, by which a changed one is named.
    let columnChecks: String
    /// The hash over all values, as 64 hexadecimal digits.
    public let hash: String

    /// The hash that stands before the first filing.
    public static let firstPreviousHash = String(repeating: "0", count: 64)

    /// Takes a row as it stands.
    init(values: [LedgerValue], columnChecks: String, hash: String) {
        self.values = values
        self.columnChecks = columnChecks
        self.hash = hash
    }

    /// Seals values.
    init(_ values: [LedgerValue]) {
        self.values = values
        columnChecks = Self.columnChecks(of: values)
        hash = Self.hash(of: values)
    }

    /// A value of the filing.
    public subscript(column: FilingColumn) -> LedgerValue { values[column.place] }

    /// A value as text; empty where there is none.
    public func text(_ column: FilingColumn) -> String { self[column].text ?? "" }

    /// The number of the filing.
    public var sequence: Int { self[.sequence].number ?? 0 }
    /// The report's revision.
    public var revision: Int { self[.revision].number ?? 0 }
    /// The mergeable partial, as one line of JSON.
    public var partial: [UInt8] { self[.partial].content }
    /// What it may be used for; the narrower where it cannot be read.
    public var consent: ProductionPartial.Consent {
        ProductionPartial.Consent(rawValue: text(.consent)) ?? .internal
    }
    /// Kilograms, location-based.
    public var location: ExactDecimal? { Self.decimal(text(.locationTotal)) }
    /// Kilograms, market-based.
    public var market: ExactDecimal? { Self.decimal(text(.marketTotal)) }
    /// The year it counts in: that of the period's last day.
    public var year: Int? { CalendarDate(iso8601: text(.periodTo))?.year }

    private static func decimal(_ text: String) -> ExactDecimal? {
        try? DecimalReader().read(text).get()
    }

    /// SHA-256 over the name of the form and the canonical form of every value.
    static func hash(of values: [LedgerValue]) -> String {
        var bytes = Array("bftp-filing-1\n".utf8)
        for value in values { value.appendCanonical(to: &bytes) }
        return sha256(of: bytes)
    }

    /// For each value the first eight digits of its SHA-256.
    static func columnChecks(of values: [LedgerValue]) -> String {
        var checks = ""
        var bytes: [UInt8] = []
        for value in values {
            bytes.removeAll(keepingCapacity: true)
            value.appendCanonical(to: &bytes)
            checks += sha256(of: bytes).prefix(8)
        }
        return checks
    }

    /// SHA-256 of bytes as 64 hexadecimal digits.
    public static func sha256(of bytes: [UInt8]) -> String {
        let digest = SHA256Digest()
        bytes.withUnsafeBytes(digest.update)
        return digest.hexadecimal()
    }

    /// The columns whose checks differ from those of the values.
    func columns(whoseChecksAreNot checks: String) -> [FilingColumn] {
        let (found, filed) = (Array(checks.utf8), Array(columnChecks.utf8))
        guard found.count == filed.count else { return [] }
        return FilingColumn.allCases.filter { column in
            let range = column.place * 8..<column.place * 8 + 8
            return found[range] != filed[range]
        }
    }
}
