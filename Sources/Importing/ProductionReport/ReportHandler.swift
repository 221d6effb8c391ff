import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Follows the elements of a production report and hands its records to a ``RecordReader``.
final class ReportHandler {
    static let namespace = "urn:bftp:production-report:1"
    /// More distinct unknown names than this end the reading: libxml2 keeps every name it meets.
    private static let mostUnknownNames = 10_000

    let reader: RecordReader
    var header = HeaderBuilder()
    var positions: TextPositions
    weak var parser: XMLParser?

    private var elements = PointerTable<ReportElement?>()
    private var attributeNames = PointerTable<RecordAttribute?>()
    private var namespaces = PointerTable<Bool>()
    private var open: [ReportElement] = []
    /// How deep the element at hand lies in something that is not known and therefore not read.
    private var skippedDepth = 0
    private var unknownNames: Set<String> = []
    private var seenHeaderElements: Set<String> = []
    private var hasProduction = false
    private var departmentCount = 0
    private var text: [UInt8] = []
    private var coProducer: (country: String?, share: String?) = (nil, nil)
    private(set) var hasRoot = false
    private(set) var hasClosedRoot = false

    init(reader: RecordReader, file: String) {
        self.reader = reader
        positions = TextPositions(file: file)
        reader.locator = self
    }

    // MARK: Events

    func startElement(
        _ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard skippedDepth == 0 else {
            skippedDepth += 1
            noteName(name)
            return
        }
        let isOurs = uri.map {
            namespaces.meaning(of: $0) { String(cString: $0) == Self.namespace }
        }
        let element = elements.meaning(of: name) { ReportElement(name: String(cString: $0)) }
        guard isOurs == true, let element, mayOpen(element) else {
            refuse(name, uri, isOurs == true ? element : nil)
            return
        }
        open.append(element)
        let list = AttributeList(start: attributes, count: count)
        if case .record(let kind) = element {
            readRecord(kind, list)
        } else {
            readOther(element, list)
        }
    }

    func endElement() {
        guard skippedDepth == 0 else {
            skippedDepth -= 1
            return
        }
        guard let element = open.popLast() else { return }
        switch element {
        case .header(let field): endHeader(field)
        case .production: endProduction()
        case .setBuild: reader.leaveSetBuild()
        case .report: hasClosedRoot = true
        default: break
        }
    }

    func characters(_ bytes: UnsafeRawBufferPointer) {
        guard skippedDepth == 0, let element = open.last else { return }
        if element.hasText {
            text.append(contentsOf: bytes)
        } else if !bytes.allSatisfy({ [0x20, 0x0A, 0x0D, 0x09].contains($0) }) {
            let found = String(decoding: bytes.prefix(40), as: UTF8.self)
            report(
                "unexpected-text", ["found": .text(found.trimmingWhitespace)],
                at: parser?.currentOffset())
        }
    }

    func parserError(_ failure: XMLParser.Failure) {
        let position = SourcePosition(
            file: positions.file, line: failure.line, column: failure.column)
        reader.diagnostics.report(XMLDiagnostic.diagnostic(failure, at: position))
    }

    @inline(__always)
    func recordAttribute(_ name: UnsafePointer<UInt8>) -> RecordAttribute? {
        attributeNames.meaning(of: name) { RecordAttribute(name: String(cString: $0)) }
    }

    // MARK: Structure

    private func mayOpen(_ element: ReportElement) -> Bool {
        guard let parent = open.last else { return element == .report }
        if element == .production, hasProduction { return false }
        return parent.mayContain(element)
    }

    /// Reports an element that has no place here, and skips it with everything inside.
    private func refuse(
        _ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?, _ element: ReportElement?
    ) {
        skippedDepth = 1
        noteName(name)
        let found = String(cString: name)
        guard !open.isEmpty else { return refuseRoot(found, uri) }
        if element == .production, hasProduction {
            report("repeated-element", ["element": .text(found)], at: parser?.tagOffset())
        } else if element == nil, let uri, String(cString: uri) != Self.namespace {
            report(
                "wrong-namespace", ["found": .text(String(cString: uri))], at: parser?.tagOffset())
        } else {
            report(
                "unknown-element",
                ["element": .text(found), "parent": .text(open.last?.name ?? "")],
                at: parser?.tagOffset(),
                remedy: RecordProblem.nearest(found, ReportElement.names.filter { $0 != found }))
        }
    }

    private func refuseRoot(_ found: String, _ uri: UnsafePointer<UInt8>?) {
        hasRoot = true
        if found == "productionReport" {
            report(
                "wrong-namespace", ["found": .text(uri.map { String(cString: $0) } ?? "")],
                at: parser?.tagOffset(),
                remedy: Message("remedy-namespace"))
        } else {
            report("not-a-report", ["found": .text(found)], at: parser?.tagOffset())
        }
        parser?.stop()
    }

    private func noteName(_ name: UnsafePointer<UInt8>) {
        guard unknownNames.insert(String(cString: name)).inserted,
            unknownNames.count > Self.mostUnknownNames
        else { return }
        report("too-many-names", [:], at: parser?.tagOffset())
        parser?.stop()
    }

    private func readOther(_ element: ReportElement, _ list: AttributeList) {
        switch element {
        case .report: readRoot(list)
        case .production:
            hasProduction = true
            if departmentCount > 0 { report("production-not-first", [:], at: parser?.tagOffset()) }
            let values = attributes(list, of: "production", required: ["id"], optional: [])
            if let id = values["id"] { header.set(.id, id.text, at: id.position) }
        case .header(let field): startHeader(field, list)
        case .commissioners, .coProducers:
            startOnce(element.name)
            _ = attributes(list, of: element.name, required: [], optional: [])
        case .department: readDepartment(list)
        case .setBuild: readSetBuild(list)
        case .record: break
        }
    }

    private func readRoot(_ list: AttributeList) {
        hasRoot = true
        let values = attributes(
            list, of: "productionReport", required: ["status", "revision"],
            optional: ["factorSet"])
        for field in [HeaderField.status, .revision, .factorSet] {
            guard let value = values[field.rawValue] else { continue }
            header.set(field, value.text, at: value.position)
        }
    }

    private func readDepartment(_ list: AttributeList) {
        departmentCount += 1
        if !hasProduction, departmentCount == 1 {
            report("missing-element", ["element": "production"], at: parser?.tagOffset())
        }
        let values = attributes(list, of: "department", required: ["name"], optional: [])
        guard let name = values["name"] else {
            reader.enter(RecordContext(department: Department(id: "", isKnown: false)))
            return
        }
        if name.text.trimmingWhitespace.isEmpty {
            invalid("name", name, "expected-text")
        }
        reader.enterDepartment(name.text, at: name.position)
    }

    private func readSetBuild(_ list: AttributeList) {
        let values = attributes(
            list, of: "setBuild", required: ["id"],
            optional: [
                "name", "date", "periodFrom", "periodTo", "country", "municipality", "phase",
                "description",
            ])
        reader.enterSetBuild(SetBuildAttributes(values.mapValues { ($0.text, $0.position) }))
    }

    // MARK: Header

    private func startHeader(_ field: HeaderField, _ list: AttributeList) {
        text.removeAll(keepingCapacity: true)
        if !field.isWrapped { startOnce(field.rawValue) }
        let rules = field.attributes
        let values = attributes(
            list, of: field.rawValue, required: rules.required, optional: rules.optional)
        let position = positions.position(at: parser?.tagOffset() ?? 0)
        switch field {
        case .company: set(.cvr, values["cvr"])
        case .budget: set(.budgetCurrency, values["currency"])
        case .period:
            set(.periodFrom, values["from"])
            set(.periodTo, values["to"])
        case .consent: set(.consent, values["publication"])
        case .coProducer:
            coProducer = (values["country"]?.text, values["share"]?.text)
        case .signOff:
            guard let name = values["name"], let role = values["role"], let date = values["date"]
            else { return }
            header.sign(name: name.text, role: role.text, date: date.text, at: position)
        default: break
        }
    }

    private func set(_ field: HeaderField, _ value: Attribute?) {
        if let value { header.set(field, value.text, at: value.position) }
    }

    private func startOnce(_ name: String) {
        guard !seenHeaderElements.insert(name).inserted else { return }
        report("repeated-element", ["element": .text(name)], at: parser?.tagOffset())
    }

    private func endHeader(_ field: HeaderField) {
        guard field.hasText else { return }
        let value = String(decoding: text, as: UTF8.self).trimmingWhitespace
        let position = positions.position(at: parser?.tagOffset() ?? 0)
        header.set(field, value, at: position)
        if field == .coProducer {
            header.describeCoProducer(
                country: coProducer.country, share: coProducer.share, at: position)
        }
    }

    private func endProduction() {
        for field in HeaderField.required where !seenHeaderElements.contains(field.rawValue) {
            report("missing-element", ["element": .text(field.rawValue)], at: parser?.tagOffset())
        }
        reader.production = header.production
        reader.identity = header.identity
    }

    /// Reports what only the end of the text shows.
    func finish() {
        if hasRoot, hasClosedRoot, !hasProduction, departmentCount == 0 {
            report("missing-element", ["element": "production"], at: nil)
        }
    }
}
