import CLibXML2
import Glibc

/// What libxml2 itself needs: it parses, and its events are thrown away.
enum Floor {
    /// Parses files one after another; 0 when all are well-formed.
    static func parse(_ files: [String]) -> Int32 {
        for file in files {
            let status = parse(file)
            if status != 0 { return status }
        }
        return 0
    }

    private static func parse(_ file: String) -> Int32 {
        guard let input = fopen(file, "rb") else { return 66 }
        defer { fclose(input) }
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { _, _, _, _, _, _, _, _, _ in }
        let parser = xmlCreatePushParserCtxt(&events, nil, nil, 0, file)
        defer { xmlFreeParserCtxt(parser) }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { buffer in
            while true {
                let count = fread(buffer.baseAddress, 1, buffer.count, input)
                guard count > 0 else { break }
                xmlParseChunk(parser, buffer.baseAddress, Int32(count), 0)
            }
            xmlParseChunk(parser, buffer.baseAddress, 0, 1)
            return parser?.pointee.wellFormed == 1 ? 0 : 65
        }
    }
}
