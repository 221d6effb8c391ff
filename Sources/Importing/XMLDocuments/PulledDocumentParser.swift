import CLibXML2

/// Parses a large document as libxml2 asks for its bytes, which takes a sixth less than to push them.
///
/// A document with anything wrong is left to ``DocumentParser``, which says what is wrong and where.
final class PulledDocumentParser {
    private let handler: DocumentHandler
    private let stream: InputStream
    private var chunk: InputChunk?
    private var offset = 0
    /// Whether the bytes were found to be none that should be parsed.
    private var isRefused = false

    init(handler: DocumentHandler, _ file: any ByteSource) {
        XMLParser.prepareProcess
        self.handler = handler
        stream = InputStream(file, inspector: XMLInspector(boundsText: false))
    }

    /// Reads the whole input and answers its SHA-256; nil where something is wrong with it.
    func read() -> String? {
        var events = DocumentParser.events
        let context = xmlCreateIOParserCtxt(
            &events, Unmanaged.passUnretained(handler).toOpaque(), Self.pull, nil,
            Unmanaged.passUnretained(self).toOpaque(), XML_CHAR_ENCODING_NONE)
        defer {
            handler.context = nil
            xmlFreeParserCtxt(context)
        }
        xmlCtxtUseOptions(context, XMLParser.options)
        handler.context = context
        xmlParseDocument(context)
        let isRead = DocumentParser.isWellFormed(context) && !handler.isBroken && !isRefused
        let hash = stream.finish()
        return isRead ? hash : nil
    }

    /// Gives libxml2 as many bytes as it asks for, or as there are in the chunk at hand.
    private static let pull: xmlInputReadCallback = { reader, buffer, count in
        guard let reader, let buffer, count > 0 else { return 0 }
        return Unmanaged<PulledDocumentParser>.fromOpaque(reader)._withUnsafeGuaranteedRef {
            Int32($0.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
        }
    }

    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard let chunk = chunkAtHand() else { return 0 }
        let count = min(buffer.count, chunk.count - offset)
        let part = UnsafeRawBufferPointer(rebasing: chunk.bytes[offset..<(offset + count)])
        buffer.copyMemory(from: part)
        offset += count
        return count
    }

    /// The chunk that has bytes left; nil at the end.
    private func chunkAtHand() -> InputChunk? {
        while true {
            if let chunk {
                if offset < chunk.count { return chunk }
                if chunk.isLast || isRefused { return nil }
            }
            guard let next = stream.next() else { return nil }
            if let used = handler.positions.enter(next) { stream.giveBack(used) }
            (chunk, offset) = (next, 0)
            if next.stop != nil || DocumentParser.isInterchange(next) { isRefused = true }
        }
    }
}
