/// A table for the terminal: the first column takes the room that the others leave.
///
/// Where the page is too narrow, columns are left out from the right.
struct TextTable {
    /// How a column is set.
    enum Alignment { case left, right }

    private static let gap = 2
    private static let narrowestLabel = 14
    private let indent: Int
    private let alignments: [Alignment]
    /// How wide the columns after the first are at least, where tables shall stand under each other.
    private let leastWidths: [Int]
    /// Whether cells of the first column that are too long go on in further lines and are not cut.
    private let wrapsLabels: Bool
    private var rows: [[String]] = []

    /// Makes an empty table; alignments are those of all columns.
    init(
        indent: Int = 2, _ alignments: [Alignment], leastWidths: [Int] = [],
        wrapsLabels: Bool = false
    ) {
        self.wrapsLabels = wrapsLabels
        self.indent = indent
        self.alignments = alignments
        self.leastWidths = leastWidths
    }

    /// Adds a row with a cell for each column.
    mutating func add(_ cells: [String]) {
        rows.append(cells)
    }

    /// The lines of the table, without blanks at their ends.
    var lines: [String] {
        var widths = alignments.indices.map { column in
            rows.map { TextLayout.width($0[column]) }.max() ?? 0
        }
        for (column, least) in leastWidths.enumerated() where widths[column + 1] > 0 {
            widths[column + 1] = max(widths[column + 1], least)
        }
        while widths.count > 2, labelRoom(widths) < min(Self.narrowestLabel, widths[0]) {
            widths.removeLast()
        }
        let room = max(1, labelRoom(widths))
        widths[0] = leastWidths.isEmpty ? min(widths[0], room) : room
        return rows.flatMap { wrapsLabels ? lines($0, widths) : [line($0, widths)] }
    }

    /// The lines of a row whose first cell goes on below itself.
    private func lines(_ cells: [String], _ widths: [Int]) -> [String] {
        let margin = TextLayout.pageWidth - widths[0]
        let parts = TextLayout.wrapped(cells[0], indent: margin, hanging: Self.gap)
            .map { String($0.dropFirst(margin)) }
        guard let first = parts.first else { return [line(cells, widths)] }
        return [line([first] + cells.dropFirst(), widths)]
            + parts.dropFirst().map { TextLayout.blanks(indent) + $0 }
    }

    private func labelRoom(_ widths: [Int]) -> Int {
        let others = widths.dropFirst().reduce(0) { $0 + ($1 == 0 ? 0 : $1 + Self.gap) }
        return TextLayout.pageWidth - indent - others
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var text = TextLayout.blanks(indent)
        for (column, width) in widths.enumerated() where width > 0 {
            if column > 0 { text += TextLayout.blanks(Self.gap) }
            let taken = TextLayout.width(cells[column])
            let cell =
                taken > width ? TextLayout.truncated(cells[column], to: width) : cells[column]
            let blanks = TextLayout.blanks(width - (taken > width ? TextLayout.width(cell) : taken))
            text += alignments[column] == .left ? cell + blanks : blanks + cell
        }
        return TextLayout.trimmedEnd(text)
    }
}
