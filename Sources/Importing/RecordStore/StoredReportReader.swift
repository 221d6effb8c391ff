import Diagnostics
import EmissionFactors
import Inventory

/// Reads the records that are to be a report as they would be read from it, without writing it anywhere.
final class StoredReportReader {
    private let name: String
    private let records: StoredRecords
    private let reader: RecordReader
    private let elements = ElementFields()
    private var number: UInt32 = 0
    /// The element of the record at hand.
    private var text: [UInt8] = []

    init(name: String, records: StoredRecords, reader: RecordReader) {
        self.name = name
        self.records = records
        self.reader = reader
        reader.locator = self
    }

    /// Reads all records; what is wrong lies in the answer's diagnostics.
    func read() -> ImportedReport {
        records.forEachStep { step in
            switch step {
            case .department(let name):
                reader.enterDepartment(name, at: SourcePosition(file: self.name))
            case .setBuild(let id): enter(setBuild: id)
            case .record(let number, let entry): read(entry, number)
            case .endOfSetBuild: reader.leaveSetBuild()
            case .endOfDepartment: break
            }
        }
        reader.reportUnknownDepartments()
        RecordIdentifiers.reportDuplicates([reader.identifiers], to: &reader.diagnostics)
        if records.store.hasFailed {
            reader.diagnostics.report(
                Diagnostic(
                    .error, Message("input-not-readable"), at: SourcePosition(file: name)))
        }
        return ImportedReport(
            file: name, sha256: "", production: reader.production, identity: reader.identity,
            diagnostics: reader.diagnostics, identifiers: [reader.identifiers])
    }

    private func read(_ entry: RecordEntry, _ number: UInt32) {
        self.number = number
        text.removeAll(keepingCapacity: true)
        records.append(entry, number, to: &text)
        text.withUnsafeBytes { element in
            elements.read(element, from: entry.attributePlace, into: reader.fields)
            read(entry)
            reader.fields.clear()
        }
    }

    /// Reads the record whose fields are set; warnings of reports were given with their place.
    private func read(_ entry: RecordEntry) {
        guard entry.isReported else { return reader.read(entry.kind) }
        let before = reader.diagnostics
        reader.read(entry.kind)
        if reader.diagnostics.errorCount == before.errorCount { reader.diagnostics = before }
    }

    private func enter(setBuild id: String) {
        let values = [(.id, id)] + records.store.attributes(ofSetBuild: id)
        let bytes = values.flatMap { Array($1.utf8) }
        bytes.withUnsafeBytes { bytes in
            var start = 0
            reader.fields.clear()
            for (attribute, text) in values {
                let end = start + text.utf8.count
                reader.fields.set(attribute, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
                start = end
            }
            reader.enterSetBuild()
            reader.fields.clear()
        }
    }
}

extension StoredReportReader: RecordLocator {
    /// Where the record came from: the report itself stands nowhere.
    func recordPosition() -> SourcePosition {
        SourcePosition(file: reader.fields.text(.origin) ?? name)
    }

    func position(of attribute: RecordAttribute) -> SourcePosition { recordPosition() }

    func lineAndColumn(of attribute: RecordAttribute) -> (line: Int, column: Int) {
        (Int(number) + 1, 0)
    }
}
