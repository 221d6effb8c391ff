import Diagnostics
import EmissionFactors

/// Writes footprints as one page for browsers that needs nothing beside itself.
///
/// The page reads without scripts, on a phone, in the dark and on A4; it is well-formed XML too, and the
/// same bytes for the same footprints. Nothing is computed but sums, shares and roundings for display.
public struct FootprintHTMLRenderer: Sendable {
    private let words: ReportWords

    /// Makes a renderer.
    public init(language: Language, library: FactorLibrary) {
        words = ReportWords(language: language, library: library, minus: "\u{2212}")
    }

    /// Writes the footprints one after another on one page.
    public func render(_ reports: [FootprintReport], to sink: any TextSink) {
        let markup = MarkupWriter(sink)
        let titles = reports.map { $0.footprint.production.title }.filter { !$0.isEmpty }
        let page = MarkupPage(
            language: words.language,
            title: (titles + [words.text("report-total")]).joined(separator: " – "),
            skipText: words.text("page-skip"), skipTarget: "total")
        page.write(to: markup) {
            for (index, report) in reports.enumerated() {
                FootprintArticle(report: report, words: words, markup: markup, index: index)
                    .write()
            }
        }
    }
}
