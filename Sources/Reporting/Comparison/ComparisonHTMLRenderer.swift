import Diagnostics
import EmissionFactors

/// Writes comparisons as one page for browsers that needs nothing beside itself.
public struct ComparisonHTMLRenderer: Sendable {
    private let words: ReportWords

    /// Makes a renderer.
    public init(language: Language, library: FactorLibrary) {
        words = ReportWords(language: language, library: library, minus: "\u{2212}")
    }

    /// Writes the comparisons one after another on one page.
    public func render(_ report: ComparisonReport, to sink: any TextSink) {
        let markup = MarkupWriter(sink)
        let forms = report.comparisons.map { ComparisonWords($0, words: words) }
        let title = forms.first.map { $0.title + " – " + $0.subtitle } ?? ""
        let page = MarkupPage(
            language: words.language, title: title, skipText: words.text("page-skip"),
            skipTarget: "totals")
        page.write(to: markup) {
            for (index, form) in forms.enumerated() {
                ComparisonArticle(
                    form: form, markup: markup, index: index,
                    inputs: [report.inputs[0], report.inputs[index + 1]],
                    toolVersion: report.toolVersion
                ).write()
            }
        }
    }
}
