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
        var bytes: [UInt8] = []
        var ranges: [(RecordAttribute, Range<Int>)] = []
        for (attribute, value) in record.attributes where attribute != .id {
            let start = bytes.count
            bytes.append(contentsOf: value.utf8)
            ranges.append((attribute, start..<bytes.count))
        }
        reader.diagnostics = DiagnosticSink()
        bytes.withUnsafeBytes { text in
            reader.fields.clear()
            for (attribute, range) in ranges {
                reader.fields.set(attribute, UnsafeRawBufferPointer(rebasing: text[range]))
            }
            reader.read(record.kind)
            reader.fields.clear()
        }
        return reader.diagnostics.kept.first { $0.severity == .error }?.message
    }
}
