import CXLSXWriter
import Quantities

/// Writes the cells of one sheet; rows and columns count from 0.
package final class SheetWriter {
    /// The longest text of a cell, in UTF-16 units as spreadsheets count.
    package static let longestText = 32_767

    /// The name on its tab.
    package let name: String
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private unowned let book: WorkbookWriter
    private let use: bftp_xlsx_functions

    init(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, of book: WorkbookWriter,
        _ functions: UnsafePointer<bftp_xlsx_functions>
    ) {
        self.sheet = sheet
        self.name = name
        self.book = book
        use = functions.pointee
    }

    // MARK: Cells

    /// Writes text as text; too long a text is cut with an ellipsis.
    package func write(_ text: String, row: Int, column: Int, style: CellStyle? = nil) {
        guard !text.isEmpty else { return writeBlank(row: row, column: column, style: style) }
        book.check(
            use.worksheet_write_string(
                sheet, UInt32(row), UInt16(column), Self.writable(text), book.format(style)))
    }

    /// Writes a number; spreadsheets keep 15 significant digits of it.
    package func write(_ number: ExactDecimal, row: Int, column: Int, style: CellStyle? = nil) {
        guard let value = Double(number.description) else { return }
        book.check(
            use.worksheet_write_number(
                sheet, UInt32(row), UInt16(column), value, book.format(style)))
    }

    /// Writes a formula with the value it has, for readers that do not calculate.
    package func write(
        formula: String, value: ExactDecimal, row: Int, column: Int, style: CellStyle? = nil
    ) {
        guard let number = Double(value.description) else { return }
        book.check(
            use.worksheet_write_formula_num(
                sheet, UInt32(row), UInt16(column), formula, book.format(style), number))
    }

    /// Writes a whole number.
    package func write(_ number: Int, row: Int, column: Int, style: CellStyle? = nil) {
        write(ExactDecimal(number), row: row, column: column, style: style)
    }

    /// Writes a truth value.
    package func write(_ truth: Bool, row: Int, column: Int, style: CellStyle? = nil) {
        book.check(
            use.worksheet_write_boolean(
                sheet, UInt32(row), UInt16(column), truth ? 1 : 0, book.format(style)))
    }

    /// Writes a day; the style's number format decides how it shows.
    package func write(
        year: Int, month: Int, day: Int, row: Int, column: Int, style: CellStyle
    ) {
        var date = lxw_datetime()
        (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(day))
        book.check(
            use.worksheet_write_datetime(
                sheet, UInt32(row), UInt16(column), &date, book.format(style)))
    }

    /// Gives an empty cell a style.
    package func writeBlank(row: Int, column: Int, style: CellStyle?) {
        guard let style else { return }
        book.check(
            use.worksheet_write_blank(sheet, UInt32(row), UInt16(column), book.format(style)))
    }

    /// Puts a note on a cell, shown when the pointer rests on it.
    package func note(_ text: String, row: Int, column: Int, author: String = "bftp") {
        withCopies([author]) { texts in
            var options = lxw_comment_options()
            options.author = texts[0]
            options.width = 260
            options.height = UInt16(clamping: 40 + text.count / 2)
            book.check(
                use.worksheet_write_comment_opt(
                    sheet, UInt32(row), UInt16(column), Self.writable(text), &options))
        }
    }

    /// Text without what no cell can hold, and no longer than a cell.
    static func writable(_ text: String) -> String {
        let plain = text.utf8.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
        guard plain.utf16.count > longestText else { return plain }
        var cut = Substring(plain)
        while cut.utf16.count > longestText - 1 {
            cut = cut.dropLast(max(1, cut.utf16.count - longestText))
        }
        return cut + "…"
    }

    // MARK: Layout

    /// Sets the width of columns, in characters, and the style of cells that have none.
    package func setColumns(_ columns: ClosedRange<Int>, width: Int, style: CellStyle? = nil) {
        book.check(
            use.worksheet_set_column(
                sheet, UInt16(columns.lowerBound), UInt16(columns.upperBound), Double(width),
                book.format(style)))
    }

    /// Sets the height of a row in points.
    package func setRow(_ row: Int, height: Int, style: CellStyle? = nil) {
        book.check(
            use.worksheet_set_row(sheet, UInt32(row), Double(height), book.format(style)))
    }

    /// Keeps the rows above and the columns to the left in sight.
    package func freeze(rows: Int, columns: Int = 0) {
        use.worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns))
    }

    /// Lets a table be filtered; its first row holds the names.
    package func filter(_ range: CellRange) {
        book.check(
            use.worksheet_autofilter(
                sheet, range.firstRow, range.firstColumn, range.lastRow, range.lastColumn))
    }

    /// Joins cells into one with a text.
    package func merge(_ range: CellRange, _ text: String, style: CellStyle? = nil) {
        book.check(
            use.worksheet_merge_range(
                sheet, range.firstRow, range.firstColumn, range.lastRow, range.lastColumn,
                Self.writable(text), book.format(style)))
    }

    /// Sets the colour of the tab, 0xRRGGBB.
    package func setTabColor(_ color: UInt32) {
        use.worksheet_set_tab_color(sheet, color)
    }

    /// Prints on A4 across, as wide as one page, with the first rows on every page.
    package func printAcross(repeatedRows: Int = 0) {
        use.worksheet_set_landscape(sheet)
        use.worksheet_set_paper(sheet, 9)
        use.worksheet_fit_to_pages(sheet, 1, 0)
        if repeatedRows > 0 {
            book.check(use.worksheet_repeat_rows(sheet, 0, UInt32(repeatedRows - 1)))
        }
    }

    /// Hides the lines between cells.
    package func hideGridlines() {
        use.worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }

    /// Makes the sheet the one that is shown first.
    package func activate() {
        use.worksheet_activate(sheet)
    }

    /// Places a chart with its upper left corner on a cell.
    package func insert(_ chart: WorkbookChart, row: Int, column: Int) {
        guard let made = book.makeChart(chart) else { return }
        withCopies([chart.title]) { texts in
            var options = lxw_chart_options()
            options.description = texts[0]
            (options.x_scale, options.y_scale) = (
                Double(chart.width) / 10, Double(chart.height) / 10
            )
            book.check(
                use.worksheet_insert_chart_opt(
                    sheet, UInt32(row), UInt16(column), made, &options))
        }
    }

    // MARK: Choices

    /// Lets cells take only what a rule allows.
    package func validate(_ range: CellRange, _ rule: CellRule) {
        rule.withValidation { validation in
            var validation = validation
            book.check(
                use.worksheet_data_validation_range(
                    sheet, range.firstRow, range.firstColumn, range.lastRow, range.lastColumn,
                    &validation))
        }
    }
}

/// A range of cells; rows and columns count from 0.
package struct CellRange: Sendable, Hashable {
    let firstRow: UInt32
    let firstColumn: UInt16
    let lastRow: UInt32
    let lastColumn: UInt16

    /// Makes a range.
    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        firstRow = UInt32(rows.lowerBound)
        lastRow = UInt32(rows.upperBound)
        firstColumn = UInt16(columns.lowerBound)
        lastColumn = UInt16(columns.upperBound)
    }
}
