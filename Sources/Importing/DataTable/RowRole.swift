/// What a row of a foreign table is, beside an activity.
enum RowRole {
    private static let totals = [
        "i alt", "ialt", "total", "totalt", "sum", "subtotal", "sub total", "samlet", "summa",
        "sum total", "grand total", "totaler", "i alt dkk", "total dkk", "slutsaldo", "startsaldo",
        "primosaldo", "ultimosaldo", "saldo",
    ]

    /// The rule that sets a row aside; nil where it may be an activity.
    static func rule(_ row: DataRow, layout: TableLayout) -> String? {
        if row.isBlank { return "blank" }
        if isHeading(row, layout) { return "repeated-heading" }
        if isTotal(row, layout) { return "total" }
        let filled = row.cells.filter { !$0.isBlank }
        if filled.count == 1, layout.knownCount > 1, filled[0].value == .text,
            DataNumber(filled[0].text) == nil
        {
            return "heading"
        }
        return nil
    }

    private static func isHeading(_ row: DataRow, _ layout: TableLayout) -> Bool {
        let headings = layout.columns.map { $0.heading.lowercased() }
        let texts = row.cells.map { $0.text.lowercased() }
        return texts.count >= 2 && Array(headings.prefix(texts.count)) == texts
            && headings.dropFirst(texts.count).allSatisfy(\.isEmpty)
    }

    /// A row whose first words say total, without a day of its own.
    private static func isTotal(_ row: DataRow, _ layout: TableLayout) -> Bool {
        for (place, cell) in row.cells.enumerated() where !cell.isBlank {
            let meaning = place < layout.columns.count ? layout.columns[place].meaning : nil
            if meaning?.isNumber == true { continue }
            if meaning?.isDay == true, DataDay.read(cell.text) != nil { return false }
            var text = cell.text.lowercased()
            while let last = text.last, ":. ".contains(last) { text.removeLast() }
            return totals.contains(text) || text.hasPrefix("i alt ") || text.hasPrefix("total: ")
        }
        return false
    }
}
