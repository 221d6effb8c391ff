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
        let assembler = LedgerAssembler(
            file: file.name, rules: rules, filter: filter, consumer: consumer)
        let handler = DocumentHandler(
            outline: LedgerOutline.outline, consumer: assembler, file: file.name)
        let parser = DocumentParser(handler: handler)
        let hash = parser.read(file)
        return assembler.finish(handler, sha256: hash)
    }
}
