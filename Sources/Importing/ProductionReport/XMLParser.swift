import CLibXML2

/// libxml2's push parser with SAX2 events handed to a handler as byte ranges.
///
/// No network, no entities, no document type, no options that lift libxml2's own limits. Our own reading
/// feeds it: its file functions would unzip and follow addresses.
final class XMLParser {
    /// A fatal or recoverable problem that libxml2 found.
    struct Failure {
        let code: Int32
        let text: String
        let line: Int
        let column: Int
        /// Whether the first element, and with it the document, had ended.
        let isAfterDocument: Bool
    }

    private let context: xmlParserCtxtPtr?
    private let handler: ReportHandler
    private var hasFailed = false

    init(handler: ReportHandler) {
        self.handler = handler
        XMLParser.prepareProcess
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { user, name, _, uri, spaces, _, count, _, attributes in
            guard let user, let name else { return }
            Unmanaged<ReportHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
                $0.startElement(name, uri, Int(count), attributes)
            }
        }
        events.endElementNs = { user, _, _, _ in
            guard let user else { return }
            Unmanaged<ReportHandler>.fromOpaque(user)._withUnsafeGuaranteedRef { $0.endElement() }
        }
        events.characters = { user, text, count in
            guard let user, let text else { return }
            Unmanaged<ReportHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
                $0.characters(UnsafeRawBufferPointer(start: text, count: Int(count)))
            }
        }
        events.cdataBlock = events.characters
        // The same function for white space spares libxml2 from telling the two apart.
        events.ignorableWhitespace = events.characters
        events.serror = { user, error in
            guard let user, let error else { return }
            Unmanaged<ReportHandler>.fromOpaque(user).takeUnretainedValue()
                .parserError(Failure(error.pointee))
        }
        let user = Unmanaged.passUnretained(handler).toOpaque()
        context = xmlCreatePushParserCtxt(&events, user, nil, 0, nil)
        xmlCtxtUseOptions(context, Self.options)
        handler.hot.pointee.context = context
    }

    deinit {
        xmlFreeParserCtxt(context)
    }

    /// No network; the text comes as UTF-8 whatever its declaration says; lines are exact beyond 65,535.
    static let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue)

    static let prepareProcess: Void = {
        xmlInitParser()
        xmlSetExternalEntityLoader { _, _, _ in nil }
        // What one document needed the next needs again: giving it back costs more than it saves.
        mallopt(M_TRIM_THRESHOLD, 16 << 20)
        mallopt(M_TOP_PAD, 1 << 20)
    }()

    /// Feeds bytes; false when the text is not well-formed and nothing more is read.
    func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        while offset < bytes.count, !hasFailed {
            let count = min(bytes.count - offset, 1 << 16)
            let start = bytes.baseAddress?.advanced(by: offset)
                .assumingMemoryBound(to: CChar.self)
            hasFailed = xmlParseChunk(context, start, Int32(count), 0) != 0 && isFatal
            offset += count
        }
        return !hasFailed
    }

    /// Ends the text; false when it is not well-formed.
    func finish() -> Bool {
        if !hasFailed { xmlParseChunk(context, nil, 0, 1) }
        return context?.pointee.wellFormed == 1
    }

    /// Stops in the middle; no further events come.
    func stop() {
        xmlStopParser(context)
        hasFailed = true
    }

    private var isFatal: Bool { context?.pointee.wellFormed == 0 }

    /// The offset in the whole text of a place in the parser's buffer; nil for places elsewhere.
    @inline(__always)
    func offset(of place: UnsafePointer<UInt8>?) -> Int? {
        guard let place, let input = context?.pointee.input, let base = input.pointee.base,
            let end = input.pointee.end, place >= base, place <= end
        else { return nil }
        return Int(input.pointee.consumed) + (place - base)
    }

    /// The offset of the `<` of the tag that was read last.
    func tagOffset() -> Int {
        guard let input = context?.pointee.input, let base = input.pointee.base,
            var place = input.pointee.cur
        else { return 0 }
        if place > base { place -= 1 }
        while place > base, place.pointee != UInt8(ascii: "<") { place -= 1 }
        return Int(input.pointee.consumed) + (place - base)
    }

    /// The offset of the value of an attribute of the tag that was read last.
    ///
    /// Values with entities or letters beyond ASCII were copied: their place is found by their name.
    func valueOffset(_ value: UnsafePointer<UInt8>?, of name: String) -> Int? {
        if let offset = offset(of: value) { return offset }
        guard let input = context?.pointee.input, let base = input.pointee.base,
            let end = input.pointee.cur
        else { return nil }
        let start = tagOffset()
        let place = base + (start - Int(input.pointee.consumed))
        let tag = UnsafeRawBufferPointer(start: place, count: end - place)
        return TagText(bytes: tag).valueOffset(of: name).map { start + $0 }
    }

    /// The offset up to which the text has been read.
    func currentOffset() -> Int { offset(of: context?.pointee.input?.pointee.cur) ?? 0 }
}

extension XMLParser.Failure {
    init(_ error: xmlError) {
        code = error.code
        line = Int(error.line)
        column = Int(error.int2)
        let parser = error.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self)
        isAfterDocument = parser?.pointee.instate == XML_PARSER_EPILOG
        let message = error.message.map { String(cString: $0) } ?? ""
        text = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

extension XMLParser {
    /// A value that the parser copied, as text: it leaves `&` as `&#38;` for whoever makes a tree.
    static func unescaped(_ value: UnsafeRawBufferPointer) -> [UInt8] {
        let mark = Array("&#38;".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(value.count)
        var offset = 0
        while offset < value.count {
            text.append(value[offset])
            let isMark =
                value[offset] == mark[0] && offset + mark.count <= value.count
                && value[offset..<(offset + mark.count)].elementsEqual(mark)
            offset += isMark ? mark.count : 1
        }
        return text
    }
}
