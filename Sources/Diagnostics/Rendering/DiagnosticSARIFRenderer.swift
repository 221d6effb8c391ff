/// Writes diagnostics as a SARIF 2.1.0 log (OASIS), which code hosts and editors can show.
///
/// Columns count bytes of UTF-8, as everywhere; SARIF knows no such count, so that in lines with letters
/// beyond ASCII a viewer may point a little too far right. The run's properties hold the full count of
/// each id, because the results are bounded.
public struct DiagnosticSARIFRenderer: Sendable {
    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private let language: Language
    private let toolVersion: String

    /// Makes a renderer.
    public init(language: Language, toolVersion: String) {
        self.language = language
        self.toolVersion = toolVersion
    }

    /// The log.
    public func render(_ sink: DiagnosticSink) -> String {
        let text = StringSink()
        let json = JSONWriter(text)
        let rules = sink.counts.keys.sorted()
        json.beginObject()
        json.member("$schema", Self.schema)
        json.member("version", "2.1.0")
        json.array("runs", [sink]) { sink in
            json.beginObject()
            writeTool(rules, json)
            json.array("results", sink.sorted) { diagnostic in
                json.element { write(diagnostic, rules, json) }
            }
            json.object("properties") {
                json.object("counts") {
                    for rule in rules { json.member(rule, sink.counts[rule]) }
                }
            }
            json.endObject()
        }
        json.endObject()
        json.lineFeed()
        json.flush()
        return text.text
    }

    private func writeTool(_ rules: [String], _ json: JSONWriter) {
        json.object("tool") {
            json.object("driver") {
                json.member("name", "bftp")
                json.member("version", toolVersion)
                json.array("rules", rules) { rule in
                    json.element { json.member("id", rule) }
                }
            }
        }
    }

    private func write(_ diagnostic: Diagnostic, _ rules: [String], _ json: JSONWriter) {
        json.member("ruleId", diagnostic.id)
        json.member("ruleIndex", rules.firstIndex(of: diagnostic.id))
        json.member("level", diagnostic.severity.rawValue)
        let remedy = diagnostic.remedy.map { "; " + $0.text(in: language) } ?? ""
        json.object("message") {
            json.member("text", diagnostic.message.text(in: language) + remedy)
        }
        guard diagnostic.position != nil || diagnostic.address != nil else { return }
        json.array("locations", [diagnostic]) { diagnostic in
            json.beginObject()
            if let position = diagnostic.position { write(position, json) }
            let cell = diagnostic.position.map(\.cell).flatMap { $0.isEmpty ? nil : $0 }
            let places = [cell, diagnostic.address].compactMap(\.self)
            if !places.isEmpty {
                json.array("logicalLocations", places) { address in
                    json.element { json.member("fullyQualifiedName", address) }
                }
            }
            json.endObject()
        }
    }

    private func write(_ position: SourcePosition, _ json: JSONWriter) {
        json.object("physicalLocation") {
            json.object("artifactLocation") {
                json.member("uri", Self.reference(position.file))
            }
            // The lines of a region are those of a text, which a sheet is not.
            guard position.line > 0, position.sheet.isEmpty else { return }
            json.object("region") {
                json.member("startLine", position.line)
                if position.column > 0 { json.member("startColumn", position.column) }
            }
        }
    }

    /// A path as a URI reference (RFC 3986): everything but unreserved characters and `/` is escaped.
    public static func reference(_ path: String) -> String {
        var result = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (byte < 16 ? "0" : "") + digits
            }
        }
        return result
    }
}
