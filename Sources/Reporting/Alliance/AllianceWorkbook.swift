import Alliance
import Diagnostics
import EmissionFactors
import Quantities
import Workbooks

/// Writes a footprint of many as a workbook, one sheet for each section.
package struct AllianceWorkbook {
    private let words: ReportWords

    /// Makes a writer of one language.
    package init(language: Language, library: FactorLibrary) {
        words = ReportWords(language: language, library: library)
    }

    /// Writes the file; throws where it cannot be written.
    package func write(_ report: AllianceReport, to path: String) throws(WorkbookFailure) {
        let page = AlliancePage(report: report, words: words)
        var properties = WorkbookProperties()
        properties.title = page.title
        let book = try WorkbookWriter(path, properties: properties, constantMemory: false)
        let summary = try ReportSheet(book, words.text("xlsx-summary"))
        writeSummary(page, to: summary)
        for section in page.sections {
            let sheet = try ReportSheet(book, section.title)
            write(section, isInternal: report.filter.isInternal, to: sheet)
        }
        try book.close()
    }

    private func writeSummary(_ page: AlliancePage, to sheet: ReportSheet) {
        let report = page.report
        sheet.setWidth(80, of: 0..<1)
        sheet.setWidth(22, of: 1..<4)
        sheet.write(page.title, at: 0, 0, .title)
        let totals = [
            ("report-total-location", report.location as ExactDecimal?),
            ("report-total-market", report.market), ("report-total-biogenic", report.biogenic),
        ]
        for (index, (key, kilograms)) in totals.enumerated() {
            sheet.write(words.text(key) + " (kg)", at: index + 2, 0)
            if let kilograms {
                sheet.write(kilograms, at: index + 2, 1, Self.style(kilograms))
            } else {
                sheet.write(words.text("alliance-cell-hidden"), at: index + 2, 1)
            }
        }
        for (index, statement) in page.statements.enumerated() {
            sheet.write(statement, at: index + 6, 0, .wrapped)
        }
    }

    private func write(_ section: AllianceSection, isInternal: Bool, to sheet: ReportSheet) {
        sheet.setWidth(36, of: 0..<1)
        sheet.setWidth(18, of: 1..<max(2, section.columns.count + 1))
        sheet.write(section.title + " (kg CO2e)", at: 0, 0, .title)
        if isInternal { sheet.write(words.text("alliance-internal"), at: 1, 0) }
        sheet.write(section.of, at: 2, 0, .heading)
        for (index, column) in section.columns.enumerated() {
            sheet.write(column, at: 2, index + 1, .heading)
        }
        for (index, row) in section.rows.enumerated() {
            sheet.write(row.label, at: index + 3, 0)
            for (place, cell) in row.cells.enumerated() {
                write(cell, at: index + 3, place + 1, to: sheet)
            }
        }
    }

    private func write(
        _ cell: AllianceSection.Cell, at row: Int, _ column: Int, to sheet: ReportSheet
    ) {
        switch cell {
        case .mass(let kilograms): sheet.write(kilograms, at: row, column, Self.style(kilograms))
        case .count(let count): sheet.write(ExactDecimal(count), at: row, column, .whole)
        case .permille(let permille):
            let share = Int128(permille) * (ExactDecimal.one12 / 1000)
            sheet.write(ExactDecimal(mantissa: share), at: row, column, .percent)
        case .text(let text): sheet.write(text, at: row, column, .right)
        case .hidden: sheet.write(words.text("alliance-cell-hidden"), at: row, column, .right)
        case .none: break
        }
    }

    /// No decimals where there are none: published figures have three digits.
    private static func style(_ kilograms: ExactDecimal) -> ReportSheet.Style {
        kilograms.rounded(toDecimals: 0) == kilograms ? .whole : .figure
    }
}
