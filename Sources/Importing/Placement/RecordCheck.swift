import Diagnostics
import EmissionFactors
import Inventory

/// Reads a placed record the way a report's records are read, so that what is written can be read again.
final class RecordCheck {
    private let reader: RecordReader
    private let anchor = Anchor()
    private var department = ""

    private final class Anchor: RecordLocator {
        func recordPosition() -> SourcePosition { SourcePosition(file: "") }
        func position(of attribute: RecordAttribute) -> SourcePosition {
            SourcePosition(file: "")
        }
        func lineAndColumn(of attribute: RecordAttribute) -> (line: Int, column: Int) { (0, 0) }
    }

    private final class Nobody: RecordConsumer {
        func learn(_ descriptor: ActivityDescriptor) {}
        func consume(
            _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
        ) {}
    }

    init(library: FactorLibrary, production: Production) {
        reader = RecordReader(file: "", library: library) { _ in Nobody() }
        reader.production = production
        reader.locator = anchor
    }

    /// The first error of a record; nil where it is in order.
    func problem(_ record: PlacedRecord) -> Message? {
        if record.department != department {
            department = record.department
            reader.enterDepartment(department, at: SourcePosition(file: ""))
        }
        record.withValues { values in
            reader.fields.clear()
            values.forEach { attribute, text in
                if attribute != .id { reader.fields.set(attribute, text) }
            }
            reader.read(record.kind)
            reader.fields.clear()
        }
        guard !reader.diagnostics.kept.isEmpty else { return nil }
        let problem = reader.diagnostics.kept.first { $0.severity == .error }?.message
        reader.diagnostics = DiagnosticSink()
        return problem
    }
}
