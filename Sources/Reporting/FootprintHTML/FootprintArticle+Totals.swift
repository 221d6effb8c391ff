import Calculation
import Diagnostics
import Quantities

extension FootprintArticle {
    private static let namedCategories = 3

    /// Both totals with their ranges, what stands beside them, and whether they are complete.
    func writeTotals() {
        section("total", class: "total") {
            markup.element("div", ["class": "cards"]) {
                writeCard("report-total-location", totals.location, .location, isMain: true)
                writeCard("report-total-market", totals.market, .market, isMain: false)
            }
            writeRanges()
            writeHeaviest()
            writeCompleteness()
            paragraph(words.text("page-total-explained"), class: "soft")
            writeBeside("report-total-biogenic", totals.biogenic, "CO2")
            writeBeside("report-total-memo", totals.memo, "CO2e")
        }
    }

    /// The totals per shooting day, finished minute, episode, crew-day and 1,000 of the currency.
    func writeIntensities() {
        section("means") {
            markup.element("ul", ["class": "cards"]) {
                for intensity in footprint.intensities { write(intensity) }
            }
        }
    }

    private func write(_ intensity: FootprintIntensity) {
        let label = words.text(
            "report-intensity-\(intensity.declaredUnit.rawValue)",
            ["currency": .text(intensity.currency ?? "")])
        markup.lineEnd()
        markup.element("li") {
            markup.element("p", ["class": "figure"], text: carbon(intensity.location))
            markup.element("p") { markup.isolated(label) }
            markup.note(
                words.text(
                    "page-intensity-market",
                    [
                        "mass": .text(format.mass(intensity.market)),
                        "count": .text(format.brief(intensity.count)),
                    ]))
        }
    }

    private func writeCard(
        _ name: String, _ kilograms: ExactDecimal, _ total: FootprintUncertainty.Total,
        isMain: Bool
    ) {
        markup.lineEnd()
        markup.element("div", ["class": isMain ? "main" : nil]) {
            markup.element("p", text: words.text(name))
            markup.element("p", ["class": "figure"], text: carbon(kilograms))
            if let range = ranges[total] {
                markup.note(
                    words.text("report-range") + ": " + format.range(range.lower, range.upper))
            }
        }
    }

    private func writeRanges() {
        let rows = FootprintUncertainty.Total.allCases.compactMap { total -> RangeChart.Row? in
            guard let range = ranges[total] else { return nil }
            let isLocation = total == .location
            return RangeChart.Row(
                label: words.text(isLocation ? "report-total-location" : "report-total-market"),
                kilograms: isLocation ? totals.location : totals.market, lower: range.lower,
                upper: range.upper)
        }
        guard !rows.isEmpty else { return }
        RangeChart(
            frame: frame("range-chart", text("page-range-chart"), text("page-range-chart-text")),
            rows: rows
        ).write(to: markup)
    }

    /// The categories to begin with, for those who read one sentence.
    private func writeHeaviest() {
        guard categories.count > Self.namedCategories, totals.location > .zero else { return }
        let named = categories.prefix(Self.namedCategories).map {
            words.category($0.id) + " " + share($0.totals.location)
        }
        paragraph(
            words.text("page-heaviest", ["categories": .text(named.joined(separator: " · "))]))
    }

    private func writeCompleteness() {
        let isComplete = report.isComplete && footprint.recordCount > 0
        paragraph(
            words.completeness(of: report), class: isComplete ? "sentence" : "sentence caution")
        guard report.warningCount > 0 else { return }
        paragraph(words.counted("report-warnings", report.warningCount), class: "caution")
    }

    private func writeBeside(_ name: String, _ kilograms: ExactDecimal, _ gas: String) {
        guard kilograms != .zero else { return }
        paragraph(words.text(name) + ": " + format.mass(kilograms) + " " + gas)
    }

    /// A mass of greenhouse gases; number and unit stay together.
    private func carbon(_ kilograms: ExactDecimal) -> String {
        words.total(kilograms, of: footprint).withSubscripts
            .split(separator: " ", maxSplits: 1).joined(separator: "\u{A0}")
    }
}
