import Quantities

/// Takes the cells of a table, row by row.
protocol LineCells {
    /// Adds text; empty where there is none.
    mutating func add(_ text: String?)
    /// Adds a number; empty where there is none.
    mutating func add(_ number: ExactDecimal?)
    /// Adds a whole number; empty where there is none.
    mutating func add(_ number: Int?)
    /// Ends the row and answers its text, where rows are text.
    mutating func takeRow() -> String
}

/// Cells of delimited text (RFC 4180) that no spreadsheet takes for a formula.
struct DelimitedCells: LineCells {
    private let separator: String
    private let decimalMark: String
    private var row = ""
    private var isFirst = true

    /// Makes an empty row; with a decimal comma the separator is a semicolon, as Danish Excel reads it.
    init(decimalComma: Bool) {
        separator = decimalComma ? ";" : ","
        decimalMark = decimalComma ? "," : "."
    }

    /// Adds text, always quoted; empty where there is none.
    mutating func add(_ text: String?) {
        separate()
        guard let text, !text.isEmpty else { return }
        let guarded = Self.looksLikeFormula(text) ? "'" + text : text
        row += "\""
        for scalar in guarded.unicodeScalars {
            if scalar == "\"" { row += "\"" }
            row.unicodeScalars.append(scalar)
        }
        row += "\""
    }

    /// Adds a number, every digit of it; empty where there is none.
    mutating func add(_ number: ExactDecimal?) {
        separate()
        guard let number else { return }
        let parts = number.description.split(separator: ".")
        row += parts.joined(separator: decimalMark)
    }

    /// Adds a whole number; empty where there is none.
    mutating func add(_ number: Int?) {
        add(number.map { ExactDecimal($0) })
    }

    /// Answers the row with its line end and begins the next.
    mutating func takeRow() -> String {
        defer {
            row = ""
            isFirst = true
        }
        return row + "\r\n"
    }

    private mutating func separate() {
        if !isFirst { row += separator }
        isFirst = false
    }

    /// Whether a spreadsheet could take the text for a formula: its first sign, after blanks and quotes,
    /// is `=`, `+`, `-` or `@`, also in full width, or it begins with a control (CWE-1236).
    static func looksLikeFormula(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "=", "+", "-", "@", "＝", "＋", "－", "＠": return true
            case "\t", "\r", "\n", "\0": return true
            case "\"", "'", "\u{FEFF}", "\u{200B}": continue
            default:
                guard scalar.properties.isWhitespace else { return false }
            }
        }
        return false
    }
}
