import CLibXML2

/// libxml2's push parser over one part of a workbook, hardened as for reports: no network, no entities,
/// no document type, no lifted limits.
final class PartParser {
    /// How many bytes are unpacked at a time: so few that they are still near the processor when they are read.
    private static let chunkSize = 1 << 18
    /// How many bytes the parser is given at a time.
    private static let longestPiece = 1 << 16

    private let context: xmlParserCtxtPtr?
    private let handler: PartHandler

    private init(_ handler: PartHandler) {
        self.handler = handler
        XMLParser.prepareProcess
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { user, name, prefix, uri, spaces, _, count, _, attributes in
            guard let user, let name else { return }
            Unmanaged<PartHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
                let attributes = PartAttributes(
                    attributes, Int(count), isElementPrefixed: prefix != nil,
                    declaresSpaces: spaces > 0, $0)
                PartParser.start($0, name, uri, attributes)
            }
        }
        events.endElementNs = { user, _, _, _ in
            guard let user else { return }
            Unmanaged<PartHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
                $0.end()
                $0.depth -= 1
            }
        }
        events.characters = { user, text, count in
            guard let user, let text else { return }
            Unmanaged<PartHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
                $0.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
            }
        }
        events.cdataBlock = events.characters
        events.ignorableWhitespace = events.characters
        events.serror = { user, error in
            guard let user, let error else { return }
            let handler = Unmanaged<PartHandler>.fromOpaque(user).takeUnretainedValue()
            if handler.syntaxError == nil {
                handler.syntaxError = XMLParser.Failure(error.pointee)
            }
        }
        let user = Unmanaged.passUnretained(handler).toOpaque()
        context = xmlCreatePushParserCtxt(&events, user, nil, 0, nil)
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(options))
    }

    deinit {
        xmlFreeParserCtxt(context)
    }

    @inline(__always)
    private static func start(
        _ handler: PartHandler, _ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?,
        _ attributes: PartAttributes
    ) {
        handler.depth += 1
        if handler.spaceCode(uri) > 0 {
            handler.start(handler.code(name), attributes)
        } else {
            handler.startOther()
        }
        if handler.depth > PartHandler.deepest {
            handler.problem = InputProblem("workbook-part-too-deep")
        }
    }

    /// Parses a part to its end.
    static func parse(
        _ entry: ZipEntry, of archive: ZipArchive, with handler: PartHandler
    ) throws(InputProblem) {
        let bytes = try archive.open(entry)
        let parser = PartParser(handler)
        let stream = InputStream(
            bytes, inspector: XMLInspector(), chunkCount: 3, chunkSize: chunkSize, isHashed: false)
        defer { _ = stream.finish() }
        var isWellFormed = true
        while let chunk = stream.next() {
            // A part that cannot be unpacked is not worth a look at its syntax.
            if chunk.isLast, let problem = bytes.problem { throw problem }
            isWellFormed = parser.feed(chunk.bytes)
            let (isLast, stop) = (chunk.isLast, chunk.stop)
            stream.giveBack(chunk)
            if let problem = handler.problem { throw problem.inPart(entry.name) }
            if handler.isDone { return }
            if let stop { throw stop.inPart(entry.name) }
            if isLast || !isWellFormed { break }
        }
        if isWellFormed { isWellFormed = parser.end() }
        if let problem = handler.problem { throw problem.inPart(entry.name) }
        guard isWellFormed, handler.syntaxError == nil else {
            throw InputProblem("workbook-part-broken", found: entry.name)
        }
        handler.finish()
        if let problem = handler.problem { throw problem.inPart(entry.name) }
    }

    private func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        while offset < bytes.count, handler.problem == nil, !handler.isDone {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
            let taken = isBetweenElements ? handler.takePlain(rest) : 0
            guard taken == 0 else {
                offset += taken
                continue
            }
            let count = min(handler.lengthForParser(rest), Self.longestPiece)
            xmlParseChunk(
                context, rest.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), 0)
            guard context?.pointee.wellFormed == 1, context?.pointee.nsWellFormed == 1 else {
                return false
            }
            offset += count
        }
        return true
    }

    /// Whether the parser has used up everything it was given and waits for content.
    private var isBetweenElements: Bool {
        guard let context, let input = context.pointee.input else { return false }
        return context.pointee.instate == XML_PARSER_CONTENT
            && input.pointee.cur == input.pointee.end
    }

    private func end() -> Bool {
        xmlParseChunk(context, nil, 0, 1)
        return context?.pointee.wellFormed == 1
    }
}

extension InputProblem {
    /// The same problem, with the part it was found in where it names nothing itself.
    fileprivate func inPart(_ name: String) -> InputProblem {
        InputProblem(id, found: found.isEmpty ? name : found)
    }
}
