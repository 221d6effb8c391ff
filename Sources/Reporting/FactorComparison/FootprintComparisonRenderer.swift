import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// Writes two footprints of one production under two factor sets and what their difference is made of.
public struct FootprintComparisonRenderer: Sendable {
    private let words: ReportWords
    private let style: PageStyle

    /// Makes a renderer; colour only where a terminal shows it.
    public init(language: Language, library: FactorLibrary, isColoured: Bool = false) {
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: .unicode)
    }

    /// Writes for people at a terminal.
    public func writeText(
        _ comparison: FootprintComparison, hashes: [String], to sink: any TextSink
    ) {
        var page = ComparisonPage(words: words, style: style)
        page.add(comparison, hashes: hashes)
        sink.write(page.lines.map { $0 + "\n" }.joined())
    }

    /// Writes every part as a table; in Danish with semicolons and decimal commas.
    public func writeCSV(_ comparison: FootprintComparison, to sink: any TextSink) {
        var cells = DelimitedCells(decimalComma: words.language == .danish)
        for name in [
            "activity", "name", "measure", "stage", "before_kg", "after_kg", "difference_kg",
            "before_rows", "after_rows",
        ] { cells.add(name) }
        sink.write(cells.takeRow())
        for part in comparison.parts {
            cells.add(part.activity)
            cells.add(words.activity(part.activity))
            cells.add(part.measure.rawValue)
            cells.add(part.stage.rawValue)
            cells.add(part.before)
            cells.add(part.after)
            cells.add(part.difference)
            for factors in [part.factorsBefore, part.factorsAfter] {
                cells.add(factors.compactMap { $0.factor?.reference }.joined(separator: " "))
            }
            sink.write(cells.takeRow())
        }
    }

    /// Writes everything as one JSON document, the same in every language.
    public func writeJSON(
        _ comparison: FootprintComparison, hashes: [String], to sink: any TextSink
    ) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", FactorListJSON.schemaVersion)
        json.member("production", comparison.first.production.id)
        let sides = [("first", comparison.first), ("second", comparison.second)]
        for (index, side) in sides.enumerated() {
            json.object(side.0, .line) {
                json.member("factorSet", side.1.factorSet)
                json.member("sha256", hashes[index])
                json.members(side.1.totals)
                json.member("unquantified", side.1.unquantifiedCount)
            }
        }
        json.array("parts", comparison.parts) { part in
            json.element { json.members(part) }
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }
}

extension JSONWriter {
    fileprivate func members(_ part: FootprintComparison.Part) {
        member("activity", part.activity)
        member("measure", part.measure.rawValue)
        member("stage", part.stage.rawValue)
        member("before", part.before)
        member("after", part.after)
        member("difference", part.difference)
        for (name, factors) in [
            ("rowsBefore", part.factorsBefore), ("rowsAfter", part.factorsAfter),
        ] {
            array(name, factors) { applied in
                element {
                    member("row", applied.factor?.reference)
                    member("conversion", applied.conversion?.reference)
                    member("value", applied.value)
                    member("unit", "kg/" + applied.unit.symbol)
                }
            }
        }
    }
}

extension ComparisonPage {
    /// The comparison of two footprints.
    mutating func add(_ comparison: FootprintComparison, hashes: [String]) {
        let (first, second) = (comparison.first, comparison.second)
        addHeading(
            words.text(
                "report-diff-production",
                [
                    "title": .text(first.production.title), "first": .text(first.factorSet),
                    "second": .text(second.factorSet),
                ]))
        for (set, hash) in zip([first.factorSet, second.factorSet], hashes) {
            addWrapped(
                words.text("report-factor-set-hash", ["set": .text(set), "hash": .text(hash)]),
                indent: 2)
        }
        addTotals(first, second)
        addParts(comparison.parts { $0.isInLocationTotal }, "report-diff-parts")
        addParts(comparison.parts { $0 == .market }, "report-diff-market-parts")
    }

    private mutating func addTotals(_ first: Footprint, _ second: Footprint) {
        add("")
        var table = TextTable([.left, .right, .right, .right])
        table.add([
            "", first.factorSet, second.factorSet, words.text("report-diff-difference"),
        ])
        let (before, after) = (first.totals, second.totals)
        for (name, old, new) in [
            ("report-total-location", before.location, after.location),
            ("report-total-market", before.market, after.market),
            ("report-total-biogenic", before.biogenic, after.biogenic),
        ] {
            let difference = ExactDecimal(mantissa: new.mantissa &- old.mantissa)
            table.add([
                words.text(name), format.mass(old), format.mass(new), signed(difference),
            ])
        }
        add(table)
    }

    private mutating func addParts(_ parts: [FootprintComparison.Part], _ title: String) {
        let changed = parts.filter { $0.difference != .zero }
        guard !changed.isEmpty || title == "report-diff-parts" else { return }
        addHeading(words.text(title))
        if changed.isEmpty { addWrapped(words.text("report-diff-none"), indent: 2) }
        for part in changed.prefix(Self.shownChanges) { add(part) }
        if changed.count > Self.shownChanges {
            let more = format.count(changed.count - Self.shownChanges)
            addWrapped(words.text("report-diff-more", ["count": .text(more)]), indent: 2)
        }
        let unchanged = format.count(parts.count - changed.count)
        addWrapped(words.text("report-diff-unchanged", ["count": .text(unchanged)]), indent: 2)
    }

    private mutating func add(_ part: FootprintComparison.Part) {
        let name = words.activity(part.activity) + " · " + words.stage(part.stage)
        var table = TextTable([.left, .right], leastWidths: [14])
        table.add([name, signed(part.difference)])
        add(table)
        addWrapped(
            "\(format.mass(part.before)) → \(format.mass(part.after))", indent: 6)
        let before = figures(part.factorsBefore)
        let after = figures(part.factorsAfter)
        for line in before where !after.contains(line) { addWrapped("− " + line, indent: 6) }
        for line in after where !before.contains(line) { addWrapped("+ " + line, indent: 6) }
    }

    /// Rows with their figures, each once.
    private func figures(_ factors: [AppliedFactor]) -> [String] {
        var lines: [String] = []
        for factor in factors {
            let line = "\(reference(factor)) \(figure(factor))"
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    private func signed(_ kilograms: ExactDecimal) -> String {
        (kilograms > .zero ? "+" : "") + format.mass(kilograms)
    }
}
