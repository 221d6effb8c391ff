import Calculation
import Diagnostics
import Quantities

/// Writes a forecast as one JSON document, the same in every language; kilograms are decimal strings.
public struct ForecastJSONRenderer: Sendable {
    private static let schemaVersion = "1"

    /// Makes a renderer.
    public init() {}

    /// Writes the document.
    public func render(_ report: ForecastReport, to sink: any TextSink) {
        let forecast = report.forecast
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", Self.schemaVersion)
        json.member("toolVersion", report.toolVersion)
        json.member("production", forecast.actual.identity.production)
        json.member("title", forecast.actual.production.title)
        json.member("factorSet", forecast.actual.factorSet)
        json.member("lastDay", "\(forecast.lastDay)")
        json.member("phase", forecast.phase?.rawValue)
        json.array("inputs", report.inputs) { input in
            json.element {
                json.member("file", input.file)
                json.member("sha256", input.sha256)
            }
        }
        for (name, footprint) in [("interim", forecast.actual), ("budgetReport", forecast.budget)] {
            json.object(name, .line) {
                json.member("status", footprint.identity.status.rawValue)
                json.member("revision", footprint.identity.revision)
                json.member("namedFactorSet", footprint.identity.factorSet)
                json.member("records", footprint.recordCount)
                json.member("unquantified", footprint.unquantifiedCount)
            }
        }
        json.object("total") { json.members(forecast.total) }
        json.member("expectedRange", forecast.range)
        json.member("percentAboveBudget", forecast.percent)
        let tables = [
            ("departments", forecast.departments), ("categories", forecast.categories),
            ("rows", forecast.rows),
        ]
        for (name, rows) in tables {
            json.array(name, rows) { row in
                json.element {
                    if name != "categories" { json.member("department", row.department) }
                    if name != "departments" { json.member("category", row.category) }
                    json.members(row)
                }
            }
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }
}

extension JSONWriter {
    fileprivate func members(_ row: Forecast.Row) {
        for (name, totals) in [
            ("budget", row.budget), ("actual", row.actual), ("remaining", row.remaining),
            ("expected", row.expected), ("excess", row.excess),
        ] {
            object(name, .line) { members(totals) }
        }
    }
}
