import Diagnostics
import EmissionFactors
import Importing
import Inventory
import Quantities
import TestSupport

/// What reading a report gave, with every record as a text, so that two readings can be compared.
struct RecordedReport {
    let records: [String]
    let report: ImportedReport

    /// The problems, in the order of their places.
    var problems: [Diagnostic] { report.diagnostics.sorted }
    /// The ids of the errors, in the order of their places.
    var errors: [String] { problems.filter { $0.severity == .error }.map(\.id) }

    /// Every record and every problem, with its place as line and column alone.
    var summary: [String] {
        records + problems.map { "\($0.severity) \($0.message.text(in: .english)) \($0.place)" }
            + report.diagnostics.counts.map { "\($0.value) × \($0.key)" }.sorted()
            + ["\(report.production)", "\(report.identity)"]
    }

    init(file: String, workers: Int = 1) throws {
        var options = ReportReader.Options()
        options.workers = workers
        let library = try ReportSource.embedded.get()
        let outcome = try ReportReader(library: library, options: options).read(file) { _ in
            RecordTexts()
        }
        report = outcome.report
        records = outcome.consumers.flatMap { ($0 as? RecordTexts)?.texts ?? [] }
    }

    init(_ bytes: [UInt8], as name: String = "report.xml", workers: Int = 1) throws {
        let folder = TemporaryFolder()
        self = try withExtendedLifetime(folder) {
            try RecordedReport(file: folder.write(bytes, as: name), workers: workers)
        }
    }

    init(_ text: String, as name: String = "report.xml", workers: Int = 1) throws {
        try self.init(Array(text.utf8), as: name, workers: workers)
    }
}

/// Takes records and writes each as a text.
private final class RecordTexts: RecordConsumer {
    private(set) var texts: [String] = []
    private var kinds: [Int: String] = [:]

    func learn(_ descriptor: ActivityDescriptor) {
        let parts = descriptor.parts
        kinds[descriptor.index] =
            "\(parts.kind) \(parts.department.id) \(parts.unit?.symbol ?? parts.currency ?? "")"
    }

    func consume(
        _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
    ) {
        let words = [
            details.recordID, details.recordDescription, details.supplier, details.evidence,
            details.setBuild, details.position.place,
        ]
        texts.append(
            "\(kinds[descriptor] ?? "") \(record.amount) \(record.companion) \(record.date) "
                + words.map { $0 ?? "–" }.joined(separator: "|"))
    }
}

extension SourcePosition {
    /// Line and column without the file.
    var place: String { "\(line):\(column)" }
}

extension Diagnostic {
    /// Line and column, or nothing where the file as a whole is meant.
    var place: String { position?.place ?? "" }
}
