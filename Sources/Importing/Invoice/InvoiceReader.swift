import EmissionFactors

/// Reads electronic invoices, credit notes and utility statements: UBL 2 (Peppol BIS 3, EN 16931,
/// OIOUBL 2 and 3) and UN/ECE Cross Industry Invoice (Factur-X, ZUGFeRD, XRechnung).
///
/// One pass over the bytes, line by line; attachments pass without being kept.
struct InvoiceReader: SourceReader {
    let rules: LineRules
    var memory = ReadingMemory()

    /// Whether a root is a document that this reader knows, be it only to refuse it in words.
    static func recognises(rootNamespace: String, localName: String) -> Bool {
        InvoiceDocumentKind(rootNamespace, localName) != nil
    }

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        guard let size = file.size, size < SmallDocumentParser.largest else {
            return read(file, named: file.name, into: consumer)
        }
        let small = memory.invoices ?? SmallInvoiceReader(rules: rules)
        memory.invoices = small
        return small.read(file, into: consumer) { bytes in
            read(bytes, named: file.name, into: consumer)
        }
    }

    /// Reads a document in pieces, and says what is wrong with it.
    private func read(
        _ bytes: any ByteSource, named name: String, into consumer: any SourceLineConsumer
    ) -> SourceDocument {
        let assembler = InvoiceAssembler(rules: rules)
        assembler.begin(name, into: consumer)
        let handler = DocumentHandler(
            outline: InvoiceOutline.outline, consumer: assembler, file: name)
        let hash = DocumentParser(handler: handler).read(bytes)
        return assembler.finish(handler, sha256: hash)
    }
}

/// Reads small invoices, one after another, with what is made once for all of them.
final class SmallInvoiceReader {
    private let assembler: InvoiceAssembler
    private let handler: DocumentHandler
    private let parser: SmallDocumentParser

    init(rules: LineRules) {
        assembler = InvoiceAssembler(rules: rules)
        handler = DocumentHandler(
            outline: InvoiceOutline.outline, consumer: assembler, file: "")
        parser = SmallDocumentParser(handler: handler)
    }

    /// Reads a file; one that has anything wrong with it is given to a function instead.
    func read(
        _ file: InputFile, into consumer: any SourceLineConsumer,
        orInPieces readInPieces: (any ByteSource) -> SourceDocument
    ) -> SourceDocument {
        handler.begin(file.name)
        assembler.begin(file.name, into: consumer, asWhole: true)
        guard let hash = parser.read(file) else {
            return readInPieces(ReadBytes(parser.bytes, of: file))
        }
        return assembler.finish(handler, sha256: hash)
    }
}
