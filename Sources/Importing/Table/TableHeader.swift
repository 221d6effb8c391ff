import DelimitedText
import Diagnostics

/// What stands before the records of a table: the header's rows and the names of the columns.
struct TableHeader {
    /// What starts a row of the header.
    static let mark = "#production"

    /// What a column holds.
    enum Column: Equatable {
        case department
        case record
        case setBuild
        case attribute(RecordAttribute)
        case unknown
    }

    private(set) var columns: [Column] = []
    private(set) var hasProductionRows = false
    private(set) var isComplete = false
    private var seen: Set<HeaderField> = []

    /// Takes one row; the header is complete when the row of column names has come.
    mutating func take(
        _ row: DelimitedRow, in bytes: UnsafeRawBufferPointer, builder: inout HeaderBuilder,
        diagnostics: inout DiagnosticSink, at position: (Int) -> SourcePosition
    ) {
        let cells = row.fields.map { DelimitedRow.text(of: $0, in: bytes).trimmingWhitespace }
        guard let first = cells.first, cells.contains(where: { !$0.isEmpty }) else { return }
        if first.hasPrefix("#") {
            return takeProduction(
                cells, row, builder: &builder, diagnostics: &diagnostics, at: position)
        }
        takeColumns(cells, row, diagnostics: &diagnostics, at: position)
    }

    /// The header fields that a table with header rows must give and does not.
    func missingFields() -> [HeaderField] {
        let required: [HeaderField] = [
            .id, .title, .kind, .status, .revision, .periodFrom, .periodTo, .country,
        ]
        return hasProductionRows ? required.filter { !seen.contains($0) } : []
    }

    private mutating func takeProduction(
        _ cells: [String], _ row: DelimitedRow, builder: inout HeaderBuilder,
        diagnostics: inout DiagnosticSink, at position: (Int) -> SourcePosition
    ) {
        hasProductionRows = true
        let name = cells.count > 1 ? cells[1] : ""
        let field = cells[0] == Self.mark ? HeaderField(rawValue: name) : nil
        guard let field, field.isTableField else {
            let known = HeaderField.allCases.filter(\.isTableField).map(\.rawValue)
            diagnostics.report(
                Diagnostic(
                    .error, Message("table-unknown-header-field", ["found": .text(name)]),
                    at: position(row.fields[min(1, row.fields.count - 1)].start),
                    remedy: RecordProblem.suggestion(name, known)))
            return
        }
        seen.insert(field)
        guard cells.count > 2, !cells[2].isEmpty else { return }
        builder.set(field, cells[2], at: position(row.fields[2].start))
    }

    private mutating func takeColumns(
        _ cells: [String], _ row: DelimitedRow, diagnostics: inout DiagnosticSink,
        at position: (Int) -> SourcePosition
    ) {
        isComplete = true
        for (index, cell) in cells.enumerated() {
            let column = ColumnNames.column(cell)
            if column == nil, !cell.isEmpty {
                diagnostics.report(
                    Diagnostic(
                        .error, Message("table-unknown-column", ["found": .text(cell)]),
                        at: position(row.fields[index].start),
                        remedy: RecordProblem.nearest(cell.lowercased(), ColumnNames.all)))
            } else if let column, columns.contains(column) {
                diagnostics.report(
                    Diagnostic(
                        .error, Message("table-double-column", ["found": .text(cell)]),
                        at: position(row.fields[index].start)))
            }
            columns.append(column ?? .unknown)
        }
        guard !columns.contains(.department) || !columns.contains(.record) else { return }
        diagnostics.report(
            Diagnostic(
                .error, Message("table-no-header"), at: position(row.fields[0].start),
                remedy: Message("remedy-table-no-header")))
    }
}

extension HeaderField {
    /// Whether a table gives the field in a row of its own.
    var isTableField: Bool {
        self != .period && self != .signOff && self != .coProducer
    }
}
