import Alliance
import Diagnostics
import EmissionFactors
import Quantities

/// Writes a footprint of many as one page for browsers and for print that needs nothing beside itself.
public struct AllianceHTMLRenderer: Sendable {
    private let words: ReportWords
    private let format: NumberFormat

    /// Makes a renderer.
    public init(language: Language, library: FactorLibrary) {
        words = ReportWords(language: language, library: library, minus: "\u{2212}")
        format = words.numbers
    }

    /// Writes the page.
    public func render(_ report: AllianceReport, to sink: any TextSink) {
        let markup = MarkupWriter(sink)
        let content = AlliancePage(report: report, words: words)
        let page = MarkupPage(
            language: words.language, title: content.title, skipText: words.text("page-skip"),
            skipTarget: "total", isInternal: report.filter.isInternal)
        page.write(to: markup) {
            markup.element("article") {
                writeHeading(content, to: markup)
                writeTotals(content, to: markup)
                for section in content.sections { write(section, content, to: markup) }
                writeStatements(content, to: markup)
            }
        }
    }

    private func writeHeading(_ page: AlliancePage, to markup: MarkupWriter) {
        markup.lineEnd()
        markup.element("header") {
            markup.element("p", ["class": "status sentence"], text: words.text("alliance-status"))
            markup.element("h1", text: page.title)
            markup.element("p", ["class": "lead sentence"], text: page.statements[0].withSubscripts)
            caution(page.report, to: markup)
        }
        markup.lineEnd()
        markup.element("nav", ["aria-label": words.text("page-contents")]) {
            markup.element("ul") {
                for section in page.sections {
                    markup.element("li") {
                        markup.element(
                            "a", ["href": "#" + section.id], text: section.title)
                    }
                }
            }
        }
    }

    /// Says on every part of an internal page what it is.
    private func caution(_ report: AllianceReport, to markup: MarkupWriter) {
        guard report.filter.isInternal else { return }
        markup.element("p", ["class": "caution"], text: words.text("alliance-internal"))
    }

    private func writeTotals(_ page: AlliancePage, to markup: MarkupWriter) {
        let report = page.report
        markup.lineEnd()
        markup.element(
            "section", ["id": "total", "class": "total", "aria-labelledby": "total-heading"]
        ) {
            markup.element("h2", ["id": "total-heading"], text: words.text("report-total"))
            markup.element("div", ["class": "cards"]) {
                let uncertainty = report.uncertaintyPercent.map { "± \($0) %" } ?? ""
                card("report-total-location", report.location, uncertainty, page, to: markup)
                card("report-total-market", report.market, "", page, to: markup)
            }
            let biogenic = report.biogenic.map(page.mass) ?? words.text("alliance-cell-hidden")
            markup.element(
                "p", ["class": "soft sentence"],
                text: (words.text("report-total-biogenic") + ": " + biogenic).withSubscripts)
        }
    }

    private func card(
        _ key: String, _ kilograms: ExactDecimal?, _ note: String, _ page: AlliancePage,
        to markup: MarkupWriter
    ) {
        markup.element("div", ["class": key == "report-total-location" ? "main" : nil]) {
            markup.element("p", ["class": "sentence"], text: words.text(key))
            let figure = kilograms.map { page.mass($0) + " CO2e" }
            markup.element(
                "p", ["class": "figure"],
                text: (figure ?? words.text("alliance-cell-hidden")).withSubscripts)
            markup.note(note)
        }
    }

    private func write(
        _ section: AllianceSection, _ page: AlliancePage, to markup: MarkupWriter
    ) {
        markup.lineEnd()
        markup.element(
            "section", ["id": section.id, "aria-labelledby": section.id + "-heading"]
        ) {
            markup.element("h2", ["id": section.id + "-heading"], text: section.title)
            caution(page.report, to: markup)
            if let note = section.note {
                markup.element("p", ["class": "soft sentence"], text: note.withSubscripts)
            }
            if let column = section.chart { chart(section, column, page).write(to: markup) }
            guard section.columns.count > 3 else { return table(section, page, to: markup) }
            // Wide tables move within their frame on a phone, which keyboards can do too.
            markup.element(
                "div",
                [
                    "style": "overflow-x:auto", "tabindex": "0", "role": "region",
                    "aria-labelledby": section.id + "-heading",
                ]
            ) { table(section, page, to: markup) }
        }
    }

    private func table(_ section: AllianceSection, _ page: AlliancePage, to markup: MarkupWriter) {
        let columns =
            [MarkupColumn.text(section.of)]
            + section.columns.map { MarkupColumn.number($0.withSubscripts) }
        markup.table(section.title, columns) {
            for row in section.rows {
                markup.row(MarkupLabel(text: row.label), row.cells.map(page.text))
            }
        }
    }

    private func chart(
        _ section: AllianceSection, _ column: Int, _ page: AlliancePage
    ) -> StackedBarChart {
        let rows = section.rows.compactMap { row -> StackedBarChart.Row? in
            guard case .mass(let kilograms) = row.cells[column] else { return nil }
            return .init(
                label: row.label,
                segments: [.init(label: row.label, kilograms: kilograms, colour: .series(0))],
                figure: page.mass(kilograms))
        }
        let described = rows.map { $0.label + " " + page.mass($0.kilograms) }
        return StackedBarChart(
            frame: ChartFrame(
                id: section.id + "-chart", title: section.title,
                description: described.joined(separator: "; "), format: format), rows: rows)
    }

    private func writeStatements(_ page: AlliancePage, to markup: MarkupWriter) {
        markup.lineEnd()
        markup.element("section", ["id": "method", "aria-labelledby": "method-heading"]) {
            markup.element("h2", ["id": "method-heading"], text: words.text("report-method"))
            for statement in page.statements.dropFirst() {
                markup.element("p", ["class": "sentence"], text: statement.withSubscripts)
            }
        }
    }
}
