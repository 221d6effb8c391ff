import Calculation
import Diagnostics
import Quantities

extension ComparisonArticle {
    /// The chart and the table of causes with their reasons.
    func writeCauses() {
        waterfall.write(to: markup)
        markup.table(
            words.text("compare-causes-caption").withSubscripts,
            [
                .text(words.text("compare-column-cause")),
                .number(words.text("compare-location")), .number(words.text("compare-market")),
            ]
        ) {
            for (cause, totals, reasons) in form.causes {
                markup.row(
                    MarkupLabel(text: words.text("compare-cause-\(cause.rawValue)")),
                    figures(totals))
                for reason in reasons {
                    let name = words.text("compare-reason-\(reason.key.rawValue)")
                    markup.row(MarkupLabel(text: name, isIndented: true), figures(reason.totals))
                }
            }
            markup.sum(words.text("page-sum"), figures(comparison.difference))
        }
        if let note = form.basisNote { paragraph(note) }
    }

    /// From the first total to the second, a step for each cause that makes one.
    var waterfall: WaterfallChart {
        let labels = [form.labels.first, form.labels.second].map(\.beginningWithCapital)
        let title = words.text(
            "compare-chart",
            ["first": .text(form.labels.first), "second": .text(form.labels.second)])
        return WaterfallChart(
            frame: ChartFrame(
                id: unique("causes-chart"), title: title,
                description: words.text("compare-chart-text"), format: format),
            start: (labels[0], comparison.first.totals.location),
            steps: form.causes.filter { $0.totals.location != .zero }.map {
                .init(
                    label: words.text("compare-cause-\($0.cause.rawValue)"),
                    difference: $0.totals.location)
            }, endLabel: labels[1])
    }

    /// Both reports cut by one coordinate.
    func writeChanges(
        _ id: String, _ heading: String, _ column: String, _ key: (FootprintCoordinates) -> String
    ) {
        let all = Set(
            (comparison.first.cells + comparison.second.cells).map { key($0.coordinates) })
        guard !all.isEmpty else { return }
        section(id, heading) {
            markup.table(caption(heading), columns(column)) {
                for change in comparison.changes(by: key, atMost: ComparisonWords.shownRows) {
                    let name = change.key.map {
                        id == "departments" ? department($0) : words.category($0)
                    }
                    markup.row(
                        MarkupLabel(text: name ?? form.restLabel(of: all.count)),
                        [
                            format.mass(change.first.location),
                            format.mass(change.second.location),
                            format.signedMass(change.difference.location),
                        ])
                }
                markup.sum(
                    words.text("page-sum"),
                    [
                        format.mass(comparison.first.totals.location),
                        format.mass(comparison.second.totals.location),
                        format.signedMass(comparison.difference.location),
                    ])
            }
        }
    }

    /// The largest parts with their causes.
    func writeParts() {
        markup.table(
            caption("compare-largest"),
            [
                .text(words.text("page-column-part")),
                .number(words.text("compare-difference")),
            ]
        ) {
            for part in form.parts.prefix(ComparisonWords.shownRows) {
                let why =
                    words.text("compare-cause-\(part.reason.cause.rawValue)") + ", "
                    + words.text("compare-reason-\(part.reason.rawValue)")
                markup.row(
                    MarkupLabel(
                        text: words.activity(part.activity) + " · " + words.stage(part.stage),
                        note: why + " · " + department(part.department)),
                    [format.signedMass(part.kilograms)])
            }
        }
        if let rest = form.smallerParts { paragraph(rest) }
    }

    private func figures(_ totals: FootprintTotals) -> [String] {
        [format.signedMass(totals.location), format.signedMass(totals.market)]
    }

    private func department(_ id: String) -> String {
        words.library.catalogue.departments.entry(id) == nil ? id : words.department(id)
    }
}
