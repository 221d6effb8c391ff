import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// Writes a forecast for people at a terminal, at most 80 columns wide.
public struct ForecastTextRenderer: Sendable {
    private static let shownRows = 20
    private static let columns = ["budget", "actual", "remaining", "expected", "excess"]

    private let words: ReportWords
    private let style: PageStyle
    private let format: NumberFormat

    /// Makes a renderer; colour only where a terminal shows it.
    public init(language: Language, library: FactorLibrary, isColoured: Bool = false) {
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: .unicode)
        format = words.numbers
    }

    /// Writes the forecast.
    public func render(_ report: ForecastReport, to sink: any TextSink) {
        let forecast = report.forecast
        var lines = heading(forecast) + [""]
        lines += table([
            (words.text("report-total-location"), forecast.total, \.location),
            (words.text("report-total-market"), forecast.total, \.market),
        ])
        lines += wrapped(verdict(forecast))
        if let range = forecast.range { lines += wrapped(sentence(range, forecast)) }
        lines += section("compare-by-department", forecast.departments) {
            words.department($0.department)
        }
        lines += section("compare-by-category", forecast.categories) {
            words.category($0.category)
        }
        lines += [""] + wrapped(rule(forecast))
        sink.write(lines.map { $0 + "\n" }.joined())
    }

    private func heading(_ forecast: Forecast) -> [String] {
        let title = forecast.actual.production.title
        let shown = title.isEmpty ? forecast.actual.identity.production : title
        return TextLayout.wrapped(shown.terminalSafe, indent: 0).map(style.heading)
            + wrapped(
                words.text(
                    "forecast-title",
                    [
                        "interim": .text(label(forecast.actual)),
                        "budget": .text(label(forecast.budget)),
                        "day": .text("\(forecast.lastDay)"),
                        "set": .text(forecast.actual.factorSet),
                    ])) + restated(forecast) + missing(forecast)
    }

    /// That the budget was filed under another factor set, where it names one.
    private func restated(_ forecast: Forecast) -> [String] {
        let used = forecast.actual.factorSet
        guard let named = forecast.budget.identity.factorSet, !used.hasPrefix(named) else {
            return []
        }
        return wrapped(
            words.text("forecast-restated", ["named": .text(named), "used": .text(used)]))
    }

    /// What has no figure, in either report.
    private func missing(_ forecast: Forecast) -> [String] {
        [forecast.actual, forecast.budget].filter { $0.unquantifiedCount > 0 }.flatMap {
            wrapped(
                words.text(
                    "forecast-incomplete",
                    [
                        "report": .text(label($0)),
                        "count": .text(format.count($0.unquantifiedCount)),
                        "total": .text(format.count($0.recordCount)),
                    ]))
        }
    }

    private func label(_ footprint: Footprint) -> String {
        words.text(
            "compare-label-\(footprint.identity.status.rawValue)",
            ["revision": .number(footprint.identity.revision)])
    }

    private func verdict(_ forecast: Forecast) -> String {
        let excess = forecast.total.excess.location
        guard excess != .zero else { return words.text("forecast-equal") }
        let whole = forecast.total.budget.location
        return words.text(
            excess.isNegative ? "forecast-below" : "forecast-above",
            [
                "mass": .text(format.mass(excess.absolute)),
                "share": .text(format.percent(excess.absolute, of: whole)),
            ])
    }

    private func sentence(_ range: UncertaintyRange, _ forecast: Forecast) -> String {
        let budget = forecast.total.budget.location
        let isInside = range.lower <= budget && budget <= range.upper
        return words.text(
            isInside ? "forecast-range-inside" : "forecast-range-outside",
            ["range": .text(format.range(range.lower, range.upper))])
    }

    private func rule(_ forecast: Forecast) -> String {
        guard let phase = forecast.phase else {
            return words.text("forecast-rule", ["day": .text("\(forecast.lastDay)")])
        }
        return words.text(
            "forecast-rule-phase",
            [
                "day": .text("\(forecast.lastDay)"),
                "phase": .text(words.phase(phase).lowercased()),
            ])
    }

    /// A section of rows, those that exceed their budget most first; beyond a number the rest is summed.
    private func section(
        _ heading: String, _ rows: [Forecast.Row], _ name: (Forecast.Row) -> String
    ) -> [String] {
        guard !rows.isEmpty else { return [] }
        let sorted = rows.enumerated().sorted { first, second in
            let (one, two) = (first.element.excess.location, second.element.excess.location)
            return one == two ? first.offset < second.offset : one > two
        }.map(\.element)
        var shown = sorted.prefix(Self.shownRows).map { (name($0), $0, \FootprintTotals.location) }
        let rest = sorted.dropFirst(Self.shownRows)
        if !rest.isEmpty {
            shown.append((words.counted("compare-rest", rest.count), rest.sum, \.location))
        }
        return ["", style.heading(words.text(heading))] + table(shown)
    }

    private func table(
        _ rows: [(name: String, row: Forecast.Row, total: KeyPath<FootprintTotals, ExactDecimal>)]
    ) -> [String] {
        var table = TextTable(
            [.left] + Self.columns.map { _ in .right }, leastWidths: [9, 9, 9, 9, 9])
        table.add([""] + Self.columns.map { words.text("forecast-column-\($0)") })
        for (name, row, total) in rows {
            table.add(
                [name]
                    + [row.budget, row.actual, row.remaining, row.expected].map {
                        format.mass($0[keyPath: total])
                    } + [format.signedMass(row.excess[keyPath: total])])
        }
        var lines = table.lines
        if let first = lines.first { lines[0] = style.heading(first) }
        return lines
    }

    private func wrapped(_ text: String) -> [String] {
        TextLayout.wrapped(text.terminalSafe, indent: 2, hanging: 2)
    }
}
