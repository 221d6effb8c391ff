import Calculation
import Diagnostics
import EmissionFactors
import Workbooks

/// Writes footprints as a workbook: a summary with charts, every line, and the factors with their licences.
///
/// Lines go into the file while they are made, so that memory does not grow with them. Sums are formulas over
/// the lines, with the exact totals as their cached values.
package final class FootprintWorkbook {
    private let book: WorkbookWriter
    private let words: ReportWords
    private let summary: ReportSheet
    private let lines: LineSheets
    private let factors: ReportSheet

    /// Opens a workbook; throws where it cannot be written.
    package init(
        path: String, language: Language, library: FactorLibrary
    ) throws(WorkbookFailure) {
        words = ReportWords(language: language, library: library)
        var properties = WorkbookProperties()
        properties.title = words.text("xlsx-title")
        book = try WorkbookWriter(path, properties: properties, constantMemory: true)
        summary = try ReportSheet(book, words.text("xlsx-summary"))
        lines = try LineSheets(book: book, words: words)
        factors = try ReportSheet(book, words.text("xlsx-factors"))
    }

    /// Who takes the lines of a production.
    package func lines(of production: String) -> any EmissionLineSink {
        lines.begin(production)
        return lines
    }

    /// Writes the summary and the factors, and the file.
    package func finish(_ reports: [FootprintReport]) throws(WorkbookFailure) {
        lines.finish()
        var page = SummarySheet(sheet: summary, lines: lines, words: words)
        for report in reports { page.add(report, isAlone: reports.count == 1) }
        page.finish()
        var table = FactorSheet(sheet: factors, words: words)
        for report in reports { table.add(report.footprint) }
        table.addLicences(of: reports.map(\.footprint))
        if let failure = lines.failure { throw failure }
        try book.close()
    }
}
