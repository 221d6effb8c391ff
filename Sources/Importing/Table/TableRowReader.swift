import DelimitedText
import Diagnostics
import EmissionFactors
import Glibc
import Inventory

/// Reads the rows of blocks, one worker's share of a table.
final class TableRowReader: @unchecked Sendable {
    // Unchecked: each worker has its own, and the others look at it only after the worker has ended.
    let reader: RecordReader
    private let columns: UnsafeMutableBufferPointer<ColumnAction>
    private let dialect: TableDialect
    private let file: String
    private let row = DelimitedRow()
    private let hot: UnsafeMutablePointer<HotState>
    private var department: [UInt8] = []
    private var kinds = KnownWords<RecordKind>()
    /// Texts of cells with doubled quotes, valid during one row.
    private var undoubled: [UnsafeMutableRawBufferPointer] = []

    /// What a cell of a column is for, as small as can be.
    private enum ColumnAction {
        case attribute(RecordAttribute)
        case department, record, setBuild, unknown
    }

    private struct HotState {
        var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
        var rowStart = 0
        var rowLine = 1
        var department = UnsafeRawBufferPointer(start: nil, count: 0)
        var record = UnsafeRawBufferPointer(start: nil, count: 0)
        var setBuild = UnsafeRawBufferPointer(start: nil, count: 0)
        var hasQuotes = false
    }

    init(
        reader: RecordReader, columns: [TableHeader.Column], dialect: TableDialect, file: String
    ) {
        self.reader = reader
        self.dialect = dialect
        self.file = file
        self.columns = .allocate(capacity: columns.count)
        _ = self.columns.initialize(
            from: columns.map { column in
                switch column {
                case .attribute(let attribute): return .attribute(attribute)
                case .department: return .department
                case .record: return .record
                case .setBuild: return .setBuild
                case .unknown: return .unknown
                }
            })
        hot = .allocate(capacity: 1)
        hot.initialize(to: HotState())
        reader.locator = self
    }

    deinit {
        for text in undoubled { text.deallocate() }
        columns.deallocate()
        hot.deallocate()
    }

    /// Reads all rows of a block.
    func read(_ block: RowBlock) {
        let bytes = block.bytes
        hot.pointee.bytes = bytes
        var (start, line) = (0, block.firstLine)
        while start < bytes.count {
            hot.pointee.rowStart = start
            hot.pointee.rowLine = line
            let next: Int
            do throws(DelimitedRow.Failure) {
                next = try row.read(bytes, from: start, delimiter: dialect.delimiter)
            } catch {
                // The row that cannot be read is one with quotes, which may hold line feeds.
                hot.pointee.hasQuotes = true
                reader.diagnostics.report(error.diagnostic { position(atOffset: $0) })
                return
            }
            readRow(bytes)
            line += 1
            if hot.pointee.hasQuotes {
                // A quoted cell may hold line feeds of its own.
                let text = UnsafeRawBufferPointer(rebasing: bytes[start..<next])
                line += max(0, text.count(of: 0x0A) - 1)
            }
            start = next
        }
    }

    @inline(__always)
    private func readRow(_ bytes: UnsafeRawBufferPointer) {
        let fields = reader.fields
        fields.clear()
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        hot.pointee.department = none
        hot.pointee.record = none
        hot.pointee.setBuild = none
        hot.pointee.hasQuotes = false
        var index = 0
        for field in row.fields {
            defer { index += 1 }
            if field.isQuoted { hot.pointee.hasQuotes = true }
            if field.isEmpty { continue }
            let value = cell(field, bytes)
            if value.isEmpty { continue }
            guard index < columns.count else { return reportExtraCell(field) }
            switch columns[index] {
            case .attribute(let attribute): fields.set(attribute, normalised(attribute, value))
            case .department: hot.pointee.department = value
            case .record: hot.pointee.record = value
            case .setBuild: hot.pointee.setBuild = value
            case .unknown: break
            }
        }
        finishRow()
    }

    @inline(__always)
    private func finishRow() {
        let isBlank =
            reader.fields.present.isEmpty && hot.pointee.department.isEmpty
            && hot.pointee.record.isEmpty && hot.pointee.setBuild.isEmpty
        if !isBlank, let kind = kind() {
            enterDepartment()
            reader.setSetBuild(hot.pointee.setBuild)
            reader.read(kind)
        }
        if !undoubled.isEmpty { forgetUndoubled() }
    }

    /// The bytes of a cell without blanks around them.
    @inline(__always)
    private func cell(
        _ field: DelimitedRow.Field, _ bytes: UnsafeRawBufferPointer
    ) -> UnsafeRawBufferPointer {
        if field.hasDoubledQuotes { return undoubledText(field) }
        var (start, end) = (field.start, field.end)
        while start < end, bytes[start] == 0x20 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 { end -= 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }

    private func undoubledText(_ field: DelimitedRow.Field) -> UnsafeRawBufferPointer {
        let text = Array(DelimitedRow.text(of: field, in: hot.pointee.bytes).utf8)
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(text.count, 1), alignment: 1)
        copy.copyBytes(from: text)
        undoubled.append(copy)
        return UnsafeRawBufferPointer(rebasing: copy[..<text.count])
    }

    private func forgetUndoubled() {
        for text in undoubled { text.deallocate() }
        undoubled.removeAll(keepingCapacity: true)
    }

    /// Danish yes and no as the format's own words.
    @inline(__always)
    private func normalised(
        _ attribute: RecordAttribute, _ value: UnsafeRawBufferPointer
    ) -> UnsafeRawBufferPointer {
        attribute == .return ? Self.truth(value) : value
    }

    /// `true` and `false` for the Danish words.
    static func truth(_ value: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        // The format's own words need no look.
        guard let first = value.first, value.count <= 4, !"tf".utf8.contains(first) else {
            return value
        }
        let word = String(decoding: value, as: UTF8.self).lowercased()
        if word == "ja" || word == "yes" || word == "sand" { return yes }
        if word == "nej" || word == "no" { return no }
        return value
    }

    private static nonisolated(unsafe) let yes = constant("true")
    private static nonisolated(unsafe) let no = constant("false")

    private static func constant(_ text: StaticString) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    @inline(__always)
    private func kind() -> RecordKind? {
        kinds.meaning(of: hot.pointee.record) ?? learnKind()
    }

    private func learnKind() -> RecordKind? {
        let word = hot.pointee.record
        let text = String(decoding: word, as: UTF8.self)
        guard let kind = RecordNames.kind(text) else {
            reader.diagnostics.report(
                Diagnostic(
                    .error,
                    Message("unknown-value", ["attribute": "record", "found": .text(text)]),
                    at: position(of: word),
                    remedy: RecordProblem.suggestion(text, RecordNames.all)))
            return nil
        }
        kinds.remember(word, kind)
        return kind
    }

    @inline(__always)
    private func enterDepartment() {
        let name = hot.pointee.department
        if name.count == department.count, let start = name.baseAddress,
            memcmp(start, department, name.count) == 0
        {
            return
        }
        enterOtherDepartment(name)
    }

    private func enterOtherDepartment(_ name: UnsafeRawBufferPointer) {
        department = Array(name)
        if name.isEmpty {
            reader.diagnostics.report(
                Diagnostic(
                    .error,
                    Message("missing-attribute", ["attribute": "department", "element": "row"]),
                    at: recordPosition()))
        }
        reader.enterDepartment(String(decoding: name, as: UTF8.self), at: position(of: name))
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

    /// The line and column of an offset within the row at hand.
    private func position(atOffset offset: Int) -> SourcePosition {
        let (line, column) = lineAndColumn(atOffset: offset)
        return SourcePosition(file: file, line: line, column: column)
    }

    @inline(__always)
    private func lineAndColumn(atOffset offset: Int) -> (line: Int, column: Int) {
        let start = hot.pointee.rowStart
        var (line, lineStart) = (hot.pointee.rowLine, start)
        if hot.pointee.hasQuotes {
            for index in start..<max(offset, start) where hot.pointee.bytes[index] == 0x0A {
                line += 1
                lineStart = index + 1
            }
        }
        return (line, offset - lineStart + 1)
    }

    private func position(of value: UnsafeRawBufferPointer) -> SourcePosition {
        guard let start = value.baseAddress, let base = hot.pointee.bytes.baseAddress,
            start >= base, start < base + hot.pointee.bytes.count
        else { return recordPosition() }
        return position(atOffset: start - base)
    }
}

extension TableRowReader: RecordLocator {
    func recordPosition() -> SourcePosition {
        SourcePosition(file: file, line: hot.pointee.rowLine, column: 1)
    }

    func position(of attribute: RecordAttribute) -> SourcePosition {
        position(of: reader.fields[attribute])
    }

    func lineAndColumn(of attribute: RecordAttribute) -> (line: Int, column: Int) {
        guard let start = reader.fields[attribute].baseAddress,
            let base = hot.pointee.bytes.baseAddress, start >= base,
            start < base + hot.pointee.bytes.count
        else { return (hot.pointee.rowLine, 1) }
        return lineAndColumn(atOffset: start - base)
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
        case .tooManyFields(let offset):
            return Diagnostic(.error, Message("table-too-many-columns"), at: position(offset))
        }
    }
}
