import Diagnostics

/// Builds a ledger from the lines of an export; every hash is computed anew and compared.
public struct LedgerImport {
    /// Why lines are no export.
    public enum Failure: Error, Sendable, Hashable {
        /// The line is no JSON, or not what stands at this place.
        case malformed(line: Int)
        /// The form is a later one.
        case otherVersion(String)
        /// A hash of the line is not that of its content, or does not follow.
        case broken(line: Int)
        /// The lines end before the export does.
        case incomplete(line: Int)
        /// The new ledger cannot be written.
        case ledger(LedgerFailure)
    }

    private enum Item {
        case document(FilingDraft.Document)
        case filing(Filing)
    }

    /// How many lines one transaction takes.
    private static let groupSize = 64

    private let ledger: Ledger
    private var line = 0
    private var pending: [Item] = []
    private var last = (sequence: 0, hash: Filing.firstPreviousHash)
    private var isComplete = false

    /// Makes an import into a ledger that holds nothing.
    public init(into ledger: Ledger) {
        self.ledger = ledger
    }

    /// How many filings there are so far.
    public var count: Int { last.sequence }

    /// Takes the next line.
    public mutating func take(_ text: [UInt8]) throws(Failure) {
        line += 1
        guard !isComplete, let value = try? JSONReading.value(of: text) else {
            throw .malformed(line: line)
        }
        if line == 1 {
            try checkForm(value)
        } else if let end = value["end"] {
            try finish(end)
        } else if let document = value["document"] {
            pending.append(.document(try self.document(document)))
        } else if let filing = value["filing"] {
            pending.append(.filing(try self.filing(filing)))
        } else {
            throw .malformed(line: line)
        }
        if pending.count == Self.groupSize { try store() }
    }

    /// Says that there are no further lines.
    public func end() throws(Failure) {
        guard isComplete else { throw .incomplete(line: line) }
    }

    private func checkForm(_ value: JSONValue) throws(Failure) {
        guard value["format"]?.text == LedgerExport.format, let version = value["version"]?.text
        else { throw .malformed(line: line) }
        guard version == LedgerExport.version else { throw .otherVersion(version) }
    }

    private mutating func finish(_ end: JSONValue) throws(Failure) {
        try store()
        guard end["filings"] == .number(String(last.sequence)), end["head"]?.text == last.hash
        else { throw .broken(line: line) }
        isComplete = true
    }

    private func document(_ value: JSONValue) throws(Failure) -> FilingDraft.Document {
        guard let text = value["base64"]?.text, let bytes = Base64Text.bytes(of: text) else {
            throw .malformed(line: line)
        }
        let document = FilingDraft.Document(bytes)
        guard document.sha256 == value["sha256"]?.text else { throw .broken(line: line) }
        return document
    }

    private mutating func filing(_ value: JSONValue) throws(Failure) -> Filing {
        var values: [LedgerValue] = []
        for column in FilingColumn.allCases {
            switch (column, value[column.rawValue]) {
            case (_, .null): values.append(.null)
            case (.partial, .string(let text)?): values.append(.bytes(Array(text.utf8)))
            case (_, .string(let text)?): values.append(.text(text))
            case (_, .number(let digits)?):
                guard let number = Int64(digits) else { throw .malformed(line: line) }
                values.append(.integer(number))
            default: throw .malformed(line: line)
            }
        }
        let filing = Filing(values)
        guard filing.hash == value["hash"]?.text, filing.sequence == last.sequence + 1,
            filing.text(.previousHash) == last.hash
        else { throw .broken(line: line) }
        last = (filing.sequence, filing.hash)
        return filing
    }

    /// Stores what was read since the last time, in one transaction.
    private mutating func store() throws(Failure) {
        do throws(LedgerFailure) {
            try ledger.connection.transaction { () throws(LedgerFailure) in
                for item in pending {
                    switch item {
                    case .document(let document): try ledger.store(document)
                    case .filing(let filing): try ledger.store(filing)
                    }
                }
            }
        } catch {
            throw .ledger(error)
        }
        pending.removeAll()
    }
}
