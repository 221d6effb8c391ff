import Calculation
import Diagnostics
import Quantities

extension FootprintPage {
    /// Title, kind, company, period, status, revision and factor set.
    mutating func addHeading() {
        let production = footprint.production
        let title = production.title.isEmpty ? words.text("report-untitled") : production.title
        add(style.heading(cut(title.terminalSafe)))
        var facts = [words.text("report-identifier", ["id": .text(production.id.terminalSafe)])]
        facts.append(words.text("report-kind-\(production.kind.rawValue)"))
        if let company = production.company { facts.append(company.name.terminalSafe) }
        add(cut(facts.joined(separator: " · ")))
        if let from = production.periodStart, let to = production.periodEnd {
            add(words.text("report-period", ["from": .text("\(from)"), "to": .text("\(to)")]))
        }
        let identity = footprint.identity
        add(
            cut(
                words.text(
                    "report-revision",
                    [
                        "status": .message("report-status-\(identity.status.rawValue)"),
                        "revision": .number(identity.revision),
                        "set": .text(footprint.factorSet.terminalSafe),
                    ])))
    }

    /// Both totals side by side, what stands beside them, and whether they are complete.
    mutating func addTotals() {
        add("")
        let names = [words.text("report-total-location"), words.text("report-total-market")]
        let figures = [totals.location, totals.market].map { words.total($0, of: footprint) }
        let ranges = [rangeText(ranges?.location), rangeText(ranges?.market)]
        let widths = names.indices.map { index in
            [names, figures, ranges].map { TextLayout.width($0[index]) }.max() ?? 0
        }
        let heading = words.text("report-total")
        let label = TextLayout.pageWidth - widths[0] - widths[1] - 6
        let total = TextLayout.left(TextLayout.truncated(heading, to: label), label)
        add(total + "   " + columns(names, widths))
        add(style.heading(TextLayout.blanks(label + 3) + columns(figures, widths)))
        if ranges.contains(where: { !$0.isEmpty }) {
            add(
                TextLayout.left(words.text("report-range"), label) + "   " + columns(ranges, widths)
            )
        }
        addBeside("report-total-biogenic", totals.biogenic, "CO2")
        addBeside("report-total-memo", totals.memo, "CO2e")
        add(TextLayout.wrapped(words.completeness(of: report), indent: 0).map(cautious))
        if report.warningCount > 0 {
            add(style.caution(words.counted("report-warnings", report.warningCount)))
        }
    }

    /// The 95 % range of a total; empty where there is none.
    private func rangeText(_ range: UncertaintyRange?) -> String {
        range.map { format.range($0.lower, $0.upper) } ?? ""
    }

    private func cautious(_ line: String) -> String {
        report.isComplete && footprint.recordCount > 0 ? line : style.caution(line)
    }

    private mutating func addBeside(_ name: String, _ kilograms: ExactDecimal, _ gas: String) {
        guard kilograms != .zero else { return }
        add(words.text(name) + ": " + format.mass(kilograms) + " " + gas)
    }

    private func columns(_ texts: [String], _ widths: [Int]) -> String {
        zip(texts, widths).map { TextLayout.right($0, $1) }.joined(separator: "   ")
    }

    private func cut(_ text: String) -> String {
        TextLayout.truncated(text, to: TextLayout.pageWidth)
    }
}
