/// A place in an input file: line and column count from 1, columns in bytes of UTF-8; in workbooks a sheet
/// and the row and column of a cell.
public struct SourcePosition: Sendable, Hashable {
    /// The file as the user named it; `-` for standard input.
    public var file: String
    /// The line, from 1; 0 when the whole file is meant.
    public var line: Int
    /// The column, from 1; 0 when the whole line is meant.
    public var column: Int
    /// The sheet of a workbook; empty in other files.
    public var sheet: String

    /// Makes a position.
    public init(file: String, line: Int = 0, column: Int = 0, sheet: String = "") {
        self.file = file
        self.line = line
        self.column = column
        self.sheet = sheet
    }
}

extension SourcePosition: Comparable {
    /// Orders by file, sheet, line and column.
    public static func < (lhs: SourcePosition, rhs: SourcePosition) -> Bool {
        (lhs.file, lhs.sheet, lhs.line, lhs.column) < (rhs.file, rhs.sheet, rhs.line, rhs.column)
    }
}

extension SourcePosition: CustomStringConvertible {
    /// `file:line:column` or `file:sheet!B12`, without the parts that are not known.
    public var description: String {
        if !sheet.isEmpty { return file + ":" + cell }
        var text = file
        if line > 0 { text += ":\(line)" }
        if line > 0, column > 0 { text += ":\(column)" }
        return text
    }

    /// `sheet!B12`, without the parts that are not known; empty outside of workbooks.
    public var cell: String {
        guard line > 0, !sheet.isEmpty else { return sheet }
        return "\(sheet)!\(column > 0 ? Self.letters(ofColumn: column) : "")\(line)"
    }

    /// The letters of a column: 1 is `A`, 28 is `AB`.
    public static func letters(ofColumn column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
