import Diagnostics
import EmissionFactors

/// Writes footprints for people at a terminal, at most 80 columns wide.
///
/// Everything that comes from the input is freed of controls; nothing is computed but sums, shares and
/// roundings for display.
public struct FootprintTextRenderer: Sendable {
    private let words: ReportWords
    private let style: PageStyle

    /// Makes a renderer; colour and blocks only where a terminal shows them.
    public init(
        language: Language, library: FactorLibrary, isColoured: Bool = false,
        bars: ProportionBar.Style = .unicode
    ) {
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: bars)
    }

    /// Writes the footprints one after another.
    public func render(_ reports: [FootprintReport], to sink: any TextSink) {
        for (index, report) in reports.enumerated() {
            if index > 0 { sink.write("\n" + style.rule + "\n\n") }
            var page = FootprintPage(report: report, words: words, style: style)
            page.compose()
            sink.write(page.lines.map { $0 + "\n" }.joined())
        }
    }
}

/// What a page is drawn with.
struct PageStyle: Sendable {
    let isColoured: Bool
    let bars: ProportionBar.Style

    /// A line across the page.
    var rule: String {
        String(repeating: bars == .unicode ? "─" : "-", count: TextLayout.pageWidth)
    }

    /// A heading, bold on a terminal.
    func heading(_ text: String) -> String { coloured(text, "1") }

    /// Something that must not be overlooked, yellow on a terminal.
    func caution(_ text: String) -> String { coloured(text, "1;33") }

    private func coloured(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
