import CLibXML2
import Glibc

/// What libxml2 itself needs: it parses, and its events are thrown away.
enum Floor {
    /// Parses a file; 0 when it is well-formed.
    static func parse(_ file: String) -> Int32 {
        guard let input = fopen(file, "rb") else { return 66 }
        defer { fclose(input) }
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { _, _, _, _, _, _, _, _, _ in }
        let parser = xmlCreatePushParserCtxt(&events, nil, nil, 0, file)
        defer { xmlFreeParserCtxt(parser) }
        var buffer = [CChar](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, input)
            guard count > 0 else { break }
            xmlParseChunk(parser, buffer, Int32(count), 0)
        }
        xmlParseChunk(parser, buffer, 0, 1)
        return parser?.pointee.wellFormed == 1 ? 0 : 65
    }
}
