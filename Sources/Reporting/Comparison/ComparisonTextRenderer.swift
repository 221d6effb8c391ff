import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// Writes comparisons for people at a terminal, at most 80 columns wide.
public struct ComparisonTextRenderer: Sendable {
    private let words: ReportWords
    private let style: PageStyle

    /// Makes a renderer; colour only where a terminal shows it.
    public init(language: Language, library: FactorLibrary, isColoured: Bool = false) {
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: .unicode)
    }

    /// Writes the comparisons one after another.
    public func render(_ report: ComparisonReport, to sink: any TextSink) {
        for (index, comparison) in report.comparisons.enumerated() {
            if index > 0 { sink.write("\n") }
            var page = ReportComparisonPage(
                form: ComparisonWords(comparison, words: words), style: style,
                files: [report.inputs[0].file, report.inputs[index + 1].file])
            page.compose()
            sink.write(page.lines.map { $0 + "\n" }.joined())
        }
    }
}

/// The lines of one comparison, section by section.
struct ReportComparisonPage {
    private static let figureWidth = 12

    let form: ComparisonWords
    let style: PageStyle
    let files: [String]
    private(set) var lines: [String] = []

    init(form: ComparisonWords, style: PageStyle, files: [String]) {
        self.form = form
        self.style = style
        self.files = files
    }

    private var comparison: ReportComparison { form.comparison }
    private var words: ReportWords { form.words }
    private var format: NumberFormat { form.format }

    /// Writes all sections.
    mutating func compose() {
        addHeading()
        addTotals()
        addVerdict()
        addCauses()
        addChanges("compare-by-department", \.department, words.department)
        addChanges("compare-by-category", \.category, words.category)
        addLargest()
        addIntensities()
        lines.append("")
        addWrapped(words.text("compare-explained"))
    }

    private mutating func addHeading() {
        lines += TextLayout.wrapped(form.title.terminalSafe, indent: 0).map(style.heading)
        addWrapped(form.subtitle)
        for (file, footprint) in zip(files, [comparison.first, comparison.second]) {
            addWrapped(
                words.text(
                    "compare-side",
                    ["label": .text(file), "set": .text(footprint.factorSet)]))
        }
    }

    private mutating func addTotals() {
        lines.append("")
        var table = TextTable([.left, .right, .right, .right, .right])
        let names = [form.labels.first, form.labels.second].map(\.terminalSafe)
        table.add([""] + names + [words.text("compare-difference"), ""])
        for (id, path) in [
            ("report-total-location", \FootprintTotals.location),
            ("report-total-market", \.market), ("report-total-biogenic", \.biogenic),
            ("report-total-memo", \.memo),
        ] {
            let totals = [comparison.first.totals, comparison.second.totals].map {
                $0[keyPath: path]
            }
            guard path != \.memo || totals != [.zero, .zero] else { continue }
            let difference = comparison.difference[keyPath: path]
            table.add(
                [words.text(id)] + totals.map(format.mass)
                    + [format.signedMass(difference), form.share(difference, of: totals[0])])
        }
        add(table, isHeaded: true)
        if let range = form.range { addWrapped(range) }
        addWrapped(form.significance)
        if form.range != nil { addWrapped(words.text("compare-range-method")) }
    }

    private mutating func addVerdict() {
        addSection("compare-verdict")
        addWrapped(form.verdict)
        for objection in form.objections { addWrapped("- " + objection, indent: 4) }
    }

    private mutating func addCauses() {
        addSection("compare-causes")
        var table = TextTable([.left, .right, .right], leastWidths: [Self.figureWidth, 16])
        table.add(["", words.text("compare-location"), words.text("compare-market")])
        for (cause, totals, reasons) in form.causes {
            table.add(figures(words.text("compare-cause-\(cause.rawValue)"), totals))
            for reason in reasons {
                let name = words.text("compare-reason-\(reason.key.rawValue)")
                table.add(figures("  " + name, reason.totals))
            }
        }
        table.add(figures(words.text("page-sum"), comparison.difference))
        add(table, isHeaded: true)
        if let note = form.basisNote { addWrapped(note) }
    }

    private func figures(_ label: String, _ totals: FootprintTotals) -> [String] {
        [label, format.signedMass(totals.location), format.signedMass(totals.market)]
    }

    private mutating func addChanges(
        _ heading: String, _ key: (FootprintCoordinates) -> String, _ name: (String) -> String
    ) {
        let all = Set(
            (comparison.first.cells + comparison.second.cells).map { key($0.coordinates) })
        guard !all.isEmpty else { return }
        addSection(heading)
        var table = TextTable(
            [.left, .right, .right, .right],
            leastWidths: [Self.figureWidth, Self.figureWidth, Self.figureWidth])
        let names = [form.labels.first, form.labels.second].map(\.terminalSafe)
        table.add([""] + names + [words.text("compare-difference")])
        for change in comparison.changes(by: key, atMost: ComparisonWords.shownRows) {
            table.add([
                change.key.map(name) ?? form.restLabel(of: all.count),
                format.mass(change.first.location), format.mass(change.second.location),
                format.signedMass(change.difference.location),
            ])
        }
        add(table, isHeaded: true)
    }

    private mutating func addLargest() {
        addSection("compare-largest")
        guard !form.parts.isEmpty else { return addWrapped(words.text("compare-none")) }
        for part in form.parts.prefix(ComparisonWords.shownRows) {
            var table = TextTable([.left, .right], leastWidths: [Self.figureWidth])
            table.add([
                words.activity(part.activity) + " · " + words.stage(part.stage),
                format.signedMass(part.kilograms),
            ])
            add(table, isHeaded: false)
            addWrapped(
                words.text("compare-cause-\(part.reason.cause.rawValue)") + ", "
                    + words.text("compare-reason-\(part.reason.rawValue)") + " · "
                    + words.department(part.department), indent: 4)
        }
        if let rest = form.smallerParts { addWrapped(rest) }
    }

    private mutating func addIntensities() {
        let rows = form.intensities
        guard !rows.isEmpty else { return }
        addSection("compare-intensities")
        var table = TextTable(
            [.left, .right, .right], leastWidths: [Self.figureWidth, Self.figureWidth])
        table.add([""] + [form.labels.first, form.labels.second].map(\.terminalSafe))
        for row in rows { table.add([row.label.terminalSafe, row.first, row.second]) }
        add(table, isHeaded: true)
    }

    private mutating func addSection(_ key: String) {
        lines += ["", style.heading(words.text(key))]
    }

    private mutating func addWrapped(_ text: String, indent: Int = 2) {
        lines += TextLayout.wrapped(text.terminalSafe, indent: indent, hanging: 2)
    }

    private mutating func add(_ table: TextTable, isHeaded: Bool) {
        var rows = table.lines
        if isHeaded, let first = rows.first { rows[0] = style.heading(first) }
        lines += rows
    }
}
