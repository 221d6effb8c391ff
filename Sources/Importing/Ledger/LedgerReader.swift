/// Reads SAF-T Financial ledgers (Denmark, Norway, OECD) in one pass: the lines of expense accounts are
/// activities by their money, all others are set aside by a named rule.
struct LedgerReader: SourceReader {
    /// Which lines of a ledger are of the production.
    struct Filter: Sendable {
        /// The projects that count; empty: all.
        var projects: Set<String> = []
        /// The cost centres that count; empty: all.
        var costCentres: Set<String> = []
    }

    let rules: LineRules
    var filter = Filter()

    /// Whether a root is a ledger that this reader knows, be it only to refuse it in words.
    ///
    /// Namespaces differ between countries and versions; a SAF-T cash register file is `auditfile`.
    static func recognises(rootNamespace: String, localName: String) -> Bool {
        localName == "AuditFile" || localName == "auditfile"
    }

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        // What comes from a pipe cannot be read once more.
        guard file.size != nil else { return read(file, named: file.name, into: consumer) }
        let (assembler, handler) = parts(file.name, consumer)
        if let hash = PulledDocumentParser(handler: handler, file: file).read() {
            return assembler.finish(handler, sha256: hash)
        }
        assembler.endEarly()
        guard let again = try? InputFilePass(file) else {
            return assembler.finish(handler, sha256: "")
        }
        // All lines before the fault are handed on: this time only what is wrong is looked for.
        return read(again, named: file.name, into: Nobody())
    }

    private func read(
        _ bytes: any ByteSource, named name: String, into consumer: any SourceLineConsumer
    ) -> SourceDocument {
        let (assembler, handler) = parts(name, consumer)
        let hash = DocumentParser(handler: handler).read(bytes)
        return assembler.finish(handler, sha256: hash)
    }

    private func parts(
        _ name: String, _ consumer: any SourceLineConsumer
    ) -> (LedgerAssembler, DocumentHandler) {
        let assembler = LedgerAssembler(
            file: name, rules: rules, filter: filter, consumer: consumer)
        return (
            assembler,
            DocumentHandler(outline: LedgerOutline.outline, consumer: assembler, file: name)
        )
    }

    /// Takes lines that have been handed on before.
    private final class Nobody: SourceLineConsumer {
        func take(_ line: SourceLine, of document: SourceDocument) {}
        func take(_ portion: any LinePortion) {}
    }
}
