import CLibXML2

/// Parses a large document as libxml2 asks for its bytes.
///
/// A document with anything wrong is left to ``DocumentParser``, which says what is wrong and where.
struct PulledDocumentParser {
    let handler: DocumentHandler
    let file: any ByteSource

    /// Reads the whole input and answers its SHA-256; nil where something is wrong with it.
    func read() -> String? {
        XMLParser.prepareProcess
        let stream = InputStream(file, inspector: XMLInspector(boundsText: false))
        var isRefused = false
        let input = ParserInput { [handler] in
            guard !isRefused, let chunk = stream.next() else { return nil }
            if let used = handler.positions.enter(chunk) { stream.giveBack(used) }
            isRefused = chunk.stop != nil || DocumentParser.isInterchange(chunk)
            return chunk
        }
        let isWellFormed = parse(input)
        let hash = stream.finish()
        return isWellFormed && !isRefused ? hash : nil
    }

    private func parse(_ input: ParserInput) -> Bool {
        var events = DocumentParser.events
        let context = input.makeContext(
            &events, user: Unmanaged.passUnretained(handler).toOpaque(),
            options: XMLParser.options)
        defer {
            handler.context = nil
            xmlFreeParserCtxt(context)
        }
        handler.context = context
        withExtendedLifetime(input) { _ = xmlParseDocument(context) }
        return DocumentParser.isWellFormed(context) && !handler.isBroken
    }
}
