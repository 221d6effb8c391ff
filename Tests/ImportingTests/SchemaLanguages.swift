import CLibXML2
import TestSupport

/// A schema of production reports in one of its two languages, as libxml2 applies it.
final class SchemaLanguages {
    private let xsd: xmlSchemaPtr?
    private let relaxNG: xmlRelaxNGPtr?

    init() {
        let folder = Repository.root + "/Sources/Importing/Schemas/production-report."
        xsd = Self.withBytes(of: folder + "xsd") { bytes, count in
            let context = xmlSchemaNewMemParserCtxt(bytes, count)
            defer { xmlSchemaFreeParserCtxt(context) }
            return xmlSchemaParse(context)
        }
        relaxNG = Self.withBytes(of: folder + "rng") { bytes, count in
            let context = xmlRelaxNGNewMemParserCtxt(bytes, count)
            defer { xmlRelaxNGFreeParserCtxt(context) }
            return xmlRelaxNGParse(context)
        }
    }

    deinit {
        xmlSchemaFree(xsd)
        xmlRelaxNGFree(relaxNG)
    }

    /// Whether both schemas could be read.
    var areUsable: Bool { xsd != nil && relaxNG != nil }

    /// Whether each schema accepts a document; nil where it is not well-formed.
    func accept(_ path: String) -> (xsd: Bool, relaxNG: Bool)? {
        let document = Self.withBytes(of: path) { bytes, count in
            xmlReadMemory(bytes, count, nil, nil, Int32(XML_PARSE_NONET.rawValue))
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        let schemaContext = xmlSchemaNewValidCtxt(xsd)
        defer { xmlSchemaFreeValidCtxt(schemaContext) }
        xmlSchemaSetValidErrors(schemaContext, nil, nil, nil)
        let relaxContext = xmlRelaxNGNewValidCtxt(relaxNG)
        defer { xmlRelaxNGFreeValidCtxt(relaxContext) }
        xmlRelaxNGSetValidStructuredErrors(relaxContext, { _, _ in }, nil)
        xmlSchemaSetValidStructuredErrors(schemaContext, { _, _ in }, nil)
        return (
            xmlSchemaValidateDoc(schemaContext, document) == 0,
            xmlRelaxNGValidateDoc(relaxContext, document) == 0
        )
    }

    private static func withBytes<Result>(
        of path: String, _ body: (UnsafePointer<CChar>?, Int32) -> Result
    ) -> Result {
        (Files.bytes(path) ?? []).withUnsafeBytes {
            body($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
        }
    }
}
