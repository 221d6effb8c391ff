import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// Writes comparisons as one JSON document, the same in every language; kilograms are decimal strings.
public struct ComparisonJSONRenderer: Sendable {
    private static let schemaVersion = "1"

    private let words: ReportWords

    /// Makes a renderer.
    public init(library: FactorLibrary) {
        words = ReportWords(language: .english, library: library)
    }

    /// Writes the document.
    public func render(_ report: ComparisonReport, to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", Self.schemaVersion)
        json.member("toolVersion", report.toolVersion)
        if let first = report.comparisons.first?.first {
            json.object("first") { json.members(first, report.inputs[0]) }
        }
        json.key("comparisons")
        json.beginArray()
        for (index, comparison) in report.comparisons.enumerated() {
            json.beginObject()
            json.object("second") { json.members(comparison.second, report.inputs[index + 1]) }
            json.object("restated", .line) {
                json.member("factorSet", comparison.restated.factorSet)
                json.members(comparison.restated.totals)
                json.member("unquantified", comparison.restated.unquantifiedCount)
            }
            write(comparison, to: json)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.lineFeed()
        json.flush()
    }

    private func write(_ comparison: ReportComparison, to json: JSONWriter) {
        let form = ComparisonWords(comparison, words: words)
        json.object("difference") {
            json.members(comparison.difference)
            json.member("percent", comparison.percent)
            json.member("locationRange", form.ranges[.location])
            json.member("marketRange", form.ranges[.market])
            json.member(
                "significance",
                DifferenceUncertainty.significance(
                    of: comparison.difference.location, range: form.ranges[.location]
                ).rawValue)
        }
        json.object("comparability") {
            json.member("verdict", comparison.comparability.verdict.rawValue)
            json.array("reasons", comparison.comparability.reasons) { reason, forbids in
                json.element {
                    json.members(reason)
                    json.member("forbids", forbids)
                }
            }
        }
        writeSums(form, to: json)
        writeParts(comparison, to: json)
    }

    private func writeSums(_ form: ComparisonWords, to json: JSONWriter) {
        json.array("causes", form.causes) { cause, totals, reasons in
            json.beginObject()
            json.member("cause", cause.rawValue)
            json.members(totals)
            json.array("reasons", reasons) { reason in
                json.element {
                    json.member("reason", reason.key.rawValue)
                    json.members(reason.totals)
                }
            }
            json.endObject()
        }
        let cuts: [(String, String, (FootprintCoordinates) -> String)] = [
            ("departments", "department", \.department), ("categories", "category", \.category),
        ]
        for (name, member, key) in cuts {
            json.array(name, form.comparison.changes(by: key)) { change in
                json.element {
                    json.member(member, change.key)
                    json.object("first", .line) { json.members(change.first) }
                    json.object("second", .line) { json.members(change.second) }
                    json.object("difference", .line) { json.members(change.difference) }
                }
            }
        }
    }

    private func writeParts(_ comparison: ReportComparison, to json: JSONWriter) {
        json.array("parts", comparison.parts) { part in
            json.element {
                json.member("cause", part.reason.cause.rawValue)
                json.member("reason", part.reason.rawValue)
                json.member("department", part.department)
                json.member("category", part.category)
                json.member("activity", part.activity)
                json.member("stage", part.stage.rawValue)
                json.member("measure", part.measure.rawValue)
                json.member("basisChanged", part.basisChanged)
                json.member("kilograms", part.kilograms)
            }
        }
    }
}

extension JSONWriter {
    fileprivate func members(_ footprint: Footprint, _ input: ComparisonReport.Input) {
        member("file", input.file)
        member("sha256", input.sha256)
        member("production", footprint.identity.production)
        member("title", footprint.production.title)
        member("kind", footprint.production.kind.rawValue)
        member("status", footprint.identity.status.rawValue)
        member("revision", footprint.identity.revision)
        object("factorSet", .line) {
            member("name", footprint.factorSet)
            member("sha256", input.factorSetHash)
        }
        members(footprint.totals)
        member("records", footprint.recordCount)
        member("unquantified", footprint.unquantifiedCount)
        array("intensities", footprint.intensities) { intensity in
            element {
                member("per", intensity.declaredUnit.rawValue)
                member("currency", intensity.currency)
                member("count", intensity.count)
                member("locationBased", intensity.location)
                member("marketBased", intensity.market)
            }
        }
    }

    fileprivate func members(_ reason: Comparability.Reason) {
        switch reason {
        case .noFigures(let isSecond):
            member("reason", "noFigures")
            member("report", isSecond ? "second" : "first")
        case .unquantified(let first, let second):
            member("reason", "unquantified")
            member("firstPercent", first)
            member("secondPercent", second)
        case .boundary(let kilograms):
            member("reason", "boundary")
            member("kilograms", kilograms)
        case .kind(let first, let second): pair("kind", first.rawValue, second.rawValue)
        case .production(let first, let second): pair("production", first, second)
        case .factorSet(let first, let second): pair("factorSet", first, second)
        case .status(let first, let second): pair("status", first.rawValue, second.rawValue)
        case .currency(let first, let second): pair("currency", first, second)
        }
    }

    private func pair(_ reason: String, _ first: String, _ second: String) {
        member("reason", reason)
        member("first", first)
        member("second", second)
    }
}
