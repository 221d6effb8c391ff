/// What a row of a foreign table is, beside an activity.
enum RowRole {
    private static let totals = [
        "i alt", "ialt", "total", "totalt", "sum", "subtotal", "sub total", "samlet", "summa",
        "sum total", "grand total", "totaler", "i alt dkk", "total dkk", "slutsaldo", "startsaldo",
        "primosaldo", "ultimosaldo", "saldo",
    ]

    /// How a total of something begins, and how it ends.
    private static let beginnings = [
        "i alt ", "total ", "total: ", "totalt ", "subtotal ", "sub total ", "samlet ", "sum ",
        "overført ", "heraf ", "of which ",
    ]
    private static let ends = [" i alt", " ialt", " total", " totalt"]

    private static let initials = Set((totals + beginnings).compactMap(\.utf8.first))
    private static let finals = Set(ends.compactMap(\.utf8.last))

    /// The rule that sets a row aside; nil where it may be an activity.
    static func rule(_ row: DataRow, layout: TableLayout) -> String? {
        if row.isBlank { return "blank" }
        if isHeading(row, layout) { return "repeated-heading" }
        if isTotal(row, layout) { return "total" }
        return isSectionHeading(row, layout) ? "heading" : nil
    }

    /// Whether a row may be a total of something, where no column of days tells the two apart.
    static func mayBeTotal(_ row: DataRow, layout: TableLayout) -> Bool {
        !layout.hasDays && firstWords(of: row, layout).map(isTotalOfSomething) ?? false
    }

    /// Whether only one cell is filled, with a text.
    private static func isSectionHeading(_ row: DataRow, _ layout: TableLayout) -> Bool {
        var only: DataCell?
        for cell in row.cells where !cell.isBlank {
            guard only == nil else { return false }
            only = cell
        }
        guard let only, case .text = only.value, layout.knownCount > 1 else { return false }
        return DataNumber(only.text) == nil
    }

    private static func isHeading(_ row: DataRow, _ layout: TableLayout) -> Bool {
        let headings = layout.headings
        guard row.cells.count >= 2, row.cells.count <= headings.count,
            mayBeginAlike(row.cells[0].text, headings[0])
        else { return false }
        for (cell, heading) in zip(row.cells, headings) where cell.text.lowercased() != heading {
            return false
        }
        return headings.dropFirst(row.cells.count).allSatisfy(\.isEmpty)
    }

    /// Whether a text may be a heading, by the first letter: most rows show at once that they are none.
    private static func mayBeginAlike(_ text: String, _ heading: String) -> Bool {
        guard let first = text.utf8.first, let other = heading.utf8.first, first < 0x80,
            other < 0x80
        else { return true }
        return first == other || first | 0x20 == other
    }

    /// A row whose first words say total, without a day of its own.
    private static func isTotal(_ row: DataRow, _ layout: TableLayout) -> Bool {
        guard let words = firstWords(of: row, layout), !hasDay(row, layout) else { return false }
        return totals.contains(words) || (layout.hasDays && isTotalOfSomething(words))
    }

    private static func isTotalOfSomething(_ words: String) -> Bool {
        beginnings.contains { words.hasPrefix($0) } || ends.contains { words.hasSuffix($0) }
    }

    /// The first words of a row in small letters; nil where their first and last letters are of no total.
    private static func firstWords(of row: DataRow, _ layout: TableLayout) -> String? {
        for (place, cell) in row.cells.enumerated() where !cell.isBlank {
            let meaning = place < layout.columns.count ? layout.columns[place].meaning : nil
            if meaning?.isNumber == true || (meaning?.isDay == true && isDay(cell)) { continue }
            guard let first = cell.text.utf8.first, let last = cell.text.utf8.last,
                initials.contains(first | 0x20) || finals.contains(last | 0x20)
                    || ":. ".utf8.contains(last)
            else { return nil }
            var text = cell.text.lowercased()
            while let last = text.last, ":. ".contains(last) { text.removeLast() }
            return text
        }
        return nil
    }

    private static func hasDay(_ row: DataRow, _ layout: TableLayout) -> Bool {
        layout.known.contains { known in
            guard known.meaning.isDay, known.place < row.cells.count else { return false }
            return isDay(row.cells[known.place])
        }
    }

    private static func isDay(_ cell: DataCell) -> Bool {
        if case .day = cell.value { return true }
        return DataDay.read(cell.text) != nil
    }
}
