/// Breaks help texts into lines of a fixed width.
enum HelpLayout {
    /// A word or form with the text that explains it.
    struct Row: Sendable {
        /// What stands on the left.
        let label: String
        /// What stands on the right.
        let text: String
    }

    /// The width of a page in characters.
    static let width = 80
    /// The last column in which explanations may begin, counted from 0.
    private static let lastTextColumn = 30

    /// The lines of a text broken at spaces so that each has at most `width` characters.
    ///
    /// A single word longer than a line is not broken. A no-break space holds words together and
    /// comes out as an ordinary one.
    static func lines(_ text: String, width: Int = width) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
    }

    /// A text whose lines all begin with a margin.
    static func paragraph(_ text: String, margin: Int = 0) -> String {
        lines(text, width: width - margin).map { spaces(margin) + $0 + "\n" }.joined()
    }

    /// Rows in two columns; the text of a label that is too wide begins on the next line.
    static func table(_ rows: [Row]) -> String {
        let columns = rows.map { $0.label.count + 4 }.filter { $0 <= lastTextColumn }
        let textColumn = columns.max() ?? lastTextColumn
        return rows.map { row($0, textColumn: textColumn) }.joined()
    }

    private static func row(_ row: Row, textColumn: Int) -> String {
        let label = "  " + row.label
        let text = paragraph(row.text, margin: textColumn)
        guard label.count + 2 <= textColumn else { return label + "\n" + text }
        return label + text.dropFirst(label.count)
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
