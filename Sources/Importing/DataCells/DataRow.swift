import EmissionFactors
import Quantities

/// One cell of a table of others, from text or from a workbook.
struct DataCell: Sendable, Hashable {
    /// What a workbook knows of a cell; delimited text knows nothing.
    enum Value: Sendable, Hashable {
        case text
        case number(ExactDecimal)
        case day(CalendarDate)
        case truth(Bool)
        /// A formula without result, or an error such as `#N/A`.
        case faulty
    }

    /// The cell as shown.
    let text: String
    /// What it holds beyond its text.
    let value: Value

    init(_ text: String, value: Value = .text) {
        self.text = text
        self.value = value
    }

    /// Whether nothing stands in it.
    var isBlank: Bool {
        guard case .text = value else { return false }
        return text.isEmpty
    }
}

/// One row of a table of others.
struct DataRow: Sendable {
    /// The cells from the first column on; missing trailing ones are blank.
    let cells: [DataCell]
    /// The row as a place, such as `Travel!12` or `line 12`.
    let place: String
    /// The line in the file, from 1; 0 where lines mean nothing.
    let line: Int

    /// Whether all cells are blank.
    var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}
