import Alliance
import Diagnostics
import Quantities

/// Writes a footprint of many as one JSON document, the same in every language.
///
/// It holds what is shown and nothing else; the digests of the reports that count let the next edition be
/// held against this one, and say nothing of them.
public struct AllianceJSONRenderer: Sendable {
    /// The form's name in the first member.
    public static let form = "bftp-alliance-1"

    /// Makes a renderer.
    public init() {}

    /// Writes the document.
    public func render(_ report: AllianceReport, to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("form", Self.form)
        json.member("internal", report.filter.isInternal)
        json.member("year", report.filter.year)
        json.member("kind", report.filter.kind?.rawValue)
        json.member("productions", report.productions)
        json.member("companies", report.companies)
        json.member("records", report.records)
        json.member("unquantified", report.unquantified)
        json.object("leftOut", .line) {
            for reason in report.leftOut { json.member(reason.reason, reason.count) }
        }
        json.array("factorSets", report.factorSets, .line) { json.string($0) }
        json.member("locationBased", report.location)
        json.member("marketBased", report.market)
        json.member("biogenic", report.biogenic)
        json.member("uncertaintyPercent", report.uncertaintyPercent)
        json.member("fallbackPermille", report.fallbackPermille)
        writeRules(report, json)
        writeTables(report, json)
        writeCrosses(report, json)
        writeIntensities(report, json)
        writeTrend(report, json)
        writeList(report, json)
        json.array("members", report.members) { json.string(Self.hexadecimal($0)) }
        json.endObject()
        json.lineFeed()
        json.flush()
    }

    /// The rules that were applied, by name and never by what they ask for.
    private func writeRules(_ report: AllianceReport, _ json: JSONWriter) {
        let rules = [
            "consent", "minimum number of productions", "minimum number of companies",
            "dominance (n,k)", "p %", "secondary suppression", "known denominators",
            "other selections", "earlier editions",
        ]
        json.array("rules", report.filter.isInternal ? [] : rules, .line) { json.string($0) }
    }

    private func writeTables(_ report: AllianceReport, _ json: JSONWriter) {
        json.object("tables") {
            for table in report.tables {
                json.array(table.classification.rawValue, table.rows) { row in
                    json.element {
                        json.member("key", row.key)
                        json.member("kilograms", row.kilograms)
                        json.member("permille", row.permille)
                        json.member("productions", row.productions)
                        json.member("companies", row.companies)
                    }
                }
            }
        }
    }

    private func writeCrosses(_ report: AllianceReport, _ json: JSONWriter) {
        json.object("byKind") {
            for cross in report.crosses {
                json.object(cross.classification.rawValue) {
                    json.array("kinds", cross.columns, .line) { json.string($0) }
                    json.array("rows", Array(zip(cross.rows, cross.cells))) { key, cells in
                        json.element {
                            json.member("key", key)
                            json.array("kilograms", cells) { json.string($0?.description) }
                        }
                    }
                    json.array("hidden", cross.hidden) { cell in
                        json.element {
                            json.member("row", cell.row)
                            json.member("kind", cell.column)
                        }
                    }
                }
            }
        }
    }

    private func writeIntensities(_ report: AllianceReport, _ json: JSONWriter) {
        json.array("intensities", report.intensities) { intensity in
            json.element {
                json.member("unit", intensity.declaredUnit.rawValue)
                json.member("kind", intensity.kind)
                json.member("productions", intensity.productions)
                json.member("companies", intensity.companies)
                json.member("mean", intensity.mean)
                json.array("quarterMeans", intensity.quarterMeans) { json.string($0.description) }
                json.array("percentiles", intensity.percentiles) { json.string($0.description) }
            }
        }
        json.array("levers", report.levers) { lever in
            json.element {
                json.member("category", lever.category)
                json.member("kilograms", lever.kilograms)
                json.member("mean", lever.mean)
                json.member("lowestQuarterMean", lever.lowestQuarterMean)
                json.member("potential", lever.potential)
                json.member("permille", lever.permille)
            }
        }
    }

    private func writeTrend(_ report: AllianceReport, _ json: JSONWriter) {
        json.member("trendFactorSet", report.trendFactorSet)
        json.array("trend", report.trend) { year in
            json.element {
                json.member("year", year.year)
                json.member("kilograms", year.kilograms)
                json.member("perShootingDay", year.perShootingDay)
                json.member("productions", year.productions)
                json.member("companies", year.companies)
            }
        }
    }

    private func writeList(_ report: AllianceReport, _ json: JSONWriter) {
        guard report.filter.isInternal else { return }
        json.array("list", report.list) { production in
            json.element {
                json.member("production", production.id)
                json.member("title", production.title)
                json.member("company", production.company)
                json.member("kind", production.kind)
                json.member("year", production.year)
                json.member("kilograms", production.kilograms)
                json.member("perShootingDay", production.perShootingDay)
                json.member("publishable", production.isPublishable)
            }
        }
    }

    /// 32 hexadecimal digits.
    static func hexadecimal(_ digest: UInt128) -> String {
        let digits = String(digest, radix: 16)
        return String(repeating: "0", count: 32 - digits.utf8.count) + digits
    }
}
