import Diagnostics
import Inventory

/// Writes a production report in XML: escaped, in a fixed order, the same bytes for the same records.
struct ReportXMLWriter {
    /// Bytes that are handed on together.
    private static let portion = 1 << 16

    let production: Production
    let identity: ReportIdentity
    let store: RecordStore

    /// Writes the whole report; `choose` answers an element from what the store has of a record, or leaves
    /// it out.
    func write(
        to sink: any TextSink,
        choose: (UInt32, ArraySlice<UInt8>) -> ArraySlice<UInt8>? = { $1.dropFirst() }
    ) {
        sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        sink.write(HeaderXML(production: production, identity: identity).opening)
        for department in store.departmentNames {
            write(department, to: sink, choose)
        }
        sink.write("</productionReport>\n")
    }

    private func write(
        _ department: String, to sink: any TextSink,
        _ choose: (UInt32, ArraySlice<UInt8>) -> ArraySlice<UInt8>?
    ) {
        var isOpen = false
        var text: [UInt8] = []
        for setBuild in store.setBuildNames(of: department) {
            var isBuildOpen = false
            store.forEach(department, setBuild) { number, entry in
                guard let element = choose(number, entry) else { return }
                if !isOpen {
                    text += "  <department name=\"\(XMLText.attribute(department))\">\n".utf8
                    isOpen = true
                }
                if !setBuild.isEmpty, !isBuildOpen {
                    let id = XMLText.attribute(setBuild)
                    let rest = store.attributes(ofSetBuild: setBuild)
                    text += "    <setBuild id=\"\(id)\"\(rest)>\n".utf8
                    isBuildOpen = true
                }
                text.append(contentsOf: (isBuildOpen ? "      " : "    ").utf8)
                text.append(contentsOf: element)
                text.append(UInt8(ascii: "\n"))
                if text.count >= Self.portion { flush(&text, to: sink) }
            }
            if isBuildOpen { text += "    </setBuild>\n".utf8 }
        }
        if isOpen { text += "  </department>\n".utf8 }
        flush(&text, to: sink)
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
