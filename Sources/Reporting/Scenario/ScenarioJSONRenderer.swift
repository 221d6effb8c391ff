import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// Writes what changes would save as one JSON document, the same in every language and for the same input
/// the same bytes.
///
/// Kilograms are exact and strings. A saving is emissions before less emissions after. The outcomes stand
/// in the order in which the changes apply; `rank` orders them by what each saves by itself, and their
/// `marginal` savings sum to `combined` exactly.
public struct ScenarioJSONRenderer: Sendable {
    /// The version of the document's form; a change that breaks readers raises it.
    public static let schemaVersion = "1"

    /// Makes a renderer.
    public init() {}

    /// Writes the document.
    public func render(_ report: ScenarioReport, to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", Self.schemaVersion)
        json.object("tool", .line) {
            json.member("name", "bftp")
            json.member("version", report.toolVersion)
        }
        json.array("reports", report.results) { result in
            json.beginObject()
            write(result, json)
            json.endObject()
        }
        json.array("untried", report.untried) { change in
            json.element { json.members(change) }
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }

    private func write(_ result: ScenarioReport.Result, _ json: JSONWriter) {
        let comparison = result.comparison
        let identity = comparison.before.identity
        json.member("production", identity.production)
        json.member("title", comparison.before.production.title)
        json.member("status", identity.status.rawValue)
        json.member("revision", identity.revision)
        json.member("factorSet", comparison.before.factorSet)
        json.array("files", result.files, .line) { json.string($0) }
        json.member("records", comparison.before.recordCount)
        json.member("unquantified", comparison.before.unquantifiedCount)
        json.member("changedRecords", comparison.changedRecords)
        json.object("before", .line) { json.members(comparison.before.totals) }
        json.object("after", .line) { json.members(comparison.after.totals) }
        json.object("combined") {
            json.members(comparison.combined)
            json.array("categories", comparison.combined.categories) { slice in
                json.element {
                    json.member("category", slice.key)
                    json.members(slice.totals)
                }
            }
        }
        let ranks = comparison.ranked.map(\.place)
        json.array("outcomes", comparison.outcomes) { outcome in
            json.beginObject()
            write(outcome, rank: ranks.firstIndex(of: outcome.place) ?? 0, json)
            json.endObject()
        }
    }

    private func write(
        _ outcome: ScenarioComparison.Outcome, rank: Int, _ json: JSONWriter
    ) {
        json.member("place", outcome.place)
        json.member("rank", rank + 1)
        json.members(outcome.change)
        json.object("alone") { json.members(outcome.alone) }
        json.object("marginal") { json.members(outcome.marginal) }
        json.member("changedRecords", outcome.changedRecords)
        json.array("unchanged", outcome.refusals) { refusal in
            json.element {
                json.member("reason", refusal.reason.rawValue)
                json.member("records", refusal.records)
            }
        }
        json.array("avoidedShares", outcome.avoided.sorted { $0.key < $1.key }) { share in
            json.element {
                json.member("parameter", share.key)
                json.member("share", share.value)
            }
        }
    }
}

/// Writes the changes that can be tried.
public struct ChangeListRenderer: Sendable {
    private let words: ReportWords
    private let style: PageStyle

    /// Makes a renderer; colour only where a terminal shows it.
    public init(language: Language, library: FactorLibrary, isColoured: Bool = false) {
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: .unicode)
    }

    /// Writes them for people.
    public func writeText(_ changes: [ScenarioChange], to sink: any TextSink) {
        var page = ComparisonPage(words: words, style: style)
        for change in changes {
            page.addHeading(change.id + ": " + words.chosen(change.wording))
            let scenario = ScenarioPage(page: page)
            for parameter in change.parameters {
                page.addWrapped(scenario.text(parameter), indent: 2)
            }
            for note in change.notes { page.addWrapped(words.chosen(note), indent: 2) }
            let citations = ([change.wording] + change.notes).map(words.citation)
                .filter { !$0.isEmpty }
            guard !citations.isEmpty else { continue }
            let sources = citations.joined(separator: "; ")
            page.addWrapped(words.text("whatif-rests-on", ["source": .text(sources)]), indent: 2)
        }
        sink.write(page.lines.map { $0 + "\n" }.joined())
    }

    /// Writes them as one JSON document.
    public func writeJSON(_ changes: [ScenarioChange], to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", ScenarioJSONRenderer.schemaVersion)
        json.array("changes", changes) { change in json.element { json.members(change) } }
        json.endObject()
        json.lineFeed()
        json.flush()
    }
}

extension JSONWriter {
    fileprivate func members(_ saving: Saving) {
        members(saving.totals)
        member("locationRange", saving.range(of: .location))
        member("marketRange", saving.range(of: .market))
    }

    fileprivate func members(_ change: ScenarioChange) {
        member("change", change.id)
        member("name", (change.wording.english, change.wording.danish))
        member("source", change.wording.citation)
        array("parameters", change.parameters) { parameter in
            element {
                member("name", parameter.name)
                member("value", parameter.value)
                member("minimum", parameter.minimum)
                member("maximum", parameter.maximum)
                member("unit", parameter.unit)
                member("text", (parameter.wording.english, parameter.wording.danish))
                member("source", parameter.wording.citation)
                member("given", parameter.isGiven)
            }
        }
        array("notes", change.notes) { note in
            element {
                member("text", (note.english, note.danish))
                member("source", note.citation)
            }
        }
    }
}
