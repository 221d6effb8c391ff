import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// Writes footprints in the chapters of another system for people at a terminal, at most 80 columns wide.
public struct SystemLayoutTextRenderer: Sendable {
    private let words: ReportWords
    private let style: PageStyle

    /// Makes a renderer; colour only where a terminal shows it.
    public init(language: Language, library: FactorLibrary, isColoured: Bool = false) {
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: .unicode)
    }

    /// Writes all layouts.
    public func render(_ layouts: [SystemLayout], to sink: any TextSink) {
        for (index, layout) in layouts.enumerated() {
            var page = SystemLayoutPage(
                layout: layout, page: ComparisonPage(words: words, style: style))
            page.addAll()
            if index > 0 { sink.write("\n") }
            sink.write(page.page.lines.map { $0 + "\n" }.joined())
        }
    }
}

/// The lines of a layout.
private struct SystemLayoutPage {
    let layout: SystemLayout
    var page: ComparisonPage

    private var words: ReportWords { page.words }
    private var format: NumberFormat { page.format }

    mutating func addAll() {
        addHeading()
        addTable()
        addExclusions()
        addNotes()
    }

    private mutating func addHeading() {
        let identity = layout.footprint.identity
        let title = layout.footprint.production.title
        page.addHeading(words.chosen(layout.system.title))
        page.addWrapped(
            words.text(
                "system-heading",
                [
                    "title": .text(title.isEmpty ? words.text("report-untitled") : title),
                    "production": .text(identity.production),
                    "status": .message("report-status-\(identity.status.rawValue)"),
                    "revision": .number(identity.revision),
                    "set": .text(layout.footprint.factorSet),
                ]), indent: 0)
        let citation = words.citation(layout.system.title)
        page.addWrapped(words.text("whatif-rests-on", ["source": .text(citation)]), indent: 0)
    }

    private mutating func addTable() {
        page.add("")
        let total = layout.footprint.totals
        var table = TextTable([.left, .right, .right, .right], wrapsLabels: true)
        table.add([
            layout.system.isInTonnes ? words.text("system-tonnes") : "",
            words.text("system-location"), words.text("system-market"),
            words.text("system-share"),
        ])
        for section in layout.chapters { add(section, to: &table) }
        if let scope3 = layout.scope3 { table.add(row(words.text("system-scope3"), scope3)) }
        table.add(row(words.text("system-inside"), layout.inside))
        for section in layout.exclusions {
            let name = words.text("system-outside", ["name": .text(name(section))])
            table.add(row(name, section.totals))
        }
        table.add(row(words.text("system-total"), total))
        page.add(table)
        addBeside()
    }

    private func add(_ section: SystemLayout.Section, to table: inout TextTable) {
        guard !section.lines.isEmpty else {
            return table.add([name(section), "–", "–", ""])
        }
        // Biogenic CO2 and memo items stand below the table.
        guard !section.isBesideTotals else { return }
        table.add(row(name(section), section.totals))
        guard section.categories.count > 1 else { return }
        for slice in section.categories where !slice.totals.isBesideTotals {
            table.add(row("  · " + words.category(slice.key), slice.totals))
        }
    }

    private func row(_ name: String, _ totals: FootprintTotals) -> [String] {
        [
            name, mass(totals.location), mass(totals.market),
            format.percent(totals.location, of: layout.footprint.totals.location),
        ]
    }

    private func mass(_ kilograms: ExactDecimal) -> String {
        guard layout.system.isInTonnes else { return format.mass(kilograms) }
        return format.fixed(SystemLayout.tonnes(kilograms), decimals: 3)
    }

    private mutating func addBeside() {
        for (key, inside, outside) in [
            ("report-total-biogenic", layout.inside.biogenic, layout.outside.biogenic),
            ("report-total-memo", layout.inside.memo, layout.outside.memo),
        ] where inside != .zero || outside != .zero {
            page.addWrapped(
                words.text(
                    "system-beside",
                    [
                        "what": .message(key), "inside": .text(format.mass(inside)),
                        "outside": .text(format.mass(outside)),
                    ]), indent: 2)
        }
    }

    private mutating func addExclusions() {
        let unknown = layout.footprint.unquantifiedCount
        guard !layout.exclusions.isEmpty || unknown > 0 else { return }
        page.addHeading(words.text("system-exclusions"))
        for section in layout.exclusions {
            let categories = section.categories.map { words.category($0.key) }
            page.addWrapped(
                name(section) + ": " + reason(section) + " ("
                    + categories.joined(separator: "; ") + ")", indent: 2)
        }
        if unknown > 0 { page.addWrapped(words.counted("system-unquantified", unknown), indent: 2) }
    }

    private mutating func addNotes() {
        page.addHeading(words.text("system-notes"))
        for note in layout.system.notes { page.addWrapped(words.cited(note), indent: 2) }
    }

    private func name(_ section: SystemLayout.Section) -> String {
        words.name(of: section.chapter, in: layout.system)
    }

    private func reason(_ section: SystemLayout.Section) -> String {
        section.chapter == ReportingSystem.unmapped
            ? words.text("system-unmapped-reason") : words.chosen(section.chapter.reason)
    }
}

extension ReportWords {
    /// The name of a chapter with its number, where the standard numbers it.
    func name(of chapter: ReportingSystem.Chapter, in system: ReportingSystem) -> String {
        guard chapter != ReportingSystem.unmapped else { return text("system-unmapped") }
        guard chapter.isNumbered else { return chosen(chapter.name) }
        return (system.hasScopes ? "Scope " : "") + chapter.id + " " + chosen(chapter.name)
    }
}
