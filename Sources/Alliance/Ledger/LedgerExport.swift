import Diagnostics

/// A ledger as text: the same bytes for the same ledger, whatever program wrote its file.
///
/// One JSON value a line, in canonical form. First the name and version of the form; then, before the first
/// filing that names it, each document; each filing in its order; last how many there are and the last hash.
public struct LedgerExport {
    /// The name of the form, in the first line.
    public static let format = "bftp-ledger"
    /// The version of the form.
    public static let version = "1"

    private let ledger: Ledger

    /// Makes an export.
    public init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    /// Writes everything.
    public func write(to sink: any TextSink) throws(LedgerFailure) {
        Self.write(
            .object([
                .init("format", .string(Self.format)), .init("version", .string(Self.version)),
            ]),
            to: sink)
        var written: Set<String> = []
        var (count, head) = (0, Filing.firstPreviousHash)
        try ledger.forEachFiling { filing throws(LedgerFailure) in
            for column in FilingColumn.documents {
                guard let hash = filing[column].text, written.insert(hash).inserted else {
                    continue
                }
                Self.write(Self.document(hash, try ledger.document(hash)), to: sink)
            }
            Self.write(Self.value(of: filing), to: sink)
            (count, head) = (filing.sequence, filing.hash)
        }
        Self.write(
            .object([
                .init(
                    "end",
                    .object([
                        .init("filings", .number(String(count))), .init("head", .string(head)),
                    ]))
            ]), to: sink)
    }

    private static func write(_ value: JSONValue, to sink: any TextSink) {
        sink.write(String(decoding: value.canonicalBytes, as: UTF8.self) + "\n")
    }

    private static func document(_ hash: String, _ bytes: [UInt8]) -> JSONValue {
        .object([
            .init(
                "document",
                .object([
                    .init("base64", .string(Base64Text.text(of: bytes))),
                    .init("sha256", .string(hash)),
                ]))
        ])
    }

    /// A filing as a value: every column by its name; the partial, which is JSON itself, as a string.
    public static func value(of filing: Filing) -> JSONValue {
        var members = FilingColumn.allCases.map { column in
            JSONValue.Member(column.rawValue, value(filing[column]))
        }
        members.append(.init("hash", .string(filing.hash)))
        return .object([.init("filing", .object(members))])
    }

    private static func value(_ value: LedgerValue) -> JSONValue {
        switch value {
        case .null: .null
        case .integer(let number): .number(String(number))
        case .text(let text): .string(text)
        case .bytes(let bytes): .string(String(decoding: bytes, as: UTF8.self))
        }
    }
}
