import Quantities

/// Where the columns of a foreign table stand and how their numbers are written.
struct TableLayout {
    /// One column.
    struct Column {
        /// The heading as written.
        let heading: String
        /// What it holds; nil where nobody knows.
        let meaning: ColumnMeaning?
        /// How its numbers are written.
        var decimals = ColumnEvidence.Decision.unneeded
    }

    /// How many rows may stand before the headings.
    static let longestPreamble = 60

    /// The columns from the first on.
    var columns: [Column] = []
    /// The place of the row of headings among all rows, from 0; nil where there is none.
    var headingIndex: Int?
    /// How many columns are understood.
    var knownCount: Int { columns.count { $0.meaning != nil } }
    /// Whether amounts are movements of an account, which has expenses below zero.
    var isStatement: Bool { columns.contains { $0.meaning?.name == "balance" } }

    /// Reads headings and evidence.
    init(
        _ rows: any DataRows, vocabulary: ColumnVocabulary, mapping: SourceMapping,
        decimalMark: DecimalReader.DecimalMark?
    ) {
        findHeadings(rows, vocabulary, mapping)
        guard let headingIndex else { return }
        var evidence = columns.map { _ in ColumnEvidence() }
        var index = -1
        rows.forEachRow { row in
            index += 1
            guard index > headingIndex else { return true }
            for (place, cell) in row.cells.enumerated()
            where place < columns.count && cell.value == .text && !cell.text.isEmpty {
                if columns[place].meaning?.isNumber == true { evidence[place].take(cell.text) }
            }
            return true
        }
        for place in columns.indices {
            columns[place].decimals = decimalMark.map { .mark($0) } ?? evidence[place].decision
        }
    }

    private mutating func findHeadings(
        _ rows: any DataRows, _ vocabulary: ColumnVocabulary, _ mapping: SourceMapping
    ) {
        var best = 0
        var index = -1
        var seen: Set<String> = []
        rows.forEachRow { row in
            index += 1
            let found = row.cells.map { cell in
                Column(
                    heading: cell.text,
                    meaning: vocabulary.meaning(of: cell.text, mapping: mapping))
            }
            let known = found.count { $0.meaning != nil }
            // A row of data may hold a word or two that could be a heading; headings have no numbers.
            let isHeading = !row.cells.contains { DataNumber($0.text) != nil }
            if isHeading, known > best, known >= 2 || row.cells.count == known {
                best = known
                columns = found
                headingIndex = index
            }
            return index < Self.longestPreamble
        }
        // Of two columns with one meaning the first counts; texts are joined.
        for place in columns.indices {
            guard let name = columns[place].meaning?.name, name != "text", name != "ignore" else {
                continue
            }
            if !seen.insert(name).inserted {
                columns[place] = Column(heading: columns[place].heading, meaning: nil)
            }
        }
    }
}
