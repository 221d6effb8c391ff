import Alliance
import Diagnostics
import Quantities

/// The series of years on one factor set as text and as JSON.
struct RecalculatedSeriesPage {
    let series: RecalculatedSeries
    /// The only year that is shown; nil shows all.
    let year: Int?
    let language: Language

    private var years: [RecalculatedSeries.Year] {
        series.years.filter { year == nil || $0.year == year }
    }

    /// Writes text: the series, then a bridge for each year that has one before it.
    func writeText(to sink: any TextSink) {
        sink.write(
            Message("recompute-title", ["set": .text(series.factorSet.terminalSafe)])
                .text(in: language) + "\n")
        sink.write(word("recompute-internal") + "\n\n")
        let headings = ["year", "productions", "companies", "filed", "common"]
        PlainTable(
            headings: headings.map { word("recompute-\($0)") },
            rows: years.map { year in
                [
                    String(year.year), String(year.productionCount), String(year.companyCount),
                    year.filed.location.description, year.recalculated.location.description,
                ]
            }, textColumns: 1
        ).write(to: sink)
        for year in years {
            if let bridge = year.bridge { write(bridge, to: year, sink) }
        }
    }

    private func write(
        _ bridge: RecalculatedSeries.Bridge, to year: RecalculatedSeries.Year, _ sink: any TextSink
    ) {
        let title = Message(
            "recompute-bridge", ["first": .number(bridge.from), "second": .number(year.year)])
        sink.write("\n" + title.text(in: language) + "\n")
        let rows = parts(of: bridge).map { name, totals in
            [
                "  " + word("recompute-\(name)"), totals.location.description,
                totals.market.description,
            ]
        }
        PlainTable(
            headings: ["", word("recompute-location"), word("recompute-market")], rows: rows,
            textColumns: 1
        ).write(to: sink)
    }

    private func parts(
        of bridge: RecalculatedSeries.Bridge
    ) -> [(name: String, totals: RecalculatedTotals)] {
        [
            ("activity", bridge.activity), ("factors", bridge.factors), ("method", bridge.method),
            ("membership", bridge.membership), ("sum", bridge.sum),
        ]
    }

    /// Writes JSON; kilograms are strings, so that no reader rounds them.
    func writeJSON(to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("factorSet", series.factorSet)
        json.member("isInternal", true)
        json.array("years", years) { year in
            json.beginObject()
            json.member("year", year.year)
            json.member("productions", year.productionCount)
            json.member("companies", year.companyCount)
            write(year.filed, "filed", json)
            write(year.recalculated, "recalculated", json)
            if let bridge = year.bridge {
                json.object("bridge") {
                    json.member("fromYear", bridge.from)
                    for (name, totals) in parts(of: bridge) { write(totals, name, json) }
                }
            }
            json.endObject()
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }

    private func write(_ totals: RecalculatedTotals, _ name: String, _ json: JSONWriter) {
        json.object(name, .line) {
            json.member("locationBased", totals.location.description)
            json.member("marketBased", totals.market.description)
        }
    }

    private func word(_ key: String) -> String { Message(key).text(in: language) }
}
