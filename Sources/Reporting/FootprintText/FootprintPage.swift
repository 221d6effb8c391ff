import Calculation
import Quantities

/// The lines of one footprint's page, section by section.
struct FootprintPage {
    let report: FootprintReport
    let words: ReportWords
    let style: PageStyle
    let format: NumberFormat
    let totals: FootprintTotals
    /// The 95 % ranges of the totals, where there are any.
    let ranges: (location: UncertaintyRange?, market: UncertaintyRange?)?
    private(set) var lines: [String] = []

    var footprint: Footprint { report.footprint }

    init(report: FootprintReport, words: ReportWords, style: PageStyle) {
        self.report = report
        self.words = words
        self.style = style
        format = words.numbers
        totals = report.footprint.totals
        ranges = report.footprint.uncertainty?.ranges(in: .whole)
    }

    /// Writes all sections.
    mutating func compose() {
        addHeading()
        addTotals()
        addCuts()
        addIntensities()
        addLargest()
        addFallbacks()
        addUncertainty()
        addUnquantified()
        addMethod()
    }

    mutating func add(_ line: String) { lines.append(line) }

    mutating func add(_ more: [String]) { lines += more }

    /// Opens a section.
    mutating func addSection(_ title: String) {
        add(["", style.heading(words.text(title))])
    }

    /// Adds a table whose first row is its heading.
    mutating func add(_ table: TextTable, isHeaded: Bool) {
        var rows = table.lines
        if isHeaded, let first = rows.first { rows[0] = style.heading(first) }
        add(rows)
    }
}
