import Diagnostics
import Inventory

/// Writes a production report in XML: escaped, in a fixed order, the same bytes for the same records.
struct ReportXMLWriter {
    /// Bytes that are handed on together.
    private static let portion = 1 << 16

    let production: Production
    let identity: ReportIdentity
    let records: StoredRecords

    /// Writes the whole report.
    func write(to sink: any TextSink) {
        sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        sink.write(HeaderXML(production: production, identity: identity).opening)
        var text: [UInt8] = []
        var indentation = "    "
        records.forEachStep { step in
            switch step {
            case .department(let name):
                text += "  <department name=\"\(XMLText.attribute(name))\">\n".utf8
            case .setBuild(let id):
                text += opening(ofSetBuild: id).utf8
                indentation = "      "
            case .record(let number, let entry):
                text.append(contentsOf: indentation.utf8)
                records.append(entry, number, to: &text)
                text.append(UInt8(ascii: "\n"))
            case .endOfSetBuild:
                text += "    </setBuild>\n".utf8
                indentation = "    "
            case .endOfDepartment: text += "  </department>\n".utf8
            }
            if text.count >= Self.portion { flush(&text, to: sink) }
        }
        flush(&text, to: sink)
        sink.write("</productionReport>\n")
    }

    private func opening(ofSetBuild id: String) -> String {
        let attributes = records.store.attributes(ofSetBuild: id)
            .map { " \($0.name)=\"\(XMLText.attribute($1))\"" }.joined()
        return "    <setBuild id=\"\(XMLText.attribute(id))\"\(attributes)>\n"
    }

    private func flush(_ text: inout [UInt8], to sink: any TextSink) {
        text.withUnsafeBytes { sink.write(utf8: $0) }
        text.removeAll(keepingCapacity: true)
    }

    /// One record as an element.
    static func element(_ record: PlacedRecord) -> String {
        var bytes: [UInt8] = []
        RecordElement.append(record, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
