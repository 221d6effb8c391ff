import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// The datasets that figures rest on, with everything that a citation needs.
public struct FactorAppendix: Sendable {
    let library: FactorLibrary
    let factorSet: FactorSet
    let hash: String
    let production: String?
    let datasets: [DatasetDescription]

    /// The appendix of a factor set, or of what a footprint used of it.
    public init(_ factorSet: FactorSet, in library: FactorLibrary, usedBy footprint: Footprint?) {
        self.library = library
        self.factorSet = factorSet
        hash = library.contentHash(of: factorSet)
        production = footprint?.production.title
        guard let footprint else {
            datasets = factorSet.datasets
            return
        }
        let used = Set(
            footprint.factorUses.flatMap { use in
                [
                    use.applied.factor?.dataset, use.applied.subtracted?.dataset,
                    use.applied.conversion?.dataset,
                ].compactMap(\.self)
            })
        datasets = factorSet.datasets.filter { used.contains($0.id) }
    }

    /// The folder of own factors that a dataset comes from.
    func ownFolder(_ dataset: DatasetDescription) -> String? {
        library.ownFolders.first { $0.datasets.contains(dataset) }?.directory
    }
}

/// Writes an appendix of citations.
public struct FactorAppendixRenderer: Sendable {
    private let words: ReportWords
    private let style: PageStyle

    /// Makes a renderer; colour only where a terminal shows it.
    public init(language: Language, library: FactorLibrary, isColoured: Bool = false) {
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: .unicode)
    }

    private func title(_ appendix: FactorAppendix) -> String {
        let title = words.text("report-cite-title")
        guard let production = appendix.production else { return title }
        return title + ", " + words.text("report-cite-on", ["title": .text(production)])
    }

    private func identity(_ appendix: FactorAppendix) -> String {
        words.text(
            "report-cite-set",
            ["set": .text(appendix.factorSet.name), "hash": .text(appendix.hash)])
    }

    /// The facts about a dataset as sentences.
    private func facts(_ dataset: DatasetDescription, _ appendix: FactorAppendix) -> [String] {
        let own = appendix.ownFolder(dataset).map { ("report-cite-own", "folder", $0) }
        let facts = [
            ("report-factors-publisher", "name", dataset.publisher),
            ("report-factors-edition", "name", edition(dataset)),
            ("report-factors-licence", "name", dataset.licence),
            ("report-factors-attribution", "sentence", dataset.attribution),
            ("report-factors-address", "url", dataset.url),
            ("report-factors-sha256", "hash", dataset.originalSHA256),
            (
                "report-factors-gwp", "name",
                dataset.gwpSet.split(separator: "|").joined(separator: ", ")
            ),
            ("report-cite-best-before", "date", dataset.bestBefore),
        ]
        return (facts + [own].compactMap(\.self)).filter { !$0.2.isEmpty }.map {
            words.text($0.0, [$0.1: .text($0.2)])
        }
    }

    private func edition(_ dataset: DatasetDescription) -> String {
        [dataset.edition, dataset.published].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Writes for people at a terminal.
    public func writeText(_ appendix: FactorAppendix, to sink: any TextSink) {
        var page = ComparisonPage(words: words, style: style)
        page.addHeading(title(appendix))
        page.addWrapped(identity(appendix), indent: 0)
        for dataset in appendix.datasets {
            page.addHeading("\(dataset.title) (\(dataset.id))")
            for fact in facts(dataset, appendix) { page.addWrapped(fact, indent: 2) }
        }
        if appendix.datasets.isEmpty { page.addWrapped(words.text("report-cite-none"), indent: 2) }
        sink.write(page.lines.map { $0 + "\n" }.joined())
    }

    /// Writes as Markdown, ready to be pasted into a report.
    public func writeMarkdown(_ appendix: FactorAppendix, to sink: any TextSink) {
        sink.write("# \(markdown(title(appendix)))\n\n\(markdown(identity(appendix)))\n")
        for dataset in appendix.datasets {
            sink.write("\n## \(markdown(dataset.title)) (`\(dataset.id)`)\n\n")
            for fact in facts(dataset, appendix) { sink.write("* \(markdown(fact))\n") }
        }
        if appendix.datasets.isEmpty { sink.write("\n\(words.text("report-cite-none"))\n") }
    }

    /// Text whose marks are shown and not obeyed.
    private func markdown(_ text: String) -> String {
        var result = ""
        for character in text.terminalSafe {
            if "\\`*_[]<>#|".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// Writes a table; in Danish with semicolons.
    public func writeCSV(_ appendix: FactorAppendix, to sink: any TextSink) {
        var cells = DelimitedCells(decimalComma: words.language == .danish)
        for name in [
            "factor_set", "dataset", "publisher", "title", "edition", "published", "licence",
            "attribution", "url", "original_sha256", "gwp_set", "best_before", "own_folder",
        ] { cells.add(name) }
        sink.write(cells.takeRow())
        for dataset in appendix.datasets {
            for text in [
                appendix.factorSet.name, dataset.id, dataset.publisher, dataset.title,
                dataset.edition, dataset.published, dataset.licence, dataset.attribution,
                dataset.url, dataset.originalSHA256, dataset.gwpSet, dataset.bestBefore,
                appendix.ownFolder(dataset) ?? "",
            ] { cells.add(text) }
            sink.write(cells.takeRow())
        }
    }

    /// Writes one JSON document, the same in every language.
    public func writeJSON(_ appendix: FactorAppendix, to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", FactorListJSON.schemaVersion)
        json.object("factorSet", .line) {
            json.member("name", appendix.factorSet.name)
            json.member("sha256", appendix.hash)
        }
        json.member("usedBy", appendix.production)
        json.array("datasets", appendix.datasets) { dataset in
            json.beginObject()
            json.members(dataset)
            json.member("bestBefore", dataset.bestBefore.isEmpty ? nil : dataset.bestBefore)
            json.member("ownFolder", appendix.ownFolder(dataset))
            json.endObject()
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }
}
