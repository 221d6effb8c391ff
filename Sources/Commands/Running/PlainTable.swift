import Diagnostics

/// A small table of text: the first columns to the left, numbers to the right; a last column without
/// numbers to the left again.
struct PlainTable {
    let headings: [String]
    let rows: [[String]]
    /// How many columns from the left are text.
    let textColumns: Int
    /// Whether the last column is text too.
    var endsWithText = false
    /// Lines below each row, the first for the headings; empty: none.
    var below: [[String]] = []

    /// How wide the widest line is.
    var width: Int {
        let rest = 2 * max(0, headings.count - 1)
        return widths.reduce(rest, +)
    }

    private var widths: [Int] {
        let all = [headings] + rows
        return headings.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    }

    /// Writes headings and rows.
    func write(to sink: any TextSink) {
        let all = [headings] + rows
        let widths = widths
        for (index, row) in all.enumerated() {
            let cells = row.indices.map { column in
                let blanks = String(repeating: " ", count: widths[column] - row[column].count)
                let isLast = endsWithText && column == row.count - 1
                return column < textColumns || isLast ? row[column] + blanks : blanks + row[column]
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            sink.write(line + "\n")
            guard index < below.count else { continue }
            for line in below[index] { sink.write(line + "\n") }
        }
    }
}
