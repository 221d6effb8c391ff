import Quantities

/// Where the columns of a foreign table stand and how their numbers are written.
struct TableLayout {
    /// One column.
    struct Column: Sendable {
        /// The heading as written.
        let heading: String
        /// What it holds; nil where nobody knows.
        let meaning: ColumnMeaning?
        /// How its numbers are written.
        var decimals = ColumnEvidence.Decision.unneeded
        /// Whether its days have the month first, which some cell shows and none denies.
        var isMonthFirst = false
        /// A day with slashes, such as `5/12/2025`, where no cell shows which of its numbers is the month; else empty.
        var openDay = ""
        /// Whether it counts where an earlier column of the same meaning is blank, as litres beside kilowatt-hours.
        var isFurther = false
    }

    /// A column whose meaning is known, as an object: every row looks at each.
    final class KnownColumn: Sendable {
        /// Where it stands, from 0.
        let place: Int
        let column: Column
        let meaning: ColumnMeaning

        fileprivate init(_ place: Int, _ column: Column, _ meaning: ColumnMeaning) {
            (self.place, self.column, self.meaning) = (place, column, meaning)
        }
    }

    /// The columns from the first on.
    var columns: [Column] = [] {
        didSet { note() }
    }
    /// The columns that say something of a row.
    private(set) var known: [KnownColumn] = []
    /// The headings in small letters.
    private(set) var headings: [String] = []
    /// The place of the row of headings among all rows, from 0; nil where there is none.
    var headingIndex: Int?
    /// Whether nothing stands in the table, as on the spare sheets of a workbook.
    var isEmpty = false
    /// How many columns are understood.
    private(set) var knownCount = 0
    /// Whether expenses are above zero or below.
    var direction = AmountSigns.Direction.expensesAbove
    /// Whether the rows are tickets, which speak of each other.
    private(set) var hasTickets = false
    /// Whether rows have days.
    private(set) var hasDays = false

    /// Notes what every row asks for.
    private mutating func note() {
        headings = columns.map { $0.heading.lowercased() }
        knownCount = columns.count { $0.meaning != nil }
        known = columns.enumerated().compactMap { place, column in
            guard let meaning = column.meaning, meaning.name != "ignore" else { return nil }
            return KnownColumn(place, column, meaning)
        }
        hasTickets = has("ticket")
        hasDays = known.contains { $0.meaning.isDay }
    }

    func has(_ name: String) -> Bool { columns.contains { $0.meaning?.name == name } }
}

/// Finds the layout of a table from its rows, taken one after another.
struct TableLayoutFinder {
    /// How many rows may stand before the headings.
    static let longestPreamble = 60

    private let vocabulary: ColumnVocabulary
    private let mapping: SourceMapping
    private let decimalMark: DecimalReader.DecimalMark?
    private var layout = TableLayout()
    private var first: [DataRow] = []
    private var evidence: [ColumnEvidence] = []
    private var isDecided = false
    private var numberColumns: [Int] = []
    private var dayColumns: [Int] = []
    /// The column of amounts, and on which side of zero they are.
    private var amountColumn: Int?
    private var signs = AmountSigns()
    /// Whether slashed days were seen that can only have the month, or the day, first; by column.
    private var monthsFirst: Set<Int> = []
    private var daysFirst: Set<Int> = []
    /// The first day with slashes that can be read both ways, by column.
    private var openDays: [Int: String] = [:]

    init(
        vocabulary: ColumnVocabulary, mapping: SourceMapping,
        decimalMark: DecimalReader.DecimalMark?
    ) {
        self.vocabulary = vocabulary
        self.mapping = mapping
        self.decimalMark = decimalMark
    }

    /// Takes the next row.
    mutating func take(_ row: DataRow) {
        if isDecided { return takeEvidence(row) }
        first.append(row)
        if first.count > Self.longestPreamble { decide() }
    }

    /// Takes the next row of a delimited text, of which only numbers matter once the headings are found.
    mutating func take(_ row: DelimitedRows.Row) {
        guard isDecided else { return take(row.data) }
        for place in dayColumns where place < row.fields.count {
            let field = row.fields[place]
            if row.bytes[field.start..<field.end].contains(UInt8(ascii: "/")) {
                noteDay(row.text(place), place)
            }
        }
        if let place = amountColumn, place < row.fields.count { signs.take(row.text(place)) }
        for place in numberColumns where place < row.fields.count {
            let field = row.fields[place]
            let text = UnsafeRawBufferPointer(rebasing: row.bytes[field.start..<field.end])
            if let plain = DataNumber.evidence(ofPlain: text) {
                note(plain, place, of: row.data)
            } else if !text.isEmpty {
                note(DataNumber(row.text(place))?.evidence, place, of: row.data)
            }
        }
    }

    /// Takes what a row of a workbook shows; false as long as the headings are not found.
    mutating func takeTexts(of row: SheetRow) -> Bool {
        guard isDecided else { return false }
        for cell in row.cells where cell.column - 1 == amountColumn {
            signs.take(row.text(of: cell).trimmingWhitespace)
        }
        for cell in row.cells where cell.kind == .text {
            let place = cell.column - 1
            if isNumberColumn(place) {
                let text = row.text(of: cell).trimmingWhitespace
                note(DataNumber(text)?.evidence, place, of: DataRow(row))
            } else if dayColumns.contains(place),
                row.bytes(of: cell).contains(UInt8(ascii: "/"))
            {
                noteDay(row.text(of: cell), place)
            }
        }
        return true
    }

    private func isNumberColumn(_ place: Int) -> Bool {
        place < layout.columns.count && layout.columns[place].meaning?.isNumber == true
    }

    /// The layout, once all rows were taken.
    mutating func finish() -> TableLayout {
        if !isDecided { decide() }
        var columns = layout.columns
        for place in columns.indices {
            columns[place].decimals = decimalMark.map { .mark($0) } ?? evidence[place].decision
            let (isMonth, isDay) = (monthsFirst.contains(place), daysFirst.contains(place))
            columns[place].isMonthFirst = isMonth && !isDay
            if isMonth == isDay { columns[place].openDay = openDays[place] ?? "" }
        }
        layout.columns = columns
        layout.direction = signs.direction(
            hasBalance: layout.has("balance"),
            hasAccounts: ["account", "accountName"].contains(where: layout.has))
        return layout
    }

    /// Finds the headings among the first rows.
    private mutating func decide() {
        isDecided = true
        layout.isEmpty = first.allSatisfy(\.isBlank) && first.count <= Self.longestPreamble
        var best = 0
        for (index, row) in first.enumerated() {
            let found = row.cells.map { cell in
                TableLayout.Column(
                    heading: cell.text,
                    meaning: vocabulary.meaning(of: cell.text, mapping: mapping))
            }
            let known = found.count { $0.meaning != nil }
            // A row of data may hold a word or two that could be a heading; headings have no numbers.
            let isHeading = !row.cells.contains { DataNumber($0.text) != nil }
            if isHeading, known > best, known >= 2 || row.cells.count == known {
                best = known
                layout.columns = found
                layout.headingIndex = index
            }
        }
        layout.keepFirstOfEach()
        layout.dropHoursOfJourneys()
        evidence = layout.columns.map { _ in ColumnEvidence() }
        numberColumns = layout.columns.indices.filter {
            layout.columns[$0].meaning?.isNumber == true
        }
        dayColumns = layout.columns.indices.filter { layout.columns[$0].meaning?.isDay == true }
        amountColumn = layout.columns.firstIndex { $0.meaning?.name == "amount" }
        if let heading = layout.headingIndex {
            first.dropFirst(heading + 1).forEach { takeEvidence($0) }
        }
        first.removeAll()
    }

    private mutating func noteDay(_ text: String, _ place: Int) {
        switch DataDay.hasMonthFirst(text) {
        case true?: monthsFirst.insert(place)
        case false?: daysFirst.insert(place)
        case nil:
            guard openDays[place] == nil, DataDay.isOpen(text) else { return }
            openDays[place] = text.trimmingWhitespace
        }
    }

    /// Notes what a cell shows of its column's decimal mark. A total that shows nothing for sure asks no
    /// question: it is not counted.
    private mutating func note(
        _ shown: DataNumber.Evidence?, _ place: Int, of row: @autoclosure () -> DataRow
    ) {
        guard let shown else { return }
        if shown == .ambiguous, evidence[place].ambiguous == 0,
            RowRole.rule(row(), layout: layout) != nil
        {
            return
        }
        evidence[place].take(shown)
    }

    private mutating func takeEvidence(_ row: DataRow) {
        if let place = amountColumn, place < row.cells.count { signs.take(row.cells[place].text) }
        for place in dayColumns where place < row.cells.count {
            noteDay(row.cells[place].text, place)
        }
        for place in numberColumns where place < row.cells.count {
            let cell = row.cells[place]
            guard case .text = cell.value, !cell.text.isEmpty else { continue }
            note(DataNumber(cell.text)?.evidence, place, of: row)
        }
    }
}
