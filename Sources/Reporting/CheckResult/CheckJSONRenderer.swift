import Calculation
import Checks
import Diagnostics
import EmissionFactors
import Quantities

/// Writes what a check came to as one JSON document, the same bytes for the same result.
///
/// Keys stand in a fixed order: schemaVersion, tool, profile, passes, reports; in each report production,
/// title, status, revision, files, passes, findings; in each finding rule, severity, outcome, what, found,
/// minimum, maximum, unit, per, obstacle, records, position, advice, source, ruleLine. Numbers are exact
/// and strings.
public struct CheckJSONRenderer: Sendable {
    /// The version of the document's form; a change that breaks readers raises it.
    public static let schemaVersion = "1"

    private let form: CheckWords

    /// Makes a renderer; the language is that of `what` and `advice`.
    public init(language: Language, library: FactorLibrary) {
        form = CheckWords(words: ReportWords(language: language, library: library))
    }

    /// Writes the document.
    public func render(_ report: CheckReport, to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", Self.schemaVersion)
        json.object("tool", .line) {
            json.member("name", "bftp")
            json.member("version", report.toolVersion)
        }
        json.object("profile") {
            json.member("name", report.profile.name)
            json.member("title", (report.profile.title.english, report.profile.title.danish))
            json.member("source", report.profile.title.citation)
            json.member("sha256", report.profile.sha256)
        }
        json.member("passes", report.passes)
        json.array("reports", report.results) { write($0, json) }
        json.endObject()
        json.lineFeed()
        json.flush()
    }

    private func write(_ result: CheckResult, _ json: JSONWriter) {
        let identity = result.footprint.identity
        json.beginObject()
        json.member("production", identity.production)
        json.member("title", result.footprint.production.title)
        json.member("status", identity.status.rawValue)
        json.member("revision", identity.revision)
        json.array("files", result.files, .line) { json.string($0) }
        json.member("passes", result.passes)
        json.array("findings", result.findings) { finding in
            json.element { write(finding, json) }
        }
        json.endObject()
    }

    private func write(_ finding: CheckFinding, _ json: JSONWriter) {
        json.member("rule", finding.rule.id)
        json.member("severity", finding.rule.severity.rawValue)
        json.member("outcome", finding.outcome.rawValue)
        json.member("what", form.title(finding.rule.requirement))
        json.member("found", finding.found.figure)
        json.member("minimum", finding.minimum?.figure)
        json.member("maximum", finding.maximum?.figure)
        json.member("unit", finding.unit)
        json.member("per", finding.rule.requirement.per)
        json.member("obstacle", finding.obstacle?.word)
        json.member("records", finding.recordCount)
        json.member("position", finding.position)
        json.member("advice", finding.isUnmet ? form.advice(finding) : nil)
        json.member("source", finding.rule.advice.citation)
        json.member("ruleLine", finding.rule.position.line)
    }
}

extension CheckValue {
    /// The exact figure, or the text that was found; nil where nothing was.
    fileprivate var figure: String? {
        switch self {
        case .nothing: nil
        case .present: "present"
        case .text(let text): text
        case .count(let value), .share(let value), .kilograms(let value, _),
            .amount(let value, _, _):
            value.description
        }
    }
}

extension CheckFinding {
    /// The unit of its figures: `kg`, `1` for shares and counts, or that of the amount.
    fileprivate var unit: String? {
        switch maximum ?? minimum ?? found {
        case .kilograms: "kg"
        case .share, .count: "1"
        case .amount(_, let amount, _): amount.unit.isEmpty ? "1" : amount.unit
        default: nil
        }
    }
}

extension CheckRequirement {
    fileprivate var per: String? {
        switch self {
        case .carbonBudget(let per): per?.rawValue
        case .amount(_, let base): base == .total ? nil : base.word
        default: nil
        }
    }
}

extension CheckFinding.Obstacle {
    fileprivate var word: String {
        switch self {
        case .missingHeader(let item): "missingHeader:\(item.rawValue)"
        case .noTotal: "noTotal"
        case .noRecords: "noRecords"
        case .noFigures: "noFigures"
        case .noBudgetReport: "noBudgetReport"
        case .outOfRange: "outOfRange"
        }
    }
}
