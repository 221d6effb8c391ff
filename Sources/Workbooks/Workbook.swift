import CXLSXWriter

/// An XLSX workbook on its way to a file, one row of each sheet in memory.
///
/// Rows of a sheet are written from top to bottom. The same calls give the same bytes: no time of day gets
/// into the file.
public final class Workbook {
    /// Why a workbook cannot be written.
    public enum Failure: Error, Sendable, Equatable {
        /// libxlsxwriter is not installed.
        case missingLibrary
        /// The file cannot be created or written.
        case cannotWrite
    }

    /// How cells look.
    public enum Style: Int, Sendable, CaseIterable {
        /// As it comes.
        case plain
        /// The first row of a table.
        case heading
        /// The name of a section.
        case title
        /// A number with grouping and three decimals.
        case figure
        /// A number with all its digits.
        case exact
        /// Text broken into lines.
        case wrapped
    }

    /// 1 January 2000: when every workbook says it was created.
    private static let created: Int64 = 946_684_800

    private var pointer: OpaquePointer?
    private var formats: [OpaquePointer?] = []
    fileprivate var hasFailed = false

    /// Opens a workbook; throws where the library is not installed or the file cannot be created.
    public init(path: String, title: String) throws(Failure) {
        guard bftp_xlsx_load() == 1 else { throw .missingLibrary }
        guard let opened = bftp_xlsx_open(path, title, Self.created) else { throw .cannotWrite }
        pointer = opened
        formats = Style.allCases.map { Self.format($0, in: opened) }
    }

    deinit {
        if let pointer { bftp_xlsx_abandon(pointer) }
    }

    /// Adds a sheet behind those there are.
    public func addSheet(_ name: String) -> Sheet {
        let sheet = pointer.flatMap { bftp_xlsx_add_sheet($0, name) }
        if sheet == nil { hasFailed = true }
        return Sheet(pointer: sheet, name: name, workbook: self)
    }

    /// Writes the file; throws where anything was not written.
    public func close() throws(Failure) {
        guard let open = pointer else { return }
        pointer = nil
        let code = bftp_xlsx_close(open)
        guard code == 0, !hasFailed else { throw .cannotWrite }
    }

    private static func format(_ style: Style, in workbook: OpaquePointer) -> OpaquePointer? {
        switch style {
        case .plain: nil
        case .heading: bftp_xlsx_add_format(workbook, 1, nil, 0xE7EEE9, 1)
        case .title: bftp_xlsx_add_format(workbook, 1, nil, -1, 0)
        case .figure: bftp_xlsx_add_format(workbook, 0, "#,##0.000", -1, 0)
        case .exact: bftp_xlsx_add_format(workbook, 0, "General", -1, 0)
        case .wrapped: bftp_xlsx_add_format(workbook, 0, nil, -1, 1)
        }
    }

    fileprivate func format(_ style: Style) -> OpaquePointer? { formats[style.rawValue] }

    fileprivate func insert(
        _ chart: Sheet.Chart, into sheet: OpaquePointer, named name: String
    ) {
        guard let pointer else { return }
        let code = name.withCString { name in
            chart.title.withCString { title in
                chart.valueTitle.withCString { valueTitle in
                    var range = bftp_chart_range(
                        sheet: name, title: title, value_title: valueTitle,
                        stacked: chart.columns.count > 1 ? 1 : 0,
                        has_negative: chart.hasNegative ? 1 : 0,
                        first_row: UInt32(chart.rows.lowerBound),
                        last_row: UInt32(chart.rows.upperBound - 1),
                        label_column: UInt16(chart.labelColumn),
                        first_column: UInt16(chart.columns.lowerBound),
                        last_column: UInt16(chart.columns.upperBound - 1),
                        heading_row: UInt32(chart.headingRow))
                    return bftp_xlsx_chart(
                        pointer, sheet, UInt32(chart.row), UInt16(chart.column), &range)
                }
            }
        }
        if code != 0 { hasFailed = true }
    }
}

/// One sheet of a workbook; rows and columns count from 0.
public final class Sheet {
    /// A bar chart over rows of the sheet.
    public struct Chart: Sendable {
        /// Its title.
        public var title: String
        /// What the values are.
        public var valueTitle: String
        /// The rows with data.
        public var rows: Range<Int>
        /// The row with the names of the columns.
        public var headingRow: Int
        /// The column with the names of the rows.
        public var labelColumn: Int
        /// The columns with data; several are stacked.
        public var columns: Range<Int>
        /// Whether a value is below zero; without any, the bars begin at zero.
        public var hasNegative: Bool
        /// The row of its upper left corner.
        public var row: Int
        /// The column of its upper left corner.
        public var column: Int

        /// Describes a chart.
        public init(
            title: String, valueTitle: String, rows: Range<Int>, headingRow: Int,
            labelColumn: Int, columns: Range<Int>, hasNegative: Bool, row: Int, column: Int
        ) {
            self.title = title
            self.valueTitle = valueTitle
            self.rows = rows
            self.headingRow = headingRow
            self.labelColumn = labelColumn
            self.columns = columns
            self.hasNegative = hasNegative
            self.row = row
            self.column = column
        }
    }

    /// A cell holds at most so many UTF-16 units; longer text is cut.
    private static let longestText = 32_767

    /// Its name.
    public let name: String
    private let pointer: OpaquePointer?
    private let workbook: Workbook

    fileprivate init(pointer: OpaquePointer?, name: String, workbook: Workbook) {
        self.pointer = pointer
        self.name = name
        self.workbook = workbook
    }

    /// Writes text, which no spreadsheet takes for a formula; nothing where there is none.
    public func write(_ text: String, at row: Int, _ column: Int, _ style: Workbook.Style = .plain)
    {
        guard let pointer, !text.isEmpty else { return }
        let shown =
            text.utf16.count > Self.longestText
            ? String(decoding: text.utf16.prefix(Self.longestText - 1), as: UTF16.self) + "…" : text
        check(
            bftp_xlsx_text(pointer, UInt32(row), UInt16(column), shown, workbook.format(style)))
    }

    /// Writes a number.
    public func write(
        _ number: Double, at row: Int, _ column: Int, _ style: Workbook.Style = .exact
    ) {
        guard let pointer else { return }
        check(
            bftp_xlsx_number(pointer, UInt32(row), UInt16(column), number, workbook.format(style)))
    }

    /// Writes a formula with the value it has, for readers that do not calculate.
    public func write(
        formula: String, value: Double, at row: Int, _ column: Int,
        _ style: Workbook.Style = .figure
    ) {
        guard let pointer else { return }
        check(
            bftp_xlsx_formula(
                pointer, UInt32(row), UInt16(column), formula, value, workbook.format(style)))
    }

    /// Sets the width of columns in characters.
    public func setWidth(_ width: Double, of columns: Range<Int>) {
        guard let pointer else { return }
        bftp_xlsx_width(
            pointer, UInt16(columns.lowerBound), UInt16(columns.upperBound - 1), width)
    }

    /// Keeps the first rows and columns in sight.
    public func freeze(rows: Int, columns: Int = 0) {
        if let pointer { bftp_xlsx_freeze(pointer, UInt32(rows), UInt16(columns)) }
    }

    /// Prints on A4 across, as many columns as there are on one page.
    public func fitToPage(repeatingHeading: Bool) {
        if let pointer { bftp_xlsx_print(pointer, repeatingHeading ? 1 : 0) }
    }

    /// Puts filters on the first row of a table.
    public func filter(lastRow: Int, lastColumn: Int) {
        if let pointer { bftp_xlsx_filter(pointer, UInt32(lastRow), UInt16(lastColumn)) }
    }

    /// Inserts a chart over rows that are already written.
    public func insert(_ chart: Chart) {
        if let pointer { workbook.insert(chart, into: pointer, named: name) }
    }

    /// The reference of a range of the sheet, such as `'Lines'!$A$2:$A$9`.
    public func reference(rows: Range<Int>, column: Int) -> String {
        let letters = Self.letters(column)
        let quoted = "'" + name.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
        return "\(quoted)!$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound)"
    }

    /// The letters of a column: `A`, `Z`, `AA`.
    public static func letters(_ column: Int) -> String {
        var (rest, letters) = (column + 1, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    private func check(_ code: Int32) {
        if code != 0 { workbook.hasFailed = true }
    }
}
