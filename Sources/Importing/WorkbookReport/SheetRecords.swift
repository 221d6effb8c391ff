import Diagnostics
import EmissionFactors
import Inventory

/// Sets the fields of each row of a sheet and calls the record reader.
final class SheetRecords {
    private let reader: RecordReader
    private let file: String
    private var sheet = WorkbookSheet(name: "", index: 0, isHidden: false)
    private var columns: [TableHeader.Column] = []
    private var constants: [(attribute: RecordAttribute, bytes: UnsafeRawBufferPointer)] = []
    private var kind: RecordKind?
    private var department: String?
    private var kinds = KnownWords<RecordKind>()
    private var rowNumber = 0
    private let numbers = TextNumbers()
    /// The columns of the attributes, by their raw value; 0 for what the row does not have.
    private var places = [Int](repeating: 0, count: 64)

    init(reader: RecordReader, file: String) {
        self.reader = reader
        self.file = file
        reader.locator = self
    }

    deinit {
        forgetConstants()
    }

    /// Starts a sheet.
    func begin(_ sheet: WorkbookSheet) {
        self.sheet = sheet
        department = nil
    }

    /// Sets the columns of the sheet and what holds for all its records.
    func begin(_ columns: SheetColumns, _ constants: SheetConstants) {
        self.columns = columns.columns
        kind = constants.kind
        forgetConstants()
        self.constants = constants.attributes.map { attribute, value in
            let copy = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(value.utf8.count, 1), alignment: 1)
            copy.copyBytes(from: value.utf8)
            return (attribute, UnsafeRawBufferPointer(rebasing: copy[..<value.utf8.count]))
        }
    }

    /// Reads one row as a record.
    func read(_ row: SheetRow) {
        rowNumber = row.number
        numbers.clear()
        let fields = reader.fields
        fields.clear()
        var own = kind
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        var (name, setBuild) = (none, none)
        var isUsable = true
        var hasContent = false
        for cell in row.cells {
            let bytes = trimmed(row.bytes(of: cell))
            if bytes.isEmpty, cell.kind == .text { continue }
            hasContent = true
            guard isReadable(cell, bytes) else {
                isUsable = false
                continue
            }
            switch cell.column < columns.count ? columns[cell.column] : .unknown {
            case .attribute(let attribute): set(attribute, cell, bytes)
            case .department: name = bytes
            case .record: own = readKind(bytes, cell) ?? own
            case .setBuild: setBuild = bytes
            case .unknown:
                isUsable = false
                report(.error, Message("sheet-cell-without-column"), at: cell.column)
            }
        }
        guard hasContent, isUsable else { return }
        enterDepartment(name)
        reader.setSetBuild(setBuild)
        for constant in constants where !fields.present.contains(constant.attribute) {
            places[Int(constant.attribute.rawValue)] = 0
            fields.set(constant.attribute, constant.bytes)
        }
        guard let own else {
            return report(
                .error, Message("missing-attribute", ["attribute": "record", "element": "row"]),
                at: 0)
        }
        reader.read(own)
    }

    /// Sets a field; a number that was entered as text is read by the evidence of its marks.
    private func set(
        _ attribute: RecordAttribute, _ cell: SheetCell, _ bytes: UnsafeRawBufferPointer
    ) {
        places[Int(attribute.rawValue)] = cell.column
        var value = bytes
        // The time of a day matters to no record.
        if cell.kind == .dateTime, value.count > 10 {
            value = UnsafeRawBufferPointer(rebasing: value[..<10])
        }
        if attribute == .return { value = TableRowReader.truth(value) }
        if cell.kind == .text, RecordAttributes.numbers.contains(attribute) {
            value = numbers.plain(value, of: attribute)
        }
        if cell.isRounded {
            report(
                .warning,
                Message(
                    "cell-rounded", ["found": .text(String(decoding: value, as: UTF8.self))]),
                at: cell.column, remedy: Message("remedy-cell-rounded"))
        }
        reader.fields.set(attribute, value)
    }

    /// Errors of the sheet, and formulas without value, are no values: never zero, never left out.
    private func isReadable(_ cell: SheetCell, _ bytes: UnsafeRawBufferPointer) -> Bool {
        switch cell.kind {
        case .error:
            report(
                .error,
                Message("cell-error", ["found": .text(String(decoding: bytes, as: UTF8.self))]),
                at: cell.column)
            return false
        case .uncalculated:
            report(
                .error, Message("cell-uncalculated"), at: cell.column,
                remedy: Message("remedy-cell-uncalculated"))
            return false
        default: return true
        }
    }

    private func readKind(_ bytes: UnsafeRawBufferPointer, _ cell: SheetCell) -> RecordKind? {
        if let known = kinds.meaning(of: bytes) { return known }
        let text = String(decoding: bytes, as: UTF8.self)
        if let kind = RecordNames.kind(text) {
            kinds.remember(bytes, kind)
            return kind
        }
        report(
            .error, Message("unknown-value", ["attribute": "record", "found": .text(text)]),
            at: cell.column, remedy: RecordProblem.suggestion(text, RecordNames.all))
        return nil
    }

    private func enterDepartment(_ bytes: UnsafeRawBufferPointer) {
        if let department, department.utf8.elementsEqual(bytes) { return }
        let name = String(decoding: bytes, as: UTF8.self)
        guard !name.isEmpty else {
            return report(
                .error,
                Message("missing-attribute", ["attribute": "department", "element": "row"]), at: 0)
        }
        department = name
        reader.enterDepartment(name, at: recordPosition())
    }

    private func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var (start, end) = (0, bytes.count)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }

    private func report(
        _ severity: Diagnostic.Severity, _ message: Message, at column: Int,
        remedy: Message? = nil
    ) {
        reader.diagnostics.report(
            Diagnostic(
                severity, message,
                at: SourcePosition(
                    file: file, line: rowNumber, column: column, sheet: sheet.name),
                remedy: remedy))
    }

    private func forgetConstants() {
        for constant in constants { constant.bytes.deallocate() }
        constants = []
    }
}

extension SheetRecords: RecordLocator {
    func recordPosition() -> SourcePosition {
        SourcePosition(file: file, line: rowNumber, sheet: sheet.name)
    }

    func position(of attribute: RecordAttribute) -> SourcePosition {
        SourcePosition(
            file: file, line: rowNumber, column: places[Int(attribute.rawValue)],
            sheet: sheet.name)
    }

    func lineAndColumn(of attribute: RecordAttribute) -> (line: Int, column: Int) {
        (
            sheet.index << RecordIdentifiers.rowBits | rowNumber,
            places[Int(attribute.rawValue)]
        )
    }
}
