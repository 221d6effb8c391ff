import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Writes footprints as one JSON document with everything in it, the same bytes for the same footprints.
///
/// Decimal numbers are strings, so that no reader rounds them. Keys stand in the order of
/// `footprint.schema.json`: schemaVersion, tool, footprints; and in each footprint production, identity,
/// inputs, factorSet, warnings, records, isComplete, totals, uncertainty, cells, cuts, intensities, largest, fallbacks,
/// co2Only, unquantified, factorUses, datasets, method, lines. The document is the same in every language:
/// names are given in all of them.
public struct FootprintJSONRenderer: Sendable {
    /// The version of the document's form; a change that breaks readers raises it.
    public static let schemaVersion = "1"

    private let library: FactorLibrary

    /// Makes a renderer.
    public init(library: FactorLibrary) {
        self.library = library
    }

    /// Writes the footprints.
    ///
    /// Where emission lines are wanted, `copyLines` is called for each footprint with its index and must
    /// write what ``EmissionLineJSONWriter`` wrote for it; several such texts may follow each other.
    public func render(
        _ reports: [FootprintReport], to sink: any TextSink,
        copyLines: ((Int, any TextSink) -> Void)? = nil
    ) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", Self.schemaVersion)
        json.object("tool", .line) {
            json.member("name", "bftp")
            json.member("version", reports.first?.toolVersion)
        }
        json.key("footprints")
        json.beginArray()
        for (index, report) in reports.enumerated() {
            json.beginObject()
            FootprintJSON(report: report, library: library, json: json).write()
            if let copyLines {
                json.key("lines")
                json.beginArray()
                json.copyElements { copyLines(index, $0) }
                json.endArray()
            }
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.lineFeed()
        json.flush()
    }
}
