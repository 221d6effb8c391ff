/// One sheet of a workbook.
struct WorkbookSheet: Sendable, Hashable {
    /// The name on its tab.
    let name: String
    /// Counts from 0 in the order of the tabs.
    let index: Int
    /// Whether the workbook hides it.
    let isHidden: Bool
}

/// Takes the rows of a workbook as they are read; a row is used again for the next.
protocol SheetRowConsumer: AnyObject {
    /// Starts a sheet; false where its rows are not wanted.
    func begin(_ sheet: WorkbookSheet) -> Bool
    /// Takes one row that has cells; empty rows do not come.
    func take(_ row: SheetRow)
    /// Ends the sheet.
    func end(_ sheet: WorkbookSheet)
}

/// What reading a workbook gave beside its rows.
struct WorkbookSummary: Sendable {
    /// The sheets in the order of the tabs.
    var sheets: [WorkbookSheet] = []
    /// How many rows with cells are hidden, by the index of their sheet.
    var hiddenRows: [Int: Int] = [:]
    /// How many columns are hidden, by the index of their sheet.
    var hiddenColumns: [Int: Int] = [:]
    /// How many cell ranges are merged, by the index of their sheet.
    var mergedRanges: [Int: Int] = [:]
    /// Whether the workbook has macros, which are never run.
    var hasMacros = false
    /// Whether the workbook refers to other workbooks, which are never opened.
    var hasExternalLinks = false
}
