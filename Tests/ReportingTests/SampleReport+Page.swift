import Diagnostics
import Testing

@testable import Reporting

extension SampleReport {
    /// The page of everything added so far, as text.
    func pageText(_ language: Language = .english) -> String {
        let sink = StringSink()
        FootprintHTMLRenderer(language: language, library: library).render([report()], to: sink)
        return sink.text
    }

    /// The page of everything added so far, read back.
    func page(_ language: Language = .english) throws -> MarkupTree {
        try MarkupTree.reading(pageText(language))
    }

    /// The page of several reports, read back.
    static func page(_ reports: [FootprintReport]) throws -> MarkupTree {
        let sink = StringSink()
        FootprintHTMLRenderer(language: .english, library: try library.get())
            .render(reports, to: sink)
        return try MarkupTree.reading(sink.text)
    }

    /// The article of a report, or of everything added so far.
    func article(_ report: FootprintReport? = nil) -> FootprintArticle {
        FootprintArticle(
            report: report ?? self.report(),
            words: ReportWords(language: .english, library: library),
            markup: MarkupWriter(StringSink()), index: 0)
    }
}

/// What holds for every page: structure for those who do not see it, and nothing from outside.
func checkStructure(_ page: MarkupTree) throws {
    #expect(page.name == "html" && page.attributes["lang"]?.isEmpty == false)
    let ids = page.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    checkHeadings(page)
    for table in page.all("table") {
        #expect(table.children.first?.name == "caption")
        #expect(table.children.first?.text.isEmpty == false)
        #expect(table.all("th").allSatisfy { $0.attributes["scope"] != nil })
        let widths = Set(table.all("tr").map(\.children.count))
        #expect(widths.count == 1)
    }
    for drawing in page.all("svg") {
        #expect(drawing.attributes["role"] == "img")
        let names = drawing.attributes["aria-labelledby"]?.split(separator: " ") ?? []
        #expect(names.count == 2)
        for name in names { #expect(page.element(String(name))?.text.isEmpty == false) }
    }
    for link in page.all("a") {
        let target = try #require(link.attributes["href"])
        #expect(!link.text.isEmpty)
        if target.hasPrefix("#") {
            #expect(ids.contains(String(target.dropFirst())))
        } else {
            #expect(target.hasPrefix("https://") || target.hasPrefix("http://"))
            #expect(link.attributes["rel"] == "noreferrer")
        }
    }
    checkNothingIsFetched(page)
}

/// Headings begin with the first level and never jump down more than one.
private func checkHeadings(_ page: MarkupTree) {
    let levels = page.all.compactMap { element -> Int? in
        guard element.name.count == 2, element.name.hasPrefix("h") else { return nil }
        return Int(element.name.dropFirst())
    }
    #expect(levels.first == 1)
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
}

private func checkNothingIsFetched(_ page: MarkupTree) {
    let fetching = ["script", "link", "img", "iframe", "object", "embed", "base", "form", "use"]
    #expect(page.all.allSatisfy { !fetching.contains($0.name) })
    #expect(page.all.allSatisfy { $0.attributes["src"] == nil && $0.attributes["style"] == nil })
    let sheet = page.all("style").map(\.text).joined()
    for word in ["url(", "@import", "http"] { #expect(!sheet.contains(word)) }
    #expect(
        page.all("meta").contains {
            $0.attributes["content"]?.hasPrefix("default-src 'none'") == true
        })
}
