import CLibXML2
import Diagnostics

/// libxml2's push parser with SAX2 events for a document along its outline; hardened like ``XMLParser``.
final class DocumentParser {
    private let context: xmlParserCtxtPtr?
    private let handler: DocumentHandler

    init(handler: DocumentHandler) {
        self.handler = handler
        XMLParser.prepareProcess
        var events = Self.events
        let user = Unmanaged.passUnretained(handler).toOpaque()
        context = xmlCreatePushParserCtxt(&events, user, nil, 0, nil)
        xmlCtxtUseOptions(context, XMLParser.options)
        handler.context = context
    }

    deinit {
        handler.context = nil
        xmlFreeParserCtxt(context)
    }

    /// Reads a whole input and answers its SHA-256, empty where nobody asks; what is wrong lies with the
    /// handler.
    func read(_ file: any ByteSource) -> String {
        let stream = InputStream(file, inspector: XMLInspector(boundsText: false))
        var stop: InputProblem?
        while let chunk = stream.next() {
            if let used = handler.positions.enter(chunk) { stream.giveBack(used) }
            let isInterchange = Self.isInterchange(chunk)
            stop = isInterchange ? InputProblem("document-edifact") : chunk.stop
            if !isInterchange { feed(chunk.bytes) }
            if !isWellFormed || stop != nil || chunk.isLast { break }
        }
        finish(stop)
        return stream.finish()
    }

    /// Whether a chunk is the beginning of an interchange.
    static func isInterchange(_ chunk: InputChunk) -> Bool {
        chunk.offset == 0 && interchanges.contains { chunk.bytes.starts(with: $0) }
    }

    /// How interchanges of UN/EDIFACT begin (ISO 9735).
    private static let interchanges = ["UNA:+", "UNB+"].map { Array($0.utf8) }

    private func finish(_ stop: InputProblem?) {
        if let stop {
            let name = handler.positions.file
            handler.diagnostics.report(stop.diagnostic(&handler.positions, file: name))
            return
        }
        handler.isAtEnd = true
        if isWellFormed { xmlParseChunk(context, nil, 0, 1) }
        // libxml2 reports some failures by its result alone.
        guard !isWellFormed, !handler.diagnostics.hasErrors else { return }
        handler.diagnostics.report(
            Diagnostic(
                .error, Message("not-well-formed", ["cause": .message("xml-cause-end")]),
                at: SourcePosition(file: handler.positions.file)))
    }

    private func feed(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while offset < bytes.count, isWellFormed {
            let count = min(bytes.count - offset, 1 << 16)
            let start = bytes.baseAddress?.advanced(by: offset)
                .assumingMemoryBound(to: CChar.self)
            xmlParseChunk(context, start, Int32(count), 0)
            offset += count
        }
    }

    private var isWellFormed: Bool { Self.isWellFormed(context) }

    /// Whether nothing stopped a parser; a broken namespace is as bad as a broken tag.
    static func isWellFormed(_ context: xmlParserCtxtPtr?) -> Bool {
        guard let context else { return false }
        return context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1
            && context.pointee.disableSAX == 0
    }

    /// What tells a handler the events of its context.
    static var events: xmlSAXHandler {
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
            guard let user, let name else { return }
            let tag = DocumentTag(
                name: name, namespace: uri, count: Int(count), attributes: attributes)
            Unmanaged<DocumentHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
                $0.startElement(tag)
            }
        }
        events.endElementNs = { user, _, _, _ in
            guard let user else { return }
            Unmanaged<DocumentHandler>.fromOpaque(user)._withUnsafeGuaranteedRef { $0.endElement() }
        }
        // Text outside of CDATA is asked for where it is wanted.
        events.cdataBlock = characters
        events.serror = { user, error in
            guard let user, let error else { return }
            Unmanaged<DocumentHandler>.fromOpaque(user).takeUnretainedValue()
                .parserError(XMLParser.Failure(error.pointee))
        }
        return events
    }

    /// Takes text; the same function for white space spares libxml2 from telling the two apart.
    static let characters: charactersSAXFunc = { user, text, count in
        guard let user, let text else { return }
        Unmanaged<DocumentHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
            $0.characters(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
    }
}
