import Alliance
import Diagnostics
import EmissionFactors
import Quantities

/// Writes a footprint of many for people at a terminal, and as a table for spreadsheets.
public struct AllianceTextRenderer: Sendable {
    private let words: ReportWords

    /// Makes a renderer.
    public init(language: Language, library: FactorLibrary) {
        words = ReportWords(language: language, library: library)
    }

    /// Writes for a terminal.
    public func writeText(_ report: AllianceReport, to sink: any TextSink) {
        let page = AlliancePage(report: report, words: words)
        var lines = [page.title, String(repeating: "=", count: page.title.count), ""]
        if report.filter.isInternal {
            lines += TextLayout.wrapped(words.text("alliance-internal"), indent: 0) + [""]
        }
        lines += totals(page)
        for section in page.sections {
            lines += [""] + table(section, page)
            if let note = section.note { lines += TextLayout.wrapped(note, indent: 2) }
        }
        lines.append("")
        for statement in page.statements {
            lines += TextLayout.wrapped(statement, indent: 0)
        }
        sink.write(lines.map { $0 + "\n" }.joined())
    }

    private func totals(_ page: AlliancePage) -> [String] {
        let report = page.report
        var table = TextTable(indent: 0, [.left, .right, .left])
        let uncertainty = report.uncertaintyPercent.map { "± \($0) %" } ?? ""
        table.add([
            words.text("report-total-location"), page.mass(report.location), uncertainty,
        ])
        let hidden = words.text("alliance-cell-hidden")
        table.add([
            words.text("report-total-market"), report.market.map(page.mass) ?? hidden, "",
        ])
        table.add([
            words.text("report-total-biogenic"), report.biogenic.map(page.mass) ?? hidden, "",
        ])
        return table.lines
    }

    private func table(_ section: AllianceSection, _ page: AlliancePage) -> [String] {
        var table = TextTable(
            indent: 0, [.left] + section.columns.map { _ in .right }, wrapsLabels: true)
        table.add([section.title] + section.columns)
        for row in section.rows { table.add(["  " + row.label] + row.cells.map(page.text)) }
        return table.lines
    }

    /// Writes one row for each cell: section, row, column, value; in Danish with semicolons and decimal
    /// commas.
    public func writeCSV(
        _ report: AllianceReport, decimalComma: Bool, to sink: any TextSink
    ) {
        let page = AlliancePage(report: report, words: words)
        var cells = DelimitedCells(decimalComma: decimalComma)
        for name in ["section", "row", "column", "kilograms", "number", "text"] { cells.add(name) }
        sink.write(cells.takeRow())
        let totals = [
            ("report-total-location", report.location as ExactDecimal?),
            ("report-total-market", report.market), ("report-total-biogenic", report.biogenic),
        ]
        for (key, kilograms) in totals {
            add(
                ["total", words.text(key), words.text("report-column-co2e")],
                kilograms.map { .mass($0) } ?? .hidden, &cells, sink)
        }
        for section in page.sections {
            for row in section.rows {
                for (column, cell) in zip(section.columns, row.cells) {
                    add([section.id, row.label, column], cell, &cells, sink)
                }
            }
        }
        for statement in page.statements {
            add(["statement", "", ""], .text(statement), &cells, sink)
        }
    }

    private func add(
        _ place: [String], _ cell: AllianceSection.Cell, _ cells: inout DelimitedCells,
        _ sink: any TextSink
    ) {
        for name in place { cells.add(name) }
        var (kilograms, number, text): (ExactDecimal?, ExactDecimal?, String?) = (nil, nil, nil)
        switch cell {
        case .mass(let value): kilograms = value
        case .count(let value): number = ExactDecimal(value)
        case .permille(let value):
            number = ExactDecimal(mantissa: Int128(value) * (ExactDecimal.one12 / 10))
        case .text(let value): text = value
        case .hidden: text = words.text("alliance-cell-hidden")
        case .none: break
        }
        cells.add(kilograms)
        cells.add(number)
        cells.add(text)
        sink.write(cells.takeRow())
    }
}
