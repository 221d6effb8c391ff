import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// Writes what changes would save for people at a terminal, at most 80 columns wide.
public struct ScenarioTextRenderer: Sendable {
    private let words: ReportWords
    private let style: PageStyle

    /// Makes a renderer; colour only where a terminal shows it.
    public init(language: Language, library: FactorLibrary, isColoured: Bool = false) {
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: .unicode)
    }

    /// Writes all results.
    public func render(_ report: ScenarioReport, to sink: any TextSink) {
        for (index, result) in report.results.enumerated() {
            var page = ScenarioPage(page: ComparisonPage(words: words, style: style))
            page.add(result.comparison)
            if index > 0 { sink.write("\n") }
            sink.write(page.lines.map { $0 + "\n" }.joined())
        }
        guard !report.untried.isEmpty else { return }
        var page = ScenarioPage(page: ComparisonPage(words: words, style: style))
        page.addUntried(report.untried)
        sink.write("\n" + page.lines.map { $0 + "\n" }.joined())
    }
}

/// The lines of a scenario.
struct ScenarioPage {
    var page: ComparisonPage

    var lines: [String] { page.lines }
    private var words: ReportWords { page.words }
    private var format: NumberFormat { page.format }

    mutating func add(_ comparison: ScenarioComparison) {
        addHeading(comparison)
        addTotals(comparison)
        let ranked = comparison.ranked
        page.addHeading(words.text("whatif-alone"))
        for (index, outcome) in ranked.enumerated() where outcome.concernsRecords {
            add(outcome, rank: index + 1, comparison)
        }
        for outcome in ranked where !outcome.concernsRecords {
            page.addWrapped(
                words.text("whatif-nothing", ["name": .text(name(outcome.change))]), indent: 2)
        }
        if comparison.outcomes.count > 1 { addOrder(comparison) }
        page.add("")
        page.addWrapped(words.text("whatif-limits"), indent: 0)
    }

    private mutating func addHeading(_ comparison: ScenarioComparison) {
        let identity = comparison.before.identity
        let title = comparison.before.production.title
        page.addHeading(
            words.text(
                "whatif-heading",
                [
                    "title": .text(title.isEmpty ? words.text("report-untitled") : title),
                    "production": .text(identity.production),
                    "status": .message("report-status-\(identity.status.rawValue)"),
                    "revision": .number(identity.revision),
                    "set": .text(comparison.before.factorSet),
                ]))
        page.add("")
    }

    private mutating func addTotals(_ comparison: ScenarioComparison) {
        let (before, after) = (comparison.before.totals, comparison.after.totals)
        let saved = comparison.combined.totals
        var table = TextTable([.left, .right, .right])
        table.add(["", words.text("system-location"), words.text("system-market")])
        table.add([
            words.text("whatif-before"), format.mass(before.location), format.mass(before.market),
        ])
        table.add([
            words.text("whatif-after"), format.mass(after.location), format.mass(after.market),
        ])
        table.add([
            words.text("whatif-saving"), format.mass(saved.location), format.mass(saved.market),
        ])
        table.add([
            words.text("whatif-share"), format.percent(saved.location, of: before.location),
            format.percent(saved.market, of: before.market),
        ])
        let ranges = FootprintUncertainty.Total.allCases.map { total in
            comparison.combined.range(of: total).map { format.range($0.lower, $0.upper) } ?? "–"
        }
        table.add([words.text("whatif-range"), ranges[0], ranges[1]])
        page.add(table)
        if saved.biogenic != .zero {
            page.addWrapped(
                words.text(
                    "whatif-biogenic",
                    [
                        "before": .text(format.mass(before.biogenic)),
                        "after": .text(format.mass(after.biogenic)),
                    ]), indent: 2)
        }
        page.addWrapped(
            words.text(
                "whatif-records",
                [
                    "changed": .text(format.count(comparison.changedRecords)),
                    "records": .text(format.count(comparison.before.recordCount)),
                ]), indent: 2)
        guard comparison.before.unquantifiedCount > 0 else { return }
        page.addWrapped(
            words.counted("whatif-unquantified", comparison.before.unquantifiedCount), indent: 2)
    }

    private mutating func add(
        _ outcome: ScenarioComparison.Outcome, rank: Int, _ comparison: ScenarioComparison
    ) {
        let saved = outcome.alone.totals.location
        var table = TextTable([.left, .right, .right], leastWidths: [12, 8])
        table.add([
            "\(rank). " + name(outcome.change), format.mass(saved),
            format.percent(saved, of: comparison.before.totals.location),
        ])
        page.add(table)
        if let range = outcome.alone.range(of: .location) {
            detail(
                words.text(
                    "whatif-alone-range", ["range": .text(format.range(range.lower, range.upper))]))
        }
        if outcome.alone.totals.market != saved {
            let market = format.mass(outcome.alone.totals.market)
            detail(words.text("whatif-alone-market", ["saving": .text(market)]))
        }
        detail(words.counted("whatif-changed", outcome.changedRecords))
        for (reason, records) in outcome.refusals {
            let text = words.text("whatif-refusal-\(reason.rawValue)")
            detail(words.counted("whatif-refused", records, ["reason": .text(text)]))
        }
        for parameter in outcome.change.parameters { detail(text(parameter)) }
        for (name, share) in outcome.avoided.sorted(by: { $0.key < $1.key }) {
            let percent = format.percent(share, of: .one)
            detail(words.text("whatif-avoided", ["name": .text(name), "share": .text(percent)]))
        }
        for note in outcome.change.notes { detail(words.cited(note)) }
    }

    /// The changes in their order: each after those before it, and what they sum to.
    private mutating func addOrder(_ comparison: ScenarioComparison) {
        page.addHeading(words.text("whatif-order"))
        var table = TextTable([.left, .right, .right], leastWidths: [12, 12])
        table.add(["", words.text("whatif-marginal"), words.text("whatif-left")])
        var left = comparison.before.totals.location
        for outcome in comparison.outcomes {
            left = left.subtracting(outcome.marginal.totals.location) ?? left
            table.add([
                "\(outcome.place). " + name(outcome.change),
                format.mass(outcome.marginal.totals.location), format.mass(left),
            ])
        }
        table.add([
            words.text("whatif-sum"), format.mass(comparison.combined.totals.location),
            format.mass(comparison.after.totals.location),
        ])
        page.add(table)
        page.addWrapped(words.text("whatif-order-note"), indent: 2)
    }

    mutating func addUntried(_ changes: [ScenarioChange]) {
        page.addHeading(words.text("whatif-untried"))
        for change in changes {
            let needed = change.missingParameters.map { "\($0.name)=…" }.joined(separator: ",")
            page.addWrapped("--change \(change.id):\(needed)", indent: 2)
            page.addWrapped(
                name(change) + ": "
                    + change.missingParameters.map { words.chosen($0.wording) }
                    .joined(separator: "; "), indent: 6)
        }
    }

    private mutating func detail(_ text: String) { page.addWrapped(text, indent: 6) }

    private func name(_ change: ScenarioChange) -> String {
        words.chosen(change.wording).terminalSafe
    }

    /// `below = 800 km: flights …; own choice`
    func text(_ parameter: ScenarioChange.Parameter) -> String {
        let value = parameter.value.map(format.exact) ?? "…"
        let unit = parameter.unit == "1" ? "" : " " + parameter.unit
        let text = "\(parameter.name) = \(value)\(unit): "
        guard !parameter.isGiven else {
            return text + words.chosen(parameter.wording) + " (\(words.text("whatif-given")))"
        }
        return text + words.cited(parameter.wording)
    }

}

extension ScenarioComparison.Outcome {
    /// Whether a rule of the change is for any record.
    fileprivate var concernsRecords: Bool { changedRecords > 0 || !refusals.isEmpty }
}
