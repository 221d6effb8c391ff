import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// Writes footprints in the chapters of another system as one JSON document, the same in every language.
///
/// Kilograms are exact and strings. `inside` and `outside` sum to `totals`, the chapters to `inside`, what
/// is left out to `outside`, and the lines of each to it, all of them exactly and in each measure.
public struct SystemLayoutJSONRenderer: Sendable {
    /// The version of the document's form; a change that breaks readers raises it.
    public static let schemaVersion = "1"

    /// Makes a renderer.
    public init() {}

    /// Writes the document.
    public func render(_ layouts: [SystemLayout], toolVersion: String, to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", Self.schemaVersion)
        json.object("tool", .line) {
            json.member("name", "bftp")
            json.member("version", toolVersion)
        }
        json.array("reports", layouts) { layout in
            json.beginObject()
            write(layout, json)
            json.endObject()
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }

    private func write(_ layout: SystemLayout, _ json: JSONWriter) {
        let identity = layout.footprint.identity
        json.member("system", layout.system.name.rawValue)
        json.member("name", (layout.system.title.english, layout.system.title.danish))
        json.member("source", layout.system.title.citation)
        json.member("production", identity.production)
        json.member("title", layout.footprint.production.title)
        json.member("status", identity.status.rawValue)
        json.member("revision", identity.revision)
        json.member("factorSet", layout.footprint.factorSet)
        json.member("records", layout.footprint.recordCount)
        json.member("unquantified", layout.footprint.unquantifiedCount)
        json.object("totals", .line) { json.members(layout.footprint.totals) }
        json.object("inside", .line) { json.members(layout.inside) }
        json.object("outside", .line) { json.members(layout.outside) }
        if let scope3 = layout.scope3 { json.object("scope3", .line) { json.members(scope3) } }
        if layout.system.isInTonnes {
            json.object("totalsInTonnes", .line) { json.tonnes(layout.footprint.totals) }
        }
        json.array("chapters", layout.chapters) { section in
            json.element { write(section, layout.system.isInTonnes, json) }
        }
        json.array("exclusions", layout.exclusions) { section in
            json.element {
                write(section, layout.system.isInTonnes, json)
                json.member(
                    "reason", (section.chapter.reason.english, section.chapter.reason.danish))
            }
        }
        json.array("notes", layout.system.notes) { note in
            json.element {
                json.member("text", (note.english, note.danish))
                json.member("source", note.citation)
            }
        }
    }

    private func write(
        _ section: SystemLayout.Section, _ isInTonnes: Bool, _ json: JSONWriter
    ) {
        json.member("chapter", section.chapter.id)
        json.member("name", (section.chapter.name.english, section.chapter.name.danish))
        json.members(section.totals)
        if isInTonnes { json.tonnes(section.totals) }
        json.array("lines", section.lines) { line in
            json.element {
                json.member("category", line.category)
                json.member(line.scope)
                json.members(line.totals)
            }
        }
    }
}

extension JSONWriter {
    /// Writes both totals in tonnes, to the microgram.
    fileprivate func tonnes(_ totals: FootprintTotals) {
        member("locationBasedTonnes", SystemLayout.tonnes(totals.location))
        member("marketBasedTonnes", SystemLayout.tonnes(totals.market))
    }
}
