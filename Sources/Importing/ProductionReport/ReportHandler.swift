import CLibXML2
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Follows the elements of a production report and hands its records on as rows.
final class ReportHandler {
    static let namespace = "urn:bftp:production-report:1"
    /// More distinct unknown names than this end the reading: libxml2 keeps every name it meets.
    private static let mostUnknownNames = 10_000
    /// Unknown elements nested deeper end the reading: libxml2 keeps every one that is open.
    private static let deepest = 256

    /// Takes departments, set builds and records in order.
    let rows: RowWriter
    var header = HeaderBuilder()
    var positions: TextPositions
    /// Problems of structure; those of records lie with their reader.
    var diagnostics = DiagnosticSink()
    /// Lives as long as the handler: whoever makes both keeps both.
    unowned(unsafe) var parser: XMLParser?

    let begin: (Production, ReportIdentity) -> Void
    private let elements = NameMemory()
    private let attributeNames = NameMemory()
    private let namespaces = NameMemory()
    /// What the hot path reads and writes: kept behind a constant pointer, free of bookkeeping.
    let hot: UnsafeMutablePointer<HotState>

    struct HotState {
        /// Whether records may stand here: directly in a department or a set build.
        var takesRecords = false
        /// Whether a set build is open, which takes only materials.
        var isInSetBuild = false
        /// The code of the record that is open, or 0.
        var openRecord: Int32 = 0
        var isInRecord: Bool { openRecord != 0 }
        /// How deep the element at hand lies in something that is not known and therefore not read.
        var skippedDepth = 0
        /// The parser, whose input buffer the attribute values lie in.
        var context: xmlParserCtxtPtr?
        /// The offset up to which the last element's tag was read.
        var lastOffset = 0
        /// The line of the last record and the offset at which it starts.
        var line = 0
        var lineStart = 0
    }

    private var open: [ReportElement] = []
    private var unknownNames: Set<String> = []
    var seenHeaderElements: Set<String> = []
    private var hasProduction = false
    private var departmentCount = 0
    var text: [UInt8] = []
    var coProducer: (country: String?, share: String?) = (nil, nil)
    private var isBroken = false
    /// Whether the whole text has been handed over, so that anything missing is missing at its end.
    var isAtEnd = false
    private(set) var hasRoot = false
    private(set) var hasClosedRoot = false

    /// Makes a handler that tells the header before the first row.
    init(
        rows: RowWriter, file: String, begin: @escaping (Production, ReportIdentity) -> Void
    ) {
        self.rows = rows
        self.begin = begin
        positions = TextPositions(file: file)
        hot = .allocate(capacity: 1)
        hot.initialize(to: HotState())
    }

    deinit {
        hot.deallocate()
    }

    // MARK: Events

    func startElement(
        _ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        let code = elements.code(of: name) { ReportElement.code(String(cString: $0)) }
        if hot.pointee.takesRecords, !hot.pointee.isInRecord, code > 0, isOurs(uri) {
            let list = AttributeList(start: attributes, count: count)
            if code == ReportElement.setBuildCode, !hot.pointee.isInSetBuild {
                hot.pointee.isInSetBuild = true
                return writeSetBuild(list)
            }
            if let kind = RecordKind(code: code), admits(kind) {
                hot.pointee.openRecord = code
                return writeRecord(kind, list)
            }
        }
        startOther(name, uri, AttributeList(start: attributes, count: count))
    }

    func endElement() {
        noteOffset()
        if hot.pointee.isInRecord, hot.pointee.skippedDepth == 0 {
            hot.pointee.openRecord = 0
        } else if hot.pointee.isInSetBuild, hot.pointee.skippedDepth == 0 {
            hot.pointee.isInSetBuild = false
            writeEndOfSetBuild()
        } else {
            endOther()
        }
    }

    func characters(_ bytes: UnsafeRawBufferPointer) {
        if hot.pointee.takesRecords {
            var offset = 0
            while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
            if offset == bytes.count { return }
        }
        takeText(bytes)
    }

    /// Remembers how far the text is read, so that the next tag is found from there.
    @inline(__always)
    private func noteOffset() {
        guard let input = hot.pointee.context?.pointee.input, let base = input.pointee.base,
            let current = input.pointee.cur
        else { return }
        hot.pointee.lastOffset = Int(input.pointee.consumed) + (current - base)
    }

    @inline(__always)
    private func isOurs(_ uri: UnsafePointer<UInt8>?) -> Bool {
        guard let uri else { return false }
        return namespaces.code(of: uri) { String(cString: $0) == Self.namespace ? 1 : 0 } == 1
    }

    @inline(__always)
    private func admits(_ kind: RecordKind) -> Bool {
        !hot.pointee.isInSetBuild || kind == .material || kind == .disposal
    }

    /// Starts an element that is no record, or that has no place here.
    private func startOther(
        _ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?, _ list: AttributeList
    ) {
        guard hot.pointee.skippedDepth == 0 else {
            hot.pointee.skippedDepth += 1
            noteName(name)
            if hot.pointee.skippedDepth == Self.deepest {
                report("too-deep", [:], at: parser?.tagOffset())
                parser?.stop()
            }
            return
        }
        let element = ReportElement(name: String(cString: name))
        guard isOurs(uri), let element, !hot.pointee.isInRecord, !hot.pointee.isInSetBuild,
            mayOpen(element)
        else {
            refuse(name, uri, isOurs(uri) ? element : nil)
            return
        }
        open.append(element)
        updateHotState()
        readOther(element, list)
        noteOffset()
    }

    private func endOther() {
        guard hot.pointee.skippedDepth == 0 else {
            hot.pointee.skippedDepth -= 1
            return
        }
        guard let element = open.popLast() else { return }
        updateHotState()
        switch element {
        case .header(let field): endHeader(field)
        case .production: endProduction()
        case .commissioners: endList(of: .commissioner)
        case .coProducers: endList(of: .coProducer)
        case .report: hasClosedRoot = true
        default: break
        }
    }

    private func updateHotState() {
        hot.pointee.takesRecords = open.last == .department
    }

    private func takeText(_ bytes: UnsafeRawBufferPointer) {
        guard hot.pointee.skippedDepth == 0, let element = open.last else { return }
        if element.hasText {
            text.append(contentsOf: bytes)
        } else if !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
            let found = String(decoding: bytes.prefix(40), as: UTF8.self)
            report(
                "unexpected-text", ["found": .text(found.trimmingWhitespace)],
                at: parser?.currentOffset())
        }
    }

    func parserError(_ failure: XMLParser.Failure) {
        // What libxml2 says after its first error only follows from it.
        guard !isBroken else { return }
        isBroken = true
        let position = SourcePosition(
            file: positions.file, line: failure.line, column: failure.column)
        diagnostics.report(
            XMLDiagnostic.diagnostic(failure, at: position, isAtEnd: isAtEnd))
    }

    @inline(__always)
    func recordAttribute(_ name: UnsafePointer<UInt8>) -> RecordAttribute? {
        RecordAttribute(
            code: attributeNames.code(of: name) { name in
                RecordAttribute(name: String(cString: name)).map { Int32($0.rawValue) } ?? -1
            })
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
        hot.pointee.skippedDepth = 1
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
                ["element": .text(found), "parent": .text(parentName)],
                at: parser?.tagOffset(),
                remedy: RecordProblem.nearest(found, ReportElement.names.filter { $0 != found }))
        }
    }

    private var parentName: String {
        if let record = RecordKind(code: hot.pointee.openRecord) { return record.rawValue }
        return hot.pointee.isInSetBuild ? "setBuild" : open.last?.name ?? ""
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
        case .setBuild, .record: break
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
        writeDepartment(list)
    }

    /// Reports what only the end of the text shows.
    func finish() {
        if hasRoot, hasClosedRoot, !hasProduction, departmentCount == 0 {
            report("missing-element", ["element": "production"], at: nil)
        }
    }
}
