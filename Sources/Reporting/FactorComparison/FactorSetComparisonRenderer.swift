import Diagnostics
import EmissionFactors
import Quantities

/// Writes what two factor sets answer to the same questions.
public struct FactorSetComparisonRenderer: Sendable {
    private let words: ReportWords
    private let style: PageStyle

    /// Makes a renderer; colour only where a terminal shows it.
    public init(language: Language, library: FactorLibrary, isColoured: Bool = false) {
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: .unicode)
    }

    /// Writes for people at a terminal.
    public func writeText(_ comparison: FactorSetComparison, to sink: any TextSink) {
        var page = ComparisonPage(words: words, style: style)
        page.add(comparison)
        sink.write(page.lines.map { $0 + "\n" }.joined())
    }

    /// Writes every asked stage as a table; in Danish with semicolons and decimal commas.
    public func writeCSV(_ comparison: FactorSetComparison, to sink: any TextSink) {
        var cells = DelimitedCells(decimalComma: words.language == .danish)
        for name in [
            "kind", "activity", "name", "place", "measure", "stage", "before", "before_unit",
            "before_row", "after", "after_unit", "after_row", "relative",
        ] { cells.add(name) }
        sink.write(cells.takeRow())
        for change in comparison.answers {
            cells.add(change.kind.rawValue)
            cells.add(change.activity)
            cells.add(words.activity(change.activity))
            cells.add(change.place)
            cells.add(change.measure.rawValue)
            cells.add(change.stage.rawValue)
            for applied in [change.before, change.after] {
                cells.add(applied?.value)
                cells.add(applied.map { "kg/" + $0.unit.symbol })
                cells.add(applied?.factor?.reference)
            }
            cells.add(change.relative)
            sink.write(cells.takeRow())
        }
    }

    /// Writes everything as one JSON document, the same in every language.
    public func writeJSON(_ comparison: FactorSetComparison, to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", FactorListJSON.schemaVersion)
        for (name, side) in [("first", comparison.first), ("second", comparison.second)] {
            json.object(name, .line) {
                json.member("name", side.set.name)
                json.member("sha256", side.hash)
                json.member("date", "\(side.date)")
            }
        }
        json.array("answers", comparison.answers) { change in
            json.element { json.members(change, FactorCitations(library: words.library)) }
        }
        json.array("rowCounts", comparison.rowCounts) { count in
            json.element {
                json.member("dataset", count.dataset)
                json.member("rows", count.rows)
                json.member("isInFirst", count.isInFirst)
                json.member("isInSecond", count.isInSecond)
            }
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }
}

extension JSONWriter {
    fileprivate func members(_ change: FactorChange, _ citations: FactorCitations) {
        member("kind", change.kind.rawValue)
        member("activity", change.activity)
        member("place", change.place)
        member("measure", change.measure.rawValue)
        member("stage", change.stage.rawValue)
        for (name, applied) in [("before", change.before), ("after", change.after)] {
            guard let applied else {
                member(name, String?.none)
                continue
            }
            object(name, .line) {
                member("value", applied.value)
                member("unit", "kg/" + applied.unit.symbol)
                member("row", applied.factor?.reference)
                member("conversion", applied.conversion?.reference)
                array("reasons", applied.reasons) { string($0.rawValue) }
                member("citation", applied.factor.map(citations.citation))
            }
        }
        member("relative", change.relative)
    }
}
