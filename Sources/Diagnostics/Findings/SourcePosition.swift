/// A place in an input file: line and column count from 1, columns in bytes of UTF-8.
public struct SourcePosition: Sendable, Hashable {
    /// The file as the user named it; `-` for standard input.
    public var file: String
    /// The line, from 1; 0 when the whole file is meant.
    public var line: Int
    /// The column, from 1; 0 when the whole line is meant.
    public var column: Int

    /// Makes a position.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourcePosition: Comparable {
    /// Orders by file, line and column.
    public static func < (lhs: SourcePosition, rhs: SourcePosition) -> Bool {
        (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
    }
}

extension SourcePosition: CustomStringConvertible {
    /// `file:line:column`, without the parts that are not known.
    public var description: String {
        var text = file
        if line > 0 { text += ":\(line)" }
        if line > 0, column > 0 { text += ":\(column)" }
        return text
    }
}
