import Alliance
import Diagnostics
import EmissionFactors
import Quantities

/// Writes where a production stands among comparable ones.
public struct BenchmarkRenderer: Sendable {
    private let words: ReportWords
    private let format: NumberFormat

    /// Makes a renderer.
    public init(language: Language, library: FactorLibrary) {
        words = ReportWords(language: language, library: library)
        format = words.numbers
    }

    /// Writes for a terminal.
    public func writeText(
        _ benchmark: ProductionBenchmark, outside: [OutsideBenchmark], to sink: any TextSink
    ) {
        let title = benchmark.production.title.terminalSafe
        var lines = [title, String(repeating: "=", count: TextLayout.width(title)), ""]
        lines += TextLayout.wrapped(verdict(benchmark), indent: 0)
        lines += comparisons(benchmark) + levers(benchmark) + self.outside(outside)
        sink.write(lines.map { $0 + "\n" }.joined())
    }

    private func verdict(_ benchmark: ProductionBenchmark) -> String {
        var parts = benchmark.obstacles.map { words.text("benchmark-obstacle-\($0.rawValue)") }
        if benchmark.productions > 0 {
            let kind = words.text("report-kind-\(benchmark.production.kind.rawValue)")
            let band = benchmark.size.map { words.text("alliance-size-\($0.rawValue)") }
            parts.append(
                words.text(
                    "benchmark-group",
                    [
                        "productions": .text(
                            words.counted("alliance-productions", benchmark.productions)),
                        "companies": .text(
                            words.counted("alliance-companies", benchmark.companies)),
                        "kind": .text([kind, band].compactMap(\.self).joined(separator: ", ")),
                        "set": .text(benchmark.production.factorSet),
                    ]))
        }
        if !benchmark.missingCategories.isEmpty {
            let names = benchmark.missingCategories.map(words.category).joined(separator: ", ")
            parts.append(words.text("benchmark-missing", ["categories": .text(names)]))
        }
        return parts.joined(separator: " ")
    }

    private func comparisons(_ benchmark: ProductionBenchmark) -> [String] {
        guard !benchmark.comparisons.isEmpty else { return [] }
        var table = TextTable(indent: 0, [.left] + Array(repeating: .right, count: 7))
        table.add(
            [
                words.text("alliance-of-unit"), words.text("benchmark-own"),
                words.text("alliance-mean"),
            ]
                + (1...4).map { words.text("alliance-quarter-\($0)") }
                + [words.text("benchmark-nearest")])
        for comparison in benchmark.comparisons {
            let quarters =
                comparison.quarterMeans.isEmpty
                ? Array(repeating: words.text("alliance-cell-hidden"), count: 4)
                : comparison.quarterMeans.map(format.mass)
            table.add(
                [
                    words.text(
                        "report-intensity-\(comparison.declaredUnit.rawValue)",
                        ["currency": "DKK"]), format.mass(comparison.own),
                    format.mass(comparison.mean),
                ] + quarters + [comparison.nearestQuarter.map { String($0) } ?? "–"])
        }
        return [""] + table.lines
    }

    private func levers(_ benchmark: ProductionBenchmark) -> [String] {
        guard !benchmark.levers.isEmpty else {
            guard !benchmark.comparisons.isEmpty else { return [] }
            return [""] + TextLayout.wrapped(words.text("benchmark-no-levers"), indent: 0)
        }
        var table = TextTable(indent: 0, [.left, .right, .right, .right, .right])
        table.add([
            words.text("benchmark-levers"), words.text("benchmark-own"),
            words.text("alliance-mean"), words.text("alliance-quarter-1"),
            words.text("alliance-lever-potential"),
        ])
        for lever in benchmark.levers {
            table.add([
                "  " + words.category(lever.category), format.mass(lever.own),
                format.mass(lever.mean),
                lever.lowestQuarterMean.map(format.mass) ?? words.text("alliance-cell-hidden"),
                format.mass(lever.potential),
            ])
        }
        return [""] + table.lines
    }

    private func outside(_ benchmarks: [OutsideBenchmark]) -> [String] {
        guard !benchmarks.isEmpty else { return [] }
        var lines = [""] + TextLayout.wrapped(words.text("benchmark-outside"), indent: 0)
        for benchmark in benchmarks {
            let name = words.chosen(benchmark.name.english, benchmark.name.danish)
            let warning = words.chosen(benchmark.warning.english, benchmark.warning.danish)
            let unit = words.text("benchmark-unit-\(benchmark.declaredUnit)")
            lines += TextLayout.wrapped(
                "\(name), \(benchmark.period): \(format.mass(benchmark.kilograms)) \(unit). "
                    + words.text("benchmark-warning", ["warning": .text(warning)])
                    + " (\(benchmark.publisher))", indent: 2, hanging: 2)
        }
        return lines
    }

    /// Writes one JSON document, the same in every language.
    public func writeJSON(
        _ benchmark: ProductionBenchmark, outside: [OutsideBenchmark], to sink: any TextSink
    ) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("form", "bftp-benchmark-1")
        json.member("production", benchmark.production.production)
        json.member("kind", benchmark.production.kind.rawValue)
        json.member("size", benchmark.size?.rawValue)
        json.member("productions", benchmark.productions)
        json.member("companies", benchmark.companies)
        json.array("obstacles", benchmark.obstacles, .line) { json.string($0.rawValue) }
        json.array("missingCategories", benchmark.missingCategories, .line) { json.string($0) }
        json.array("comparisons", benchmark.comparisons) { comparison in
            json.element {
                json.member("unit", comparison.declaredUnit.rawValue)
                json.member("own", comparison.own)
                json.member("mean", comparison.mean)
                json.array("quarterMeans", comparison.quarterMeans) {
                    json.string($0.description)
                }
                json.member("nearestQuarter", comparison.nearestQuarter)
            }
        }
        json.array("levers", benchmark.levers) { lever in
            json.element {
                json.member("category", lever.category)
                json.member("own", lever.own)
                json.member("mean", lever.mean)
                json.member("lowestQuarterMean", lever.lowestQuarterMean)
                json.member("potential", lever.potential)
            }
        }
        json.array("outside", outside) { benchmark in
            json.element {
                json.member("name", benchmark.name.english)
                json.member("unit", benchmark.declaredUnit)
                json.member("kilograms", benchmark.kilograms)
                json.member("period", benchmark.period)
                json.member("source", benchmark.publisher)
                json.member("url", benchmark.url)
                json.member("warning", benchmark.warning.english)
            }
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }
}
