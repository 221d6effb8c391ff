import Diagnostics

/// The frame of a page that needs nothing beside itself: no network, no script, no font, no image.
///
/// A policy in its head forbids the browser to fetch anything even where a reader's tool adds to it.
struct MarkupPage {
    let language: Language
    let title: String
    /// What the link for keyboards says that leads past the head of the page.
    let skipText: String
    /// The id of the element that it leads to.
    let skipTarget: String
    /// Whether every printed sheet says that it is internal.
    var isInternal = false

    /// Writes the frame with what is written inside.
    func write(to markup: MarkupWriter, _ content: () -> Void) {
        markup.fixed("<!DOCTYPE html>\n")
        markup.element("html", ["lang": language.rawValue]) {
            writeHead(to: markup)
            markup.lineEnd()
            markup.element("body") {
                markup.element("a", ["class": "skip", "href": "#" + skipTarget], text: skipText)
                markup.lineEnd()
                markup.element("main", [:], content)
            }
        }
        markup.lineEnd()
        markup.flush()
    }

    private func writeHead(to markup: MarkupWriter) {
        markup.element("head") {
            markup.shape("meta", ["charset": "utf-8"])
            markup.shape(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
                ])
            markup.shape(
                "meta",
                ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            markup.shape("meta", ["name": "referrer", "content": "no-referrer"])
            markup.element("title", text: title)
            markup.element("style") {
                PageStyleSheet.write(to: markup)
                if isInternal { PageStyleSheet.writeInternalMark(language, to: markup) }
            }
        }
    }
}
