import Diagnostics
import EmissionFactors
import Quantities

/// The lines of a comparison of factor sets, at most 80 columns wide.
struct ComparisonPage {
    /// How many changes of a kind are shown before the rest is counted.
    static let shownChanges = 40
    let words: ReportWords
    let style: PageStyle
    let format: NumberFormat
    private(set) var lines: [String] = []

    init(words: ReportWords, style: PageStyle) {
        self.words = words
        self.style = style
        format = words.numbers
    }

    mutating func add(_ line: String) { lines.append(line) }

    mutating func addHeading(_ text: String) {
        if !lines.isEmpty { lines.append("") }
        lines += TextLayout.wrapped(text.terminalSafe, indent: 0, hanging: 2).map(style.heading)
    }

    mutating func addWrapped(_ text: String, indent: Int) {
        lines += TextLayout.wrapped(text.terminalSafe, indent: indent, hanging: 2)
    }

    mutating func add(_ table: TextTable) { lines += table.lines }

    /// A figure with its unit, or that there is none.
    func figure(_ applied: AppliedFactor?) -> String {
        guard let applied else { return words.text("report-diff-without") }
        let gas = applied.content == .co2e ? "CO2e" : "CO2"
        let unit = words.unit((applied.conversion?.fromUnit ?? applied.unit).symbol)
        guard let conversion = applied.conversion else {
            return "\(format.exact(applied.value)) kg \(gas)/\(unit)"
        }
        let way = "\(format.exact(conversion.value)) \(conversion.toUnit.symbol)/\(unit)"
        let published = words.unit(applied.unit.symbol)
        return "\(way) × \(format.exact(applied.value)) kg \(gas)/\(published)"
    }

    /// The rows of a figure.
    func reference(_ applied: AppliedFactor?) -> String {
        guard let applied else { return "" }
        let rows = [applied.conversion?.reference, applied.factor?.reference].compactMap(\.self)
        return rows.isEmpty
            ? words.label(applied.reasons.first ?? .exact) : rows.joined(separator: " × ")
    }

    /// `+12.5 %`, rounded half to even for display.
    func percent(_ relative: ExactDecimal?) -> String {
        guard let relative else { return "" }
        let hundredfold = ExactDecimal(mantissa: relative.mantissa &* 100)
        let text = format.fixed(hundredfold, decimals: 1)
        return (relative.isNegative ? "" : "+") + text + " %"
    }
}

extension ComparisonPage {
    /// The comparison of two factor sets.
    mutating func add(_ comparison: FactorSetComparison) {
        addHeading(
            words.text(
                "report-diff-title",
                [
                    "first": .text(comparison.first.set.name),
                    "second": .text(comparison.second.set.name),
                ]))
        for side in [comparison.first, comparison.second] {
            addWrapped(
                words.text(
                    "report-diff-side",
                    ["set": .text(side.set.name), "date": .text("\(side.date)")]), indent: 2)
            addWrapped(words.text("report-diff-hash", ["hash": .text(side.hash)]), indent: 4)
        }
        addWrapped(words.text("report-diff-policy"), indent: 2)
        addChanges(comparison, [.removed], "report-diff-added", set: comparison.first.set.name)
        addChanges(comparison, [.added], "report-diff-added", set: comparison.second.set.name)
        addChanges(comparison, [.value, .unit], "report-diff-changed", set: "")
        add("")
        addCount(comparison, [.row, .edition], "report-diff-restated")
        addCount(comparison, [.same], "report-diff-same")
        addRowCounts(comparison)
    }

    private mutating func addCount(
        _ comparison: FactorSetComparison, _ kinds: [FactorChange.Kind], _ id: String
    ) {
        let count = comparison.answers.count { kinds.contains($0.kind) }
        addWrapped(words.text(id, ["count": .text(format.count(count))]), indent: 0)
    }

    private mutating func addChanges(
        _ comparison: FactorSetComparison, _ kinds: [FactorChange.Kind], _ id: String, set: String
    ) {
        let changes = comparison.answers.filter { kinds.contains($0.kind) }
        guard !changes.isEmpty else { return }
        addHeading(
            words.text(id, ["count": .text(format.count(changes.count)), "set": .text(set)]))
        for change in changes.prefix(Self.shownChanges) { add(change) }
        guard changes.count > Self.shownChanges else { return }
        let more = format.count(changes.count - Self.shownChanges)
        addWrapped(words.text("report-diff-more", ["count": .text(more)]), indent: 2)
    }

    private mutating func add(_ change: FactorChange) {
        let place = change.place.map { words.country($0) } ?? words.text("report-diff-any")
        addWrapped(
            [
                "\(words.activity(change.activity)) (\(change.activity))", place,
                words.stage(change.stage), words.measure(change.measure),
            ].joined(separator: " · "), indent: 2)
        let arrow = "\(figure(change.before)) → \(figure(change.after))  "
        addWrapped(arrow + percent(change.relative), indent: 6)
        let rows = [reference(change.before), reference(change.after)].filter { !$0.isEmpty }
        addWrapped(rows.joined(separator: " → "), indent: 6)
    }

    private mutating func addRowCounts(_ comparison: FactorSetComparison) {
        addHeading(words.text("report-diff-rows"))
        var table = TextTable([.left, .right, .right])
        let names = [comparison.first.set.name, comparison.second.set.name]
        table.add([""] + names)
        for count in comparison.rowCounts {
            let rows = format.count(count.rows)
            table.add([
                count.dataset, count.isInFirst ? rows : "–", count.isInSecond ? rows : "–",
            ])
        }
        add(table)
    }
}
