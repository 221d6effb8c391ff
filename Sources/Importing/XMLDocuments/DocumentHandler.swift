import CLibXML2
import Diagnostics

/// Follows the elements of a document along an outline and tells a consumer its fields.
///
/// No tree is built: only the path to the element at hand and the text of one field are kept.
final class DocumentHandler {
    /// Elements nested deeper end the reading: libxml2 keeps every one that is open.
    private static let deepest = 256
    /// The longest text of a field; attachments are none and pass without being kept.
    private static let longestText = 64 * 1024

    let outline: DocumentOutline
    let consumer: any DocumentConsumer
    var positions: TextPositions
    var diagnostics = DiagnosticSink()
    /// Whether the whole text has been handed over, so that anything missing is missing at its end.
    var isAtEnd = false
    /// Whether a root was met, read or not.
    private(set) var hasRoot = false
    /// The parser; set by whoever makes both and keeps both.
    var context: xmlParserCtxtPtr?

    private let names = NameMemory()
    private let path: UnsafeMutablePointer<Int16>
    private var depth = 0
    private var node = 0
    private var skippedDepth = 0
    private var takesText = false
    private var text: [UInt8] = []
    private var valueOffset = 0
    private var isBroken = false
    private var isStopped = false
    private var knownNamespaces: [(address: UnsafePointer<UInt8>, code: Int)] = []

    init(outline: DocumentOutline, consumer: any DocumentConsumer, file: String) {
        self.outline = outline
        self.consumer = consumer
        positions = TextPositions(file: file)
        path = .allocate(capacity: Self.deepest + 1)
        text.reserveCapacity(1024)
    }

    deinit {
        path.deallocate()
    }

    // MARK: Events

    func startElement(_ tag: DocumentTag) {
        guard skippedDepth == 0 else { return skipDeeper() }
        takesText = false
        let code = names.code(of: tag.name, in: outline)
        var child = code < 0 ? 0 : outline.child(of: node, named: code)
        if child != 0, !isInNamespace(tag.namespace, of: outline.nodes[child].namespace) {
            child = 0
        }
        if node == 0, !outline.wrappers.contains(child) {
            hasRoot = true
            if !consumer.open(tag, in: self) { child = 0 }
        }
        guard child != 0 else { return skipDeeper() }
        guard depth < Self.deepest else { return refuseDepth() }
        path[depth] = Int16(node)
        depth += 1
        node = outline.wrappers.contains(child) ? 0 : child
        guard node != 0 else { return }
        if outline.nodes[node].hasText {
            takesText = true
            text.removeAll(keepingCapacity: true)
            valueOffset = currentOffset() + 1
        }
        if outline.nodes[node].tellsStart {
            consumer.start(outline.nodes[node].field, tag, in: self)
        }
    }

    func endElement() {
        guard skippedDepth == 0 else {
            skippedDepth -= 1
            return
        }
        let field = outline.nodes[node].field
        if field >= 0, !isStopped {
            text.withUnsafeBytes {
                let isText = outline.nodes[node].hasText
                let bytes = isText ? $0 : UnsafeRawBufferPointer(start: nil, count: 0)
                consumer.end(field, DocumentText(bytes: bytes), in: self)
            }
        }
        takesText = false
        guard depth > 0 else { return }
        depth -= 1
        node = Int(path[depth])
        // What an element with elements says itself counts before and between them.
        if outline.nodes[node].hasText { text.removeAll(keepingCapacity: true) }
    }

    func characters(_ bytes: UnsafeRawBufferPointer) {
        guard takesText, skippedDepth == 0 else { return }
        guard text.count + bytes.count <= Self.longestText else {
            takesText = false
            report("document-text-cut", .warning)
            return
        }
        text.append(contentsOf: bytes)
    }

    func parserError(_ failure: XMLParser.Failure) {
        // What libxml2 says after its first error only follows from it.
        guard !isBroken, !isStopped else { return }
        isBroken = true
        let position = SourcePosition(
            file: positions.file, line: failure.line, column: failure.column)
        diagnostics.report(XMLDiagnostic.diagnostic(failure, at: position, isAtEnd: isAtEnd))
    }

    // MARK: For consumers

    /// The line of the tag at hand, from 1.
    var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 0 }

    /// Reports a problem with the element at hand.
    func report(
        _ id: String, _ severity: Diagnostic.Severity,
        _ arguments: [String: Message.Argument] = [:], address: String? = nil
    ) {
        let hasRemedy = MessageCatalogue.template("remedy-\(id)", in: .english) != nil
        diagnostics.report(
            Diagnostic(
                severity, Message(id, arguments),
                at: positions.position(at: max(valueOffset, 0)), address: address,
                remedy: hasRemedy ? Message("remedy-\(id)") : nil))
    }

    /// Ends the reading here; no further events come.
    func stop() {
        isStopped = true
        skippedDepth += 1
        xmlStopParser(context)
    }

    // MARK: Structure

    private func skipDeeper() {
        skippedDepth += 1
        if depth + skippedDepth > Self.deepest { refuseDepth() }
    }

    private func refuseDepth() {
        guard !isStopped else { return }
        valueOffset = currentOffset()
        report("document-too-deep", .error)
        stop()
    }

    private func currentOffset() -> Int {
        guard let input = context?.pointee.input, let base = input.pointee.base,
            let current = input.pointee.cur
        else { return 0 }
        return Int(input.pointee.consumed) + (current - base)
    }

    @inline(__always)
    private func isInNamespace(_ uri: UnsafePointer<UInt8>?, of wanted: Int) -> Bool {
        guard wanted >= 0 else { return true }
        guard let uri else { return false }
        for known in knownNamespaces where known.address == uri { return known.code == wanted }
        return learnNamespace(uri) == wanted
    }

    private func learnNamespace(_ uri: UnsafePointer<UInt8>) -> Int {
        let code = outline.namespaces.firstIndex(of: String(cString: uri)) ?? -1
        if knownNamespaces.count < 32 { knownNamespaces.append((uri, code)) }
        return code
    }
}
