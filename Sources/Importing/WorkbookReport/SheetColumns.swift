import Diagnostics

/// The columns of a sheet of records, from the row that names them.
struct SheetColumns {
    /// What each column holds, by its number from 1; index 0 is not used.
    private(set) var columns: [TableHeader.Column] = [.unknown]
    /// What is wrong with the names.
    private(set) var diagnostics = DiagnosticSink()

    /// Whether a row names columns: a department, and the kind of record unless the sheet says it.
    static func isHeading(_ row: SheetRow, _ constants: SheetConstants) -> Bool {
        let found = row.cells.compactMap { ColumnNames.column(name($0, in: row)) }
        guard found.contains(.department) else { return false }
        return constants.kind != nil ? found.count > 1 : found.contains(.record)
    }

    /// Reads the names.
    init(_ row: SheetRow, _ constants: SheetConstants, file: String) {
        for cell in row.cells {
            let name = Self.name(cell, in: row)
            while columns.count <= cell.column { columns.append(.unknown) }
            let place = SourcePosition(
                file: file, line: row.number, column: cell.column, sheet: row.sheet.name)
            guard let column = ColumnNames.column(name) else {
                diagnostics.report(
                    Diagnostic(
                        .error, Message("table-unknown-column", ["found": .text(name)]), at: place,
                        remedy: RecordProblem.nearest(name.lowercased(), ColumnNames.all)))
                continue
            }
            if columns.contains(column) {
                diagnostics.report(
                    Diagnostic(
                        .error, Message("table-double-column", ["found": .text(name)]), at: place))
            }
            columns[cell.column] = column
        }
    }

    /// The name in a cell; a star marks what must be filled in.
    private static func name(_ cell: SheetCell, in row: SheetRow) -> String {
        var name = row.text(of: cell).trimmingWhitespace
        if name.hasSuffix("*") { name = String(name.dropLast()).trimmingWhitespace }
        return name
    }
}
