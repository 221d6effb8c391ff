import DelimitedText
import Diagnostics
import EmissionFactors
import Inventory

/// Reads the rows of blocks, one worker's share of a table.
final class TableRowReader: @unchecked Sendable {
    // Unchecked: each worker has its own, and the others look at it only after the worker has ended.
    let reader: RecordReader
    private let columns: [TableHeader.Column]
    private let dialect: TableDialect
    private let file: String
    private var row = DelimitedRow()
    private var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    private var rowStart = 0
    private var rowLine = 1
    private var department: [UInt8] = []
    private var departmentRange = 0..<0
    private var recordRange = 0..<0
    private var kinds: [[UInt8]: RecordKind] = [:]
    /// Texts of cells with doubled quotes, valid during one row.
    private var undoubled: [UnsafeMutableRawBufferPointer] = []

    init(
        reader: RecordReader, columns: [TableHeader.Column], dialect: TableDialect, file: String
    ) {
        self.reader = reader
        self.columns = columns
        self.dialect = dialect
        self.file = file
        reader.locator = self
    }

    deinit {
        for text in undoubled { text.deallocate() }
    }

    /// Reads all rows of a block.
    func read(_ block: RowBlock, from start: Int = 0, line: Int? = nil) {
        bytes = UnsafeRawBufferPointer(rebasing: block.bytes[..<block.count])
        rowStart = start
        rowLine = line ?? block.firstLine
        while rowStart < bytes.count {
            let next: Int
            do throws(DelimitedRow.Failure) {
                next = try row.read(bytes, from: rowStart, delimiter: dialect.delimiter)
            } catch {
                reportSyntax(error)
                return
            }
            readRow()
            rowLine += lineCount(to: next)
            rowStart = next
        }
    }

    private func readRow() {
        let fields = reader.fields
        fields.clear()
        forgetUndoubled()
        departmentRange = 0..<0
        recordRange = 0..<0
        var setBuildRange = 0..<0
        for (index, field) in row.fields.enumerated() {
            let value = cell(field)
            guard !value.isEmpty else { continue }
            guard index < columns.count else { return reportExtraCell(field) }
            switch columns[index] {
            case .attribute(let attribute): fields.set(attribute, normalised(attribute, value))
            case .department: departmentRange = field.start..<field.end
            case .record: recordRange = field.start..<field.end
            case .setBuild: setBuildRange = field.start..<field.end
            case .unknown: break
            }
        }
        let isBlank =
            fields.present.isEmpty && departmentRange.isEmpty && recordRange.isEmpty
            && setBuildRange.isEmpty
        guard !isBlank, let kind = kind() else { return }
        enterDepartment()
        reader.setBuildID.removeAll(keepingCapacity: true)
        reader.setBuildID.append(contentsOf: bytes[setBuildRange])
        reader.read(kind)
    }

    /// The bytes of a cell without blanks around them.
    @inline(__always)
    private func cell(_ field: DelimitedRow.Field) -> UnsafeRawBufferPointer {
        if field.hasDoubledQuotes { return undoubledText(field) }
        var (start, end) = (field.start, field.end)
        while start < end, bytes[start] == 0x20 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 { end -= 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }

    private func undoubledText(_ field: DelimitedRow.Field) -> UnsafeRawBufferPointer {
        let text = Array(DelimitedRow.text(of: field, in: bytes).utf8)
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(text.count, 1), alignment: 1)
        copy.copyBytes(from: text)
        undoubled.append(copy)
        return UnsafeRawBufferPointer(rebasing: copy[..<text.count])
    }

    private func forgetUndoubled() {
        guard !undoubled.isEmpty else { return }
        for text in undoubled { text.deallocate() }
        undoubled.removeAll(keepingCapacity: true)
    }

    /// Danish yes and no as the format's own words.
    @inline(__always)
    private func normalised(
        _ attribute: RecordAttribute, _ value: UnsafeRawBufferPointer
    ) -> UnsafeRawBufferPointer {
        guard attribute == .return else { return value }
        if value.elementsEqual("ja".utf8) { return Self.yes }
        if value.elementsEqual("nej".utf8) { return Self.no }
        return value
    }

    private static nonisolated(unsafe) let yes = constant("true")
    private static nonisolated(unsafe) let no = constant("false")

    private static func constant(_ text: StaticString) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    private func kind() -> RecordKind? {
        let name = UnsafeRawBufferPointer(rebasing: bytes[recordRange])
        if let known = kinds[Array(name)] { return known }
        let text = String(decoding: name, as: UTF8.self).trimmingWhitespace
        guard let kind = RecordNames.kind(text) else {
            reader.diagnostics.report(
                Diagnostic(
                    .error,
                    Message("unknown-value", ["attribute": "record", "found": .text(text)]),
                    at: position(atOffset: recordRange.lowerBound),
                    remedy: RecordProblem.suggestion(text, RecordNames.all)))
            return nil
        }
        kinds[Array(name)] = kind
        return kind
    }

    private func enterDepartment() {
        let name = UnsafeRawBufferPointer(rebasing: bytes[departmentRange])
        if name.elementsEqual(department), !department.isEmpty { return }
        department = Array(name)
        let text = String(decoding: name, as: UTF8.self).trimmingWhitespace
        if text.isEmpty {
            reader.diagnostics.report(
                Diagnostic(
                    .error,
                    Message("missing-attribute", ["attribute": "department", "element": "row"]),
                    at: recordPosition()))
        }
        reader.enterDepartment(text, at: position(atOffset: departmentRange.lowerBound))
    }

    private func reportExtraCell(_ field: DelimitedRow.Field) {
        reader.diagnostics.report(
            Diagnostic(
                .error,
                Message(
                    "table-too-many-cells",
                    ["found": .number(row.fields.count), "expected": .number(columns.count)]),
                at: position(atOffset: field.start)))
    }

    private func reportSyntax(_ failure: DelimitedRow.Failure) {
        reader.diagnostics.report(
            failure.diagnostic { position(atOffset: $0) })
    }

    @inline(__always)
    private func lineCount(to end: Int) -> Int {
        var count = 0
        for field in row.fields where field.end - field.start > 0 {
            // Only quoted cells can hold line feeds.
            guard field.start > 0, bytes[field.start - 1] == UInt8(ascii: "\"") else { continue }
            count += bytes[field.start..<field.end].count { $0 == UInt8(ascii: "\n") }
        }
        return count + 1
    }

    /// The line and column of an offset within the row at hand.
    private func position(atOffset offset: Int) -> SourcePosition {
        let before = bytes[rowStart..<max(offset, rowStart)]
        let lines = before.count { $0 == UInt8(ascii: "\n") }
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rowStart
        return SourcePosition(file: file, line: rowLine + lines, column: offset - lineStart + 1)
    }
}

extension TableRowReader: RecordLocator {
    func lineAndColumn(of attribute: RecordAttribute) -> (line: Int, column: Int) {
        let position = position(of: attribute)
        return (position.line, position.column)
    }

    func recordPosition() -> SourcePosition {
        SourcePosition(file: file, line: rowLine, column: 1)
    }

    func position(of attribute: RecordAttribute) -> SourcePosition {
        guard let value = reader.fields[attribute].baseAddress, let base = bytes.baseAddress,
            value >= base, value < base + bytes.count
        else { return recordPosition() }
        return position(atOffset: value - base)
    }
}

extension DelimitedRow.Failure {
    /// The failure as a diagnostic.
    func diagnostic(_ position: (Int) -> SourcePosition) -> Diagnostic {
        switch self {
        case .unterminatedQuote(let offset):
            return Diagnostic(.error, Message("table-quote-open"), at: position(offset))
        case .textAfterQuote(let offset):
            return Diagnostic(.error, Message("table-text-after-quote"), at: position(offset))
        }
    }
}
