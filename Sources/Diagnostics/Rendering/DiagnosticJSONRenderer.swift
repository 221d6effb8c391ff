/// Writes diagnostics as one JSON document, the same bytes for the same diagnostics.
///
/// Keys stand in a fixed order: schemaVersion, tool, errors, warnings, counts, diagnostics; in each
/// diagnostic id, severity, file, sheet (of workbooks only), line, column, message, remedy, address. What is
/// not known is null.
/// Counts are of all diagnostics, of which the list holds a bounded number for each id.
public struct DiagnosticJSONRenderer: Sendable {
    /// The version of the document's form; a change that breaks readers raises it.
    public static let schemaVersion = "1"

    private let language: Language
    private let toolVersion: String

    /// Makes a renderer.
    public init(language: Language, toolVersion: String) {
        self.language = language
        self.toolVersion = toolVersion
    }

    /// The document.
    public func render(_ sink: DiagnosticSink) -> String {
        let text = StringSink()
        let json = JSONWriter(text)
        json.beginObject()
        json.member("schemaVersion", Self.schemaVersion)
        json.object("tool", .line) {
            json.member("name", "bftp")
            json.member("version", toolVersion)
        }
        json.member("errors", sink.errorCount)
        json.member("warnings", sink.warningCount)
        json.object("counts") {
            for (id, count) in sink.counts.sorted(by: { $0.key < $1.key }) {
                json.member(id, count)
            }
        }
        json.array("diagnostics", sink.sorted) { diagnostic in
            json.element { write(diagnostic, json) }
        }
        json.endObject()
        json.lineFeed()
        json.flush()
        return text.text
    }

    private func write(_ diagnostic: Diagnostic, _ json: JSONWriter) {
        let place = diagnostic.position
        json.member("id", diagnostic.id)
        json.member("severity", diagnostic.severity.rawValue)
        json.member("file", place?.file)
        if let sheet = place?.sheet, !sheet.isEmpty { json.member("sheet", sheet) }
        json.member("line", place.flatMap { $0.line > 0 ? $0.line : nil })
        json.member("column", place.flatMap { $0.line > 0 && $0.column > 0 ? $0.column : nil })
        json.member("message", diagnostic.message.text(in: language))
        json.member("remedy", diagnostic.remedy?.text(in: language))
        json.member("address", diagnostic.address)
    }
}
