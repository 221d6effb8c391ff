import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// Writes footprints in the chapters of another system as a table: a row for each line of a chapter, of
/// what is left out, and of the totals, in kilograms with all digits.
public struct SystemLayoutCSVWriter: Sendable {
    private let words: ReportWords
    private let decimalComma: Bool
    private let byteOrderMark: Bool

    /// Makes a writer; with a decimal comma the separator is a semicolon, as Danish Excel reads it.
    public init(
        language: Language, library: FactorLibrary, decimalComma: Bool, byteOrderMark: Bool
    ) {
        words = ReportWords(language: language, library: library)
        self.decimalComma = decimalComma
        self.byteOrderMark = byteOrderMark
    }

    /// Writes the table.
    public func render(_ layouts: [SystemLayout], to sink: any TextSink) {
        var cells = DelimitedCells(decimalComma: decimalComma)
        for name in [
            "system", "production", "part", "chapter", "chapter_name", "category", "category_name",
            "scope", "scope3_category", "location_kg", "market_kg", "biogenic_kg", "memo_kg",
            "location_t", "market_t",
        ] { cells.add(name) }
        if byteOrderMark { sink.write("\u{FEFF}") }
        sink.write(cells.takeRow())
        for layout in layouts {
            for section in layout.chapters + layout.exclusions {
                for line in section.lines { sink.write(row(layout, section, line)) }
            }
            for (part, totals) in [
                ("inside", layout.inside), ("outside", layout.outside),
                ("total", layout.footprint.totals),
            ] {
                var cells = DelimitedCells(decimalComma: decimalComma)
                addNames(layout, part, &cells)
                for _ in 0..<6 { cells.add(String?.none) }
                add(totals, &cells)
                sink.write(cells.takeRow())
            }
        }
    }

    private func row(
        _ layout: SystemLayout, _ section: SystemLayout.Section, _ line: SystemLayout.Line
    ) -> String {
        var cells = DelimitedCells(decimalComma: decimalComma)
        addNames(layout, section.chapter.isExclusion ? "exclusion" : "chapter", &cells)
        cells.add(section.chapter.id)
        cells.add(words.name(of: section.chapter, in: layout.system))
        cells.add(line.category)
        cells.add(words.category(line.category))
        cells.add(line.scope.number > 0 ? line.scope.number : nil)
        cells.add(line.scope.scope3Category > 0 ? line.scope.scope3Category : nil)
        add(line.totals, &cells)
        return cells.takeRow()
    }

    private func addNames(_ layout: SystemLayout, _ part: String, _ cells: inout DelimitedCells) {
        cells.add(layout.system.name.rawValue)
        cells.add(layout.footprint.identity.production)
        cells.add(part)
    }

    private func add(_ totals: FootprintTotals, _ cells: inout DelimitedCells) {
        cells.add(totals.location)
        cells.add(totals.market)
        cells.add(totals.biogenic)
        cells.add(totals.memo)
        cells.add(SystemLayout.tonnes(totals.location))
        cells.add(SystemLayout.tonnes(totals.market))
    }
}
