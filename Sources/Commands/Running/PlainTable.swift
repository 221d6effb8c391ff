import Diagnostics

/// A small table of text: the first columns to the left, numbers to the right.
struct PlainTable {
    let headings: [String]
    let rows: [[String]]
    /// How many columns from the left are text.
    let textColumns: Int

    /// Writes headings and rows.
    func write(to sink: any TextSink) {
        let all = [headings] + rows
        let widths = headings.indices.map { column in
            all.map { $0[column].count }.max() ?? 0
        }
        for row in all {
            let cells = row.indices.map { column in
                let blanks = String(repeating: " ", count: widths[column] - row[column].count)
                return column < textColumns ? row[column] + blanks : blanks + row[column]
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            sink.write(line + "\n")
        }
    }
}
