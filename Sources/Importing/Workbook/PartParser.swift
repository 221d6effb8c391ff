import CLibXML2

/// libxml2 over one part of a workbook, hardened as for reports: no network, no entities, no document type, no
/// lifted limits.
struct PartParser {
    /// How many bytes are unpacked at a time: so few that they are still near the processor when they are read.
    private static let chunkSize = 1 << 18

    let handler: PartHandler

    /// Parses a part to its end.
    static func parse(
        _ entry: ZipEntry, of archive: ZipArchive, with handler: PartHandler
    ) throws(InputProblem) {
        let bytes = try archive.open(entry)
        let stream = InputStream(
            bytes, inspector: XMLInspector(), chunkCount: 3, chunkSize: chunkSize, isHashed: false)
        defer { _ = stream.finish() }
        var (last, problem) = (InputChunk?.none, InputProblem?.none)
        let input = ParserInput(isWanted: { handler.problem == nil && !handler.isDone }) {
            if let last { stream.giveBack(last) }
            last = problem == nil ? stream.next() : nil
            // A part that cannot be unpacked is not worth a look at its syntax.
            if last?.isLast == true, let broken = bytes.problem { (last, problem) = (nil, broken) }
            if let stop = last?.stop { problem = stop.inPart(entry.name) }
            return last
        }
        let isWellFormed = PartParser(handler: handler).parse(input)
        if let problem = handler.problem { throw problem.inPart(entry.name) }
        if handler.isDone { return }
        if let problem { throw problem }
        guard isWellFormed, handler.syntaxError == nil else {
            throw InputProblem("workbook-part-broken", found: entry.name)
        }
        handler.finish()
        if let problem = handler.problem { throw problem.inPart(entry.name) }
    }

    private func parse(_ input: ParserInput) -> Bool {
        XMLParser.prepareProcess
        var events = Self.events
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        let context = input.makeContext(
            &events, user: Unmanaged.passUnretained(handler).toOpaque(), options: Int32(options))
        defer { xmlFreeParserCtxt(context) }
        withExtendedLifetime(input) { _ = xmlParseDocument(context) }
        return context?.pointee.wellFormed == 1 && context?.pointee.nsWellFormed == 1
    }

    /// What tells a handler the events of its context.
    private static var events: xmlSAXHandler {
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
            guard let user, let name else { return }
            Unmanaged<PartHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
                PartParser.start(
                    $0, name, uri, PartAttributes(attributes, Int(count), $0))
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
        return events
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
}

extension InputProblem {
    /// The same problem, with the part it was found in where it names nothing itself.
    fileprivate func inPart(_ name: String) -> InputProblem {
        InputProblem(id, found: found.isEmpty ? name : found)
    }
}
