import Diagnostics
import Inventory

/// Reads the rows of batches: sets the fields of each and calls the record reader.
final class RowReplayer: @unchecked Sendable {
    // Unchecked: one thread uses it, and others look at it only when that thread has ended.
    let reader: RecordReader
    private let file: String
    private let current: UnsafeMutablePointer<CurrentRow>
    private static let kinds = RecordKind.allCases

    private struct CurrentRow {
        var header: UnsafePointer<RowBatch.Header>?
        var text = UnsafeRawBufferPointer(start: nil, count: 0)
    }

    init(reader: RecordReader, file: String) {
        self.reader = reader
        self.file = file
        current = .allocate(capacity: 1)
        current.initialize(to: CurrentRow())
        reader.locator = self
    }

    deinit {
        current.deallocate()
    }

    /// Reads all rows of a batch.
    func replay(_ batch: RowBatch) {
        let kinds = Self.kinds
        var offset = 0
        while offset < batch.count {
            let header = UnsafePointer(
                (batch.memory + offset).assumingMemoryBound(to: RowBatch.Header.self))
            let count = Int(header.pointee.attributeCount)
            setFields(header, count)
            switch header.pointee.action {
            case .record: reader.read(kinds[Int(header.pointee.kind)])
            case .department: enterDepartment()
            case .setBuild: reader.enterSetBuild()
            case .endOfSetBuild: reader.leaveSetBuild()
            }
            offset += RowBatch.rowSize(attributes: count, text: Int(header.pointee.textCount))
        }
    }

    @inline(__always)
    private func setFields(_ header: UnsafePointer<RowBatch.Header>, _ count: Int) {
        let attributes = UnsafeRawPointer(header + 1)
            .assumingMemoryBound(to: RowBatch.Attribute.self)
        let text = UnsafeRawPointer(attributes + count)
        current.pointee.header = header
        current.pointee.text = UnsafeRawBufferPointer(
            start: text, count: Int(header.pointee.textCount))
        let fields = reader.fields
        fields.clear()
        for index in 0..<count {
            let attribute = attributes[index]
            guard let name = RecordAttribute(rawValue: UInt8(truncatingIfNeeded: attribute.code))
            else { continue }
            fields.set(
                name,
                UnsafeRawBufferPointer(
                    start: text + Int(attribute.offset), count: Int(attribute.count)))
        }
    }

    private func enterDepartment() {
        let name = reader.fields.text(.setName) ?? ""
        if name.trimmingWhitespace.isEmpty, reader.fields.present.contains(.setName) {
            reader.report(
                RecordProblem(
                    .setName, "invalid-value",
                    [
                        "attribute": "name", "found": .text(name),
                        "expected": .message("expected-text"),
                    ]
                ))
        }
        reader.enterDepartment(name, at: position(of: .setName))
    }
}

extension RowReplayer: RecordLocator {
    func recordPosition() -> SourcePosition {
        guard let header = current.pointee.header else { return SourcePosition(file: file) }
        return SourcePosition(
            file: file, line: Int(header.pointee.line), column: Int(header.pointee.column))
    }

    func position(of attribute: RecordAttribute) -> SourcePosition {
        let (line, column) = lineAndColumn(of: attribute)
        return SourcePosition(file: file, line: line, column: column)
    }

    func lineAndColumn(of attribute: RecordAttribute) -> (line: Int, column: Int) {
        guard let header = current.pointee.header else { return (0, 0) }
        let start = (line: Int(header.pointee.line), column: Int(header.pointee.column))
        guard reader.fields.present.contains(attribute),
            let value = reader.fields[attribute].baseAddress,
            let text = current.pointee.text.baseAddress
        else { return start }
        let tag = UnsafeRawBufferPointer(
            rebasing: current.pointee.text[..<Int(header.pointee.tagCount)])
        if value >= text, value - text < tag.count {
            return Self.place(value - text, in: tag, from: start)
        }
        // A value with entities or letters beyond ASCII was copied: its place is found by its name.
        guard let offset = TagText(bytes: tag).valueOffset(of: attribute.name) else { return start }
        return Self.place(offset, in: tag, from: start)
    }

    /// The line and column of an offset in the tag's text.
    @inline(__always)
    private static func place(
        _ offset: Int, in text: UnsafeRawBufferPointer, from start: (line: Int, column: Int)
    ) -> (line: Int, column: Int) {
        var (line, lineStart) = (start.line, -(start.column - 1))
        for index in 0..<offset where text[index] == 0x0A {
            line += 1
            lineStart = index + 1
        }
        return (line, offset - lineStart + 1)
    }
}
