import Calculation
import Diagnostics
import EmissionFactors
import Quantities
import Workbooks

/// Writes footprints as a workbook: a summary with charts, every line, and the factors with their licences.
///
/// Lines go into the file while they are made, so that memory does not grow with them. Sums are formulas over
/// the lines, with the exact totals as their cached values.
public final class FootprintWorkbook {
    private let book: Workbook
    private let words: ReportWords
    private let summary: Sheet
    private let lines: LineSheets
    private let factors: Sheet

    /// Opens a workbook; throws where it cannot be written.
    public init(
        path: String, language: Language, library: FactorLibrary
    ) throws(Workbook.Failure) {
        words = ReportWords(language: language, library: library)
        book = try Workbook(path: path, title: words.text("xlsx-title"))
        summary = book.addSheet(words.text("xlsx-summary"))
        lines = LineSheets(book: book, words: words)
        factors = book.addSheet(words.text("xlsx-factors"))
    }

    /// Who takes the lines of a production.
    public func lines(of production: String) -> any EmissionLineSink {
        lines.begin(production)
        return lines
    }

    /// Writes the summary and the factors, and the file.
    public func finish(_ reports: [FootprintReport]) throws(Workbook.Failure) {
        lines.finish()
        var page = SummarySheet(sheet: summary, lines: lines, words: words)
        for report in reports { page.add(report, isAlone: reports.count == 1) }
        page.finish()
        var table = FactorSheet(sheet: factors, words: words)
        for report in reports { table.add(report.footprint) }
        table.addLicences(of: reports.map(\.footprint))
        try book.close()
    }
}

extension ExactDecimal {
    /// The nearest binary number, for spreadsheets, which know no others.
    var nearestDouble: Double { Double(description) ?? .nan }
}
