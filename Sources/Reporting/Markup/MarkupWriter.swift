import Diagnostics

/// Writes markup that browsers read as HTML and XML parsers as well-formed XML.
///
/// Everything passes ``MarkupText``, so no text of a report can become markup.
final class MarkupWriter {
    /// Attributes by name; those without a value are left out.
    typealias Attributes = KeyValuePairs<String, String?>

    private static let pieceSize = 1 << 15
    private let sink: any TextSink
    private var buffer = ""

    init(_ sink: any TextSink) {
        self.sink = sink
    }

    /// Writes an element with what is written inside.
    func element(_ name: String, _ attributes: Attributes = [:], _ content: () -> Void) {
        open(name, attributes)
        content()
        close(name)
    }

    /// Writes an element with text alone.
    func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// Writes an element that has no content, such as a shape.
    func shape(_ name: String, _ attributes: Attributes) {
        begin(name, attributes)
        buffer += "/>"
    }

    /// Writes text of the program.
    func text(_ text: String) {
        buffer += MarkupText.escaped(text)
        flushWhenFull()
    }

    /// Writes text from outside: cut off from the direction of what stands around it.
    func isolated(_ text: String) {
        buffer += "<bdi>"
        buffer += MarkupText.escaped(text)
        buffer += "</bdi>"
    }

    /// Writes a line end between elements.
    func lineEnd() {
        buffer += "\n"
    }

    /// Writes markup of the program that no text of a report is part of.
    func fixed(_ markup: StaticString) {
        markup.withUTF8Buffer { buffer += String(decoding: $0, as: UTF8.self) }
    }

    /// Hands over what is left.
    func flush() {
        sink.write(buffer)
        buffer = ""
    }

    private func open(_ name: String, _ attributes: Attributes) {
        begin(name, attributes)
        buffer += ">"
    }

    private func begin(_ name: String, _ attributes: Attributes) {
        buffer += "<"
        buffer += name
        for (key, value) in attributes {
            guard let value else { continue }
            buffer += " "
            buffer += key
            buffer += "=\""
            buffer += MarkupText.escaped(value)
            buffer += "\""
        }
    }

    private func close(_ name: String) {
        buffer += "</"
        buffer += name
        buffer += ">"
        flushWhenFull()
    }

    private func flushWhenFull() {
        if buffer.utf8.count > Self.pieceSize { flush() }
    }
}
