import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

extension FootprintArticle {
    /// Categories as one bar and in figures.
    func writeCategories() {
        section("categories") {
            let shown = shownRows(categories)
            wholeBar(
                "category-chart", text("page-category-chart"),
                categories.map { (words.category($0.id), $0.totals.location, $0.colour) })
            table("page-category-chart", "page-column-category") {
                for category in categories.prefix(shown) {
                    write(
                        MarkupLabel(text: words.category(category.id), colour: category.colour),
                        category.totals, in: .category(category.id))
                }
                writeRest(categories.dropFirst(shown).map(\.totals))
            }
        }
    }

    /// Life-cycle stages and scopes, each as one bar and in figures.
    func writeLifeCycle() {
        section("life-cycle") {
            let stages = footprint.cut(by: \.stage).filter(\.totals.isInTotals)
            markup.element("h3", text: text("report-by-stage"))
            let names = stages.map { words.stage($0.key) }
            bars("stage-chart", "page-stage-chart", zip(names, stages.map(\.totals)))
            writeScopes()
        }
    }

    private func writeScopes() {
        let slices = footprint.cut(by: \.scope).filter(\.totals.isInTotals)
        let scopes = footprint.cut(by: \.scope.number).filter(\.totals.isInTotals)
        markup.element("h3", text: text("report-by-scope"))
        wholeBar(
            "scope-chart", text("page-scope-chart"),
            scopes.enumerated().map { place, scope in
                (words.scope(scope.key), scope.totals.location, .ranked(place))
            })
        table("page-scope-chart", "page-column-scope") {
            for (place, scope) in scopes.enumerated() {
                let label = MarkupLabel(text: words.scope(scope.key), colour: .ranked(place))
                let parts = slices.filter { $0.key.number == scope.key }
                guard scope.key == 3 || parts.count != 1, scope.key > 0 else {
                    write(label, scope.totals, in: parts.first.map { .scope($0.key) })
                    continue
                }
                write(label, scope.totals, in: nil)
                for part in parts where scope.key == 3 {
                    let name = words.scope(number: 3, category: part.key.scope3Category)
                    write(
                        MarkupLabel(text: name, isIndented: true), part.totals,
                        in: .scope(part.key))
                }
            }
        }
    }

    /// A cut as one bar and a table, without ranges.
    func bars(
        _ id: String, _ title: String,
        _ rows: some Sequence<(String, FootprintTotals)>
    ) {
        let rows = Array(rows)
        wholeBar(
            id, text(title),
            rows.enumerated().map { place, row in (row.0, row.1.location, .ranked(place)) })
        table(title, "page-column-part") {
            for (place, row) in rows.enumerated() {
                write(MarkupLabel(text: row.0, colour: .ranked(place)), row.1, in: nil)
            }
        }
    }

    private func wholeBar(
        _ id: String, _ title: String, _ parts: [(String, ExactDecimal, ChartColour)]
    ) {
        let segments = parts.map {
            StackedBarChart.Segment(label: $0.0, kilograms: $0.1, colour: $0.2)
        }
        let described = parts.prefix(Self.shownRows)
            .map { $0.0 + " " + format.percent($0.1, of: totals.location) }
        StackedBarChart(
            frame: frame(id, title, described.joined(separator: "; ")),
            rows: [.init(label: words.text("report-total-location"), segments: segments)]
        ).write(to: markup)
    }

    /// A table of a cut: both totals, where they differ, and shares.
    func table(_ caption: String, _ heading: String, _ rows: () -> Void) {
        var columns: [MarkupColumn] = [
            .text(words.text(heading)),
            .number(text(showsMarket ? "report-column-location" : "report-column-co2e")),
            .number(words.text("report-column-share")),
        ]
        if showsMarket { columns.append(.number(words.text("report-column-market"))) }
        markup.table(text(caption), columns) {
            rows()
            var figures = [format.mass(totals.location), share(totals.location)]
            if showsMarket { figures.append(format.mass(totals.market)) }
            markup.sum(words.text("page-sum"), figures)
        }
    }

    private var showsMarket: Bool { totals.location != totals.market || marketDiffersSomewhere }

    private var marketDiffersSomewhere: Bool {
        categories.contains { $0.totals.location != $0.totals.market }
    }

    /// The share of kilograms in the location-based total.
    func share(_ kilograms: ExactDecimal) -> String {
        format.percent(kilograms, of: totals.location)
    }

    func write(
        _ label: MarkupLabel, _ slice: FootprintTotals, in part: FootprintUncertainty.Slice?
    ) {
        func shown(
            _ kilograms: ExactDecimal, _ total: FootprintUncertainty.Total
        ) -> (text: String, note: String) {
            guard let part else { return (format.mass(kilograms), "") }
            return figure(kilograms, total, in: part)
        }
        var figures = [shown(slice.location, .location), (share(slice.location), "")]
        if showsMarket { figures.append(shown(slice.market, .market)) }
        markup.row(label, figures)
    }

    func shownRows(_ rows: [some Any]) -> Int {
        rows.count > Self.shownRows + 1 ? Self.shownRows : rows.count
    }

    private func writeRest(_ rest: [FootprintTotals]) {
        guard !rest.isEmpty else { return }
        let label = MarkupLabel(
            text: words.counted("report-and-more", rest.count), colour: .rest)
        write(label, FootprintTotals.sum(rest), in: nil)
    }
}

extension FootprintTotals {
    /// The sum over slices.
    static func sum(_ slices: [FootprintTotals]) -> FootprintTotals {
        slices.reduce(into: FootprintTotals()) { $0 += $1 }
    }
}
