import EmissionFactors

/// Reads electronic invoices, credit notes and utility statements: UBL 2 (Peppol BIS 3, EN 16931,
/// OIOUBL 2 and 3) and UN/ECE Cross Industry Invoice (Factur-X, ZUGFeRD, XRechnung).
///
/// One pass over the bytes, line by line; attachments pass without being kept.
struct InvoiceReader: SourceReader {
    let rules: LineRules

    /// Whether a root is a document that this reader knows, be it only to refuse it in words.
    static func recognises(rootNamespace: String, localName: String) -> Bool {
        InvoiceDocumentKind(rootNamespace, localName) != nil
    }

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        let assembler = InvoiceAssembler(file: file.name, rules: rules, consumer: consumer)
        let handler = DocumentHandler(
            outline: InvoiceOutline.outline, consumer: assembler, file: file.name)
        let parser = DocumentParser(handler: handler)
        let hash = parser.read(file)
        return assembler.finish(handler, sha256: hash)
    }
}
