import Diagnostics
import Testing

@testable import Reporting

@Suite("Text in markup")
struct MarkupTextTests {
    @Test(
        "the signs of markup become entities",
        arguments: [
            ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("\"'`", "&quot;&#39;&#96;"),
            ("plain", "plain"), ("Æblegrød 漢字", "Æblegrød 漢字"),
        ])
    func entities(text: String, escaped: String) {
        #expect(MarkupText.escaped(text) == escaped)
    }

    @Test(
        "controls and direction marks are left out, line ends become blanks",
        arguments: [
            ("a\u{202E}b", "ab"), ("a\u{2066}b\u{2069}", "ab"), ("a\u{200E}\u{200F}\u{61C}b", "ab"),
            ("a\u{0}\u{1B}[31mb", "a[31mb"), ("a\r\nb", "a  b"), ("a\tb", "a b"),
            ("a\u{2028}b", "a b"), ("\u{FEFF}a\u{200B}\u{AD}", "a"), ("a\u{9B}b", "ab"),
            ("a\u{E000}", "a\u{FFFD}"), ("a\u{FFFF}", "a\u{FFFD}"),
            // Joiners hold Persian words and emoji together.
            ("👩\u{200D}🎤", "👩\u{200D}🎤"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ])
    func controls(text: String, cleaned: String) {
        #expect(MarkupText.escaped(text).unicodeScalars.elementsEqual(cleaned.unicodeScalars))
        #expect(MarkupText.cleaned(text).unicodeScalars.elementsEqual(cleaned.unicodeScalars))
    }

    @Test("attributes are quoted, escaped, and left out where they have no value")
    func attributes() {
        let sink = StringSink()
        let markup = MarkupWriter(sink)
        markup.shape("line", ["class": "a\" onload=\"x", "id": nil])
        markup.element("p", ["title": "<>"]) { markup.isolated("x<y") }
        markup.flush()
        #expect(
            sink.text == "<line class=\"a&quot; onload=&quot;x\"/>"
                + "<p title=\"&lt;&gt;\"><bdi>x&lt;y</bdi></p>")
    }
}
