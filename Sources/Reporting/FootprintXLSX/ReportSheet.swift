import Quantities
import Workbooks

/// One sheet of a report with the few styles that reports use; rows and columns count from 0.
final class ReportSheet {
    /// How cells look.
    enum Style {
        case plain, wrapped, heading, headingOfNumbers, title, sum, figure, whole, percent, right

        private static let headed = CellStyle {
            $0.isBold = true
            $0.background = 0xE7EEE9
            $0.isAtTop = true
        }

        fileprivate var cells: CellStyle? {
            switch self {
            case .plain: nil
            case .wrapped:
                CellStyle {
                    $0.wraps = true
                    $0.isAtTop = true
                }
            case .right: CellStyle { $0.alignment = .right }
            case .heading: Self.headed
            case .headingOfNumbers:
                CellStyle {
                    $0 = Self.headed
                    $0.alignment = .right
                }
            case .title:
                CellStyle {
                    $0.isBold = true
                    $0.fontSize = 16
                }
            case .sum: CellStyle { $0.isBold = true }
            case .figure: CellStyle { $0.numberFormat = "#,##0.000" }
            case .whole: CellStyle { $0.numberFormat = "#,##0" }
            case .percent: CellStyle { $0.numberFormat = "0.0%" }
            }
        }
    }

    private let writer: SheetWriter

    /// Adds a sheet to a workbook.
    init(_ book: WorkbookWriter, _ name: String) throws(WorkbookFailure) {
        guard let writer = book.addSheet(name) else { throw .refused(name) }
        self.writer = writer
        writer.printAcross(repeatedRows: 0)
    }

    func write(_ text: String, at row: Int, _ column: Int, _ style: Style = .plain) {
        writer.write(text, row: row, column: column, style: style.cells)
    }

    func write(_ number: ExactDecimal, at row: Int, _ column: Int, _ style: Style = .plain) {
        writer.write(number, row: row, column: column, style: style.cells)
    }

    func write(formula: String, value: ExactDecimal, at row: Int, _ column: Int) {
        writer.write(
            formula: formula, value: value, row: row, column: column, style: Style.figure.cells)
    }

    func setWidth(_ width: Int, of columns: Range<Int>) {
        writer.setColumns(columns.lowerBound...columns.upperBound - 1, width: width)
    }

    /// Keeps the first row, and columns to the left, in sight and on every printed page.
    func keepHeading(columns: Int = 0) {
        writer.freeze(rows: 1, columns: columns)
        writer.printAcross(repeatedRows: 1)
    }

    /// Puts filters on the first row of a table.
    func filter(lastRow: Int, lastColumn: Int) {
        writer.filter(CellRange(rows: 0...lastRow, columns: 0...lastColumn))
    }

    func insert(_ chart: WorkbookChart, at row: Int, _ column: Int) {
        writer.insert(chart, row: row, column: column)
    }

    /// The reference of a range of the sheet, such as `'Lines'!$A$2:$A$9`.
    func reference(rows: Range<Int>, column: Int) -> String {
        let letters = Self.letters(column)
        let quoted = "'" + writer.name.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
        return "\(quoted)!$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound)"
    }

    /// The letters of a column: `A`, `Z`, `AA`.
    static func letters(_ column: Int) -> String {
        var (rest, letters) = (column + 1, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
