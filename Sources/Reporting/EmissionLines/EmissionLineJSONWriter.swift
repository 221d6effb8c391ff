import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Writes each emission line, and each record without a figure, as a JSON object of the `lines` array.
///
/// Every object begins with a comma, so that texts of several files can follow each other; the renderer
/// leaves out the first comma.
public final class EmissionLineJSONWriter: EmissionLineSink {
    /// The objects around a line: document, footprints, footprint, lines.
    private static let depth = 4
    private let sink: any TextSink
    private let citations: FactorCitations

    /// Makes a writer into a sink.
    public init(sink: any TextSink, library: FactorLibrary) {
        self.sink = sink
        citations = FactorCitations(library: library)
    }

    /// Writes one line.
    public func take(_ line: EmissionLine) {
        write { json in
            common(line.origin, line.parts, line.record, line.activity, json)
            json.member("category", line.category)
            json.member(line.scope)
            json.array("steps", line.steps) { step in
                json.element { json.members(step) }
            }
            json.member("applied", line.applied, citations)
            json.member("kilograms", line.kilograms)
            json.members(line.quality)
        }
    }

    /// Writes a record for which no figure exists: kilograms is null, and a reason stands beside it.
    public func takeUnquantified(_ record: UnquantifiedRecord) {
        write { json in
            common(record.origin, record.parts, record.record, record.activity, json)
            json.member("category", record.parts.category)
            json.member("kilograms", String?.none)
            json.member("unquantified", record.reason)
        }
    }

    private func write(_ body: (JSONWriter) -> Void) {
        sink.write(",\n" + String(repeating: "  ", count: Self.depth))
        let json = JSONWriter(sink, depth: Self.depth)
        json.beginObject(.line)
        body(json)
        json.endObject()
        json.flush()
    }

    private func common(
        _ origin: EmissionLine.Origin, _ parts: ActivityDescriptor.Parts,
        _ record: ActivityRecord, _ activity: String, _ json: JSONWriter
    ) {
        json.member("record", origin.recordID)
        json.member("position", origin.position)
        json.member("kind", parts.kind.rawValue)
        json.member("department", parts.department.id)
        json.member("phase", parts.phase?.rawValue)
        json.member("date", parts.date(of: record))
        json.member("dateOrigin", record.dateOrigin.rawValue)
        json.member("country", parts.country)
        json.member("countryOrigin", parts.countryOrigin.rawValue)
        json.member("basis", parts.basis.rawValue)
        json.member("description", origin.description)
        json.member("supplier", origin.supplier)
        json.member("evidence", origin.evidence)
        json.member("origin", origin.importOrigin)
        json.member("setBuild", origin.setBuild)
        json.member("allocation", record.allocation)
        json.member("reusedShare", record.reusedShare)
        json.member("activity", activity)
        json.member("amount", record.amount(of: parts))
        json.member("unit", parts.unit?.symbol ?? parts.currency)
    }
}

extension ActivityDescriptor.Parts {
    /// The category in which the record counts.
    var category: String { isCommute ? "commute" : rule.accounting.category }

    /// The record's day in ISO 8601; nil where nobody says it.
    func date(of record: ActivityRecord) -> String? {
        record.date.number == 0 ? nil : "\(record.date)"
    }
}

extension ActivityRecord {
    /// The amount as the record gives it; nil where airports stand in its place.
    func amount(of parts: ActivityDescriptor.Parts) -> ExactDecimal? {
        parts.rule.amount == .routePersons ? nil : amount
    }
}
