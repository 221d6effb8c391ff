import Diagnostics
import Inventory

/// Writes a production report in XML: escaped, in a fixed order, the same bytes for the same records.
struct ReportXMLWriter {
    let production: Production
    let identity: ReportIdentity
    let store: RecordStore

    /// Writes the whole report; `choose` may change a record or leave it out.
    func write(
        to sink: any TextSink, choose: (UInt32, PlacedRecord) -> PlacedRecord? = { $1 }
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
        _ choose: (UInt32, PlacedRecord) -> PlacedRecord?
    ) {
        var isOpen = false
        for setBuild in store.setBuildNames(of: department) {
            var isBuildOpen = false
            store.forEach(department, setBuild) { number, record in
                guard let record = choose(number, record) else { return }
                if !isOpen {
                    sink.write("  <department name=\"\(XMLText.attribute(department))\">\n")
                    isOpen = true
                }
                if !setBuild.isEmpty, !isBuildOpen {
                    let id = XMLText.attribute(setBuild)
                    let rest = store.attributes(ofSetBuild: setBuild)
                    sink.write("    <setBuild id=\"\(id)\"\(rest)>\n")
                    isBuildOpen = true
                }
                sink.write((isBuildOpen ? "      " : "    ") + Self.element(record) + "\n")
            }
            if isBuildOpen { sink.write("    </setBuild>\n") }
        }
        if isOpen { sink.write("  </department>\n") }
    }

    /// One record as an element.
    static func element(_ record: PlacedRecord) -> String {
        var text = "<" + record.kind.rawValue
        for attribute in order {
            guard let value = record[attribute] else { continue }
            text += " \(attribute.name)=\"\(XMLText.attribute(value))\""
        }
        return text + "/>"
    }

    /// What stands in an element first: id and day, then what the record is, then wording and origin.
    private static let order: [RecordAttribute] = {
        let first: [RecordAttribute] = [.id, .date, .periodFrom, .periodTo]
        let last: [RecordAttribute] = [
            .phase, .country, .municipality, .gridRegion, .control, .contract, .supplierFactor,
            .basis, .dataQuality, .allocation, .account, .supplier, .evidence, .description,
            .origin,
        ]
        let middle = RecordAttribute.allCases.filter {
            !first.contains($0) && !last.contains($0) && $0 != .setName
        }
        return first + middle + last
    }()
}
