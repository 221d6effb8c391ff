import Diagnostics
import EmissionFactors
import Quantities
import TestSupport

@testable import Importing

/// What reading one document of others gave.
struct InvoiceReading {
    let document: SourceDocument
    let lines: [SourceLine]

    static let rules = Result { try LineRules(library: ReportSource.embedded.get()) }

    /// Reads a file with a reader.
    init(file: String, _ makeReader: (LineRules) -> any SourceReader) throws {
        let input = try InputFile(file)
        try input.peek()
        let collector = Collector()
        document = makeReader(try Self.rules.get()).read(input, into: collector)
        lines = collector.lines
    }

    /// Reads a file as an invoice.
    init(file: String) throws {
        try self.init(file: file) { InvoiceReader(rules: $0) }
    }

    /// Reads a text as an invoice.
    init(_ text: String) throws {
        let folder = TemporaryFolder()
        self = try withExtendedLifetime(folder) {
            try InvoiceReading(file: folder.write(text, as: "document.xml"))
        }
    }

    /// Reads a text as a ledger.
    init(ledger text: String, filter: LedgerReader.Filter = LedgerReader.Filter()) throws {
        let folder = TemporaryFolder()
        self = try withExtendedLifetime(folder) {
            try InvoiceReading(file: folder.write(text, as: "ledger.xml")) {
                LedgerReader(rules: $0, filter: filter)
            }
        }
    }

    /// The ids of the errors.
    var errors: [String] {
        document.diagnostics.sorted.filter { $0.severity == .error }.map(\.id)
    }

    /// The ids of the warnings with their line.
    var warnings: [String] {
        document.diagnostics.sorted.filter { $0.severity == .warning }.map {
            "\($0.id):\($0.position?.line ?? 0)"
        }
    }

    /// Each line in short: place, days, quantity, money, role.
    var summary: [String] { lines.map(\.summary) }

    private final class Collector: SourceLineConsumer {
        var lines: [SourceLine] = []

        func take(_ line: SourceLine, of document: SourceDocument) {
            lines.append(line)
        }
    }
}

extension SourceLine {
    /// Place, days, quantity with unit, money, role, and the reason for a look.
    var summary: String {
        let days = period.map { "\($0.lowerBound)/\($0.upperBound)" } ?? "–"
        let amount = amount.map { "\($0) \(currency)" } ?? "–"
        let physical = quantity.map { "\($0) \(unit?.symbol ?? unitCode)" } ?? "–"
        var text = "\(origin.locator) | \(days) | \(physical) | \(amount) | \(role.short)"
        if !review.isEmpty { text += " | " + review }
        return text
    }
}

extension SourceRole {
    /// The role in a word.
    var short: String {
        switch self {
        case .activity: "activity"
        case .setAside(let rule): "aside " + rule
        case .unreadable(let reason): "unreadable " + reason
        }
    }
}
