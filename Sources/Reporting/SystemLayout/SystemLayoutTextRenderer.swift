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
            var page = SystemLayoutPage(page: ComparisonPage(words: words, style: style))
            page.add(layout)
            if index > 0 { sink.write("\n") }
            sink.write(page.page.lines.map { $0 + "\n" }.joined())
        }
    }
}

/// The lines of a layout.
private struct SystemLayoutPage {
    var page: ComparisonPage

    private var words: ReportWords { page.words }
    private var format: NumberFormat { page.format }

    mutating func add(_ layout: SystemLayout) {
        addHeading(layout)
        addTable(layout)
        addExclusions(layout)
        addNotes(layout)
    }

    private mutating func addHeading(_ layout: SystemLayout) {
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
        if !layout.system.title.citation.isEmpty {
            page.addWrapped(
                words.text(
                    "whatif-rests-on", ["source": .text(layout.system.title.citation)]), indent: 0)
        }
    }

    private mutating func addTable(_ layout: SystemLayout) {
        page.add("")
        let total = layout.footprint.totals
        var table = TextTable([.left, .right, .right, .right], wrapsLabels: true)
        table.add([
            "", words.text("report-total-location"), words.text("report-total-market"),
            words.text("system-share"),
        ])
        for section in layout.chapters { add(section, of: total.location, to: &table) }
        table.add(row(words.text("system-inside"), layout.inside, of: total.location))
        for section in layout.exclusions {
            table.add(row(outsideName(section), section.totals, of: total.location))
        }
        table.add(row(words.text("system-total"), total, of: total.location))
        page.add(table)
        addBeside(layout)
    }

    private func add(
        _ section: SystemLayout.Section, of whole: ExactDecimal, to table: inout TextTable
    ) {
        guard !section.lines.isEmpty else {
            return table.add([name(section), "–", "–", ""])
        }
        table.add(row(name(section), section.totals, of: whole))
        guard section.lines.count > 1 else { return }
        for line in section.lines {
            let scope = words.text("system-line-scope-\(line.scope.number)")
            table.add(
                row("  · " + words.category(line.category) + scope, line.totals, of: whole))
        }
    }

    private func row(
        _ name: String, _ totals: FootprintTotals, of whole: ExactDecimal
    ) -> [String] {
        [
            name, format.mass(totals.location), format.mass(totals.market),
            format.percent(totals.location, of: whole),
        ]
    }

    private mutating func addBeside(_ layout: SystemLayout) {
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

    private mutating func addExclusions(_ layout: SystemLayout) {
        let unknown = layout.footprint.unquantifiedCount
        guard !layout.exclusions.isEmpty || unknown > 0 else { return }
        page.addHeading(words.text("system-exclusions"))
        for section in layout.exclusions {
            let categories = Set(section.lines.map(\.category)).sorted().map(words.category)
            var text = name(section) + ": " + reason(section)
            text += " (" + categories.joined(separator: ", ") + ")"
            page.addWrapped(text, indent: 2)
        }
        if unknown > 0 { page.addWrapped(words.counted("system-unquantified", unknown), indent: 2) }
    }

    private mutating func addNotes(_ layout: SystemLayout) {
        page.addHeading(words.text("system-notes"))
        for note in layout.system.notes {
            let citation = note.citation.isEmpty ? "" : " (\(note.citation))"
            page.addWrapped(words.chosen(note) + citation, indent: 2)
        }
    }

    private func outsideName(_ section: SystemLayout.Section) -> String {
        words.text("system-outside", ["name": .text(name(section))])
    }

    private func name(_ section: SystemLayout.Section) -> String {
        words.name(of: section.chapter)
    }

    private func reason(_ section: SystemLayout.Section) -> String {
        section.chapter == ReportingSystem.unmapped
            ? words.text("system-unmapped-reason") : words.chosen(section.chapter.reason)
    }
}

extension ReportWords {
    /// A text of a reporting system in one language.
    func chosen(_ wording: ReportingSystem.Wording) -> String {
        chosen(wording.english, wording.danish)
    }

    /// The name of a chapter with its number, where the standard numbers it.
    func name(of chapter: ReportingSystem.Chapter) -> String {
        guard chapter != ReportingSystem.unmapped else { return text("system-unmapped") }
        let isNumber = chapter.id.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        return (isNumber ? chapter.id + " " : "") + chosen(chapter.name)
    }
}
