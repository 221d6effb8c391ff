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
    var context: xmlParserCtxtPtr? {
        didSet { hot.pointee.events = context?.pointee.sax }
    }

    private let names = NameMemory()
    private let namespaces = NameMemory()
    private let path: UnsafeMutablePointer<Int16>
    private let text: UnsafeMutableRawPointer
    /// What every event reads and writes: kept behind a constant pointer, free of bookkeeping.
    private let hot: UnsafeMutablePointer<HotState>
    /// Whether libxml2 found fault with the text, and whether somebody ended the reading.
    private(set) var isBroken = false
    private(set) var isStopped = false

    private struct HotState {
        var depth = 0
        var node = 0
        var skippedDepth = 0
        var takesText = false
        var textCount = 0
        var valueOffset = 0
        /// The namespace that was asked for last, and its code.
        var namespace: UnsafePointer<UInt8>?
        var namespaceCode = -1
        /// What the parser calls.
        var events: UnsafeMutablePointer<xmlSAXHandler>?
    }

    init(outline: DocumentOutline, consumer: any DocumentConsumer, file: String) {
        self.outline = outline
        self.consumer = consumer
        positions = TextPositions(file: file)
        path = .allocate(capacity: Self.deepest + 1)
        text = .allocate(byteCount: Self.longestText, alignment: 16)
        hot = .allocate(capacity: 1)
        hot.initialize(to: HotState())
    }

    deinit {
        path.deallocate()
        text.deallocate()
        hot.deallocate()
    }

    /// Begins another document with the same consumer.
    func begin(_ file: String) {
        positions = TextPositions(file: file)
        diagnostics = DiagnosticSink()
        (isAtEnd, hasRoot, isBroken, isStopped) = (false, false, false, false)
        takeText(false)
        let known = hot.pointee
        hot.pointee = HotState()
        (hot.pointee.namespace, hot.pointee.namespaceCode) = (known.namespace, known.namespaceCode)
        hot.pointee.events = known.events
    }

    /// Forgets the names of a parser that is given up.
    func forgetNames() {
        names.removeAll()
        namespaces.removeAll()
        (hot.pointee.namespace, hot.pointee.namespaceCode) = (nil, -1)
    }

    // MARK: Events

    func startElement(_ tag: DocumentTag) {
        guard hot.pointee.skippedDepth == 0 else { return skipDeeper() }
        takeText(false)
        let parent = hot.pointee.node
        let code = names.code(of: tag.name, or: outline.code(of:))
        var child = code < 0 ? 0 : outline.child(of: parent, named: code)
        if child != 0, !isInNamespace(tag.namespace, of: outline.nodes[child].namespace) {
            child = 0
        }
        if parent == 0, child == 0 || child != outline.wrapper {
            hasRoot = true
            guard consumer.open(tag, in: self) else { return skipDeeper() }
        }
        let isAround = child == 0 && parent == 0 && outline.looksInside && !isStopped
        guard child != 0 || isAround else { return skipDeeper() }
        let depth = hot.pointee.depth
        guard depth < Self.deepest else { return refuseDepth() }
        path[depth] = Int16(parent)
        hot.pointee.depth = depth + 1
        let node = child == outline.wrapper ? 0 : child
        hot.pointee.node = node
        if node != 0 { enter(node, tag) }
    }

    @inline(__always)
    private func enter(_ node: Int, _ tag: DocumentTag) {
        if outline.nodes[node].hasText {
            takeText(true)
            hot.pointee.textCount = 0
            hot.pointee.valueOffset = currentOffset() + 1
        }
        if outline.nodes[node].tellsStart {
            consumer.start(outline.nodes[node].field, tag, in: self)
        }
    }

    func endElement() {
        guard hot.pointee.skippedDepth == 0 else {
            hot.pointee.skippedDepth -= 1
            return
        }
        let node = outline.nodes[hot.pointee.node]
        if node.field >= 0 {
            let bytes = UnsafeRawBufferPointer(
                start: text, count: node.hasText ? hot.pointee.textCount : 0)
            consumer.end(node.field, DocumentText(bytes: bytes), in: self)
        }
        takeText(false)
        guard hot.pointee.depth > 0 else { return }
        hot.pointee.depth -= 1
        hot.pointee.node = Int(path[hot.pointee.depth])
        // The text of an element inside is not that of the outer one.
        hot.pointee.textCount = 0
    }

    /// Asks for text, or for none: most is the white space between elements.
    @inline(__always)
    private func takeText(_ wanted: Bool) {
        guard hot.pointee.takesText != wanted else { return }
        hot.pointee.takesText = wanted
        let events = hot.pointee.events
        events?.pointee.characters = wanted ? DocumentParser.characters : nil
        events?.pointee.ignorableWhitespace = wanted ? DocumentParser.characters : nil
    }

    @inline(__always)
    func characters(_ bytes: UnsafeRawBufferPointer) {
        guard hot.pointee.takesText, hot.pointee.skippedDepth == 0 else { return }
        let count = hot.pointee.textCount
        guard count + bytes.count <= Self.longestText, let start = bytes.baseAddress else {
            takeText(false)
            return report("document-text-cut", .warning)
        }
        (text + count).copyMemory(from: start, byteCount: bytes.count)
        hot.pointee.textCount = count + bytes.count
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

    /// Where the field at hand stands.
    func position() -> SourcePosition {
        positions.position(at: max(hot.pointee.valueOffset, 0))
    }

    /// Reports a problem with the element at hand.
    func report(
        _ id: String, _ severity: Diagnostic.Severity,
        _ arguments: [String: Message.Argument] = [:], address: String? = nil
    ) {
        let hasRemedy = MessageCatalogue.template("remedy-\(id)", in: .english) != nil
        diagnostics.report(
            Diagnostic(
                severity, Message(id, arguments),
                at: position(), address: address,
                remedy: hasRemedy ? Message("remedy-\(id)") : nil))
    }

    /// Ends the reading here; no further events come.
    func stop() {
        isStopped = true
        hot.pointee.skippedDepth += 1
        xmlStopParser(context)
    }

    // MARK: Structure

    private func skipDeeper() {
        hot.pointee.skippedDepth += 1
        if hot.pointee.depth + hot.pointee.skippedDepth > Self.deepest { refuseDepth() }
    }

    private func refuseDepth() {
        guard !isStopped else { return }
        hot.pointee.valueOffset = currentOffset()
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
        if hot.pointee.namespace == uri { return hot.pointee.namespaceCode == wanted }
        let code = Int(namespaces.code(of: uri, or: outline.index(ofNamespace:)))
        (hot.pointee.namespace, hot.pointee.namespaceCode) = (uri, code)
        return code == wanted
    }
}
