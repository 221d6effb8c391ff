import Checks
import Diagnostics
import EmissionFactors

/// Writes the unmet rules of a check as a SARIF 2.1.0 log (OASIS), for code hosts and editors.
public struct CheckSARIFRenderer: Sendable {
    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private let form: CheckWords

    /// Makes a renderer.
    public init(language: Language, library: FactorLibrary) {
        form = CheckWords(words: ReportWords(language: language, library: library))
    }

    /// Writes the log.
    public func render(_ report: CheckReport, to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("$schema", Self.schema)
        json.member("version", "2.1.0")
        json.array("runs", [report]) { report in
            json.beginObject()
            writeTool(report, json)
            json.array("results", report.results.flatMap(\.findings).filter(\.isUnmet)) {
                write($0, json)
            }
            json.object("properties", .line) {
                json.member("profile", report.profile.name)
                json.member("passes", report.passes)
            }
            json.endObject()
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }

    private func writeTool(_ report: CheckReport, _ json: JSONWriter) {
        var seen: Set<String> = []
        let rules = report.profile.rules.filter { seen.insert($0.id).inserted }
        json.object("tool") {
            json.object("driver") {
                json.member("name", "bftp")
                json.member("version", report.toolVersion)
                json.array("rules", rules) { rule in
                    json.element {
                        json.member("id", rule.id)
                        json.object("shortDescription") {
                            json.member("text", form.title(rule.requirement))
                        }
                    }
                }
            }
        }
    }

    private func write(_ finding: CheckFinding, _ json: JSONWriter) {
        json.element {
            json.member("ruleId", finding.rule.id)
            json.member("level", finding.isBreach ? "error" : "warning")
            json.object("message") { json.member("text", form.sentence(finding)) }
            json.array("locations", [finding.position]) { position in
                json.element {
                    json.object("physicalLocation") {
                        json.object("artifactLocation") {
                            json.member(
                                "uri", DiagnosticSARIFRenderer.reference(position.file))
                        }
                        guard position.line > 0 else { return }
                        json.object("region") {
                            json.member("startLine", position.line)
                            if position.column > 0 { json.member("startColumn", position.column) }
                        }
                    }
                }
            }
        }
    }
}
