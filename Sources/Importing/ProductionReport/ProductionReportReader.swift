import Diagnostics
import EmissionFactors
import Inventory

/// Reads a production report in XML from a stream, one record at a time.
struct ProductionReportReader {
    let file: InputFile
    let reader: RecordReader

    /// Reads the whole input; what is wrong lies in the answer's diagnostics.
    func read() -> ImportedReport {
        let replayer = RowReplayer(reader: reader, file: file.name)
        let records = RecordThread(replayer: replayer, isThreaded: !file.isSmall)
        let rows = records.makeWriter()
        let handler = ReportHandler(rows: rows, file: file.name) { production, identity in
            records.begin(production, identity)
        }
        let parser = XMLParser(handler: handler)
        handler.parser = parser
        let hash = parse(parser, handler)
        rows.finish()
        records.finish()
        handler.finish()
        reader.reportUnknownDepartments()
        RecordIdentifiers.reportDuplicates([reader.identifiers], to: &reader.diagnostics)
        var diagnostics = handler.diagnostics
        diagnostics.merge(reader.diagnostics)
        diagnostics.merge(handler.header.diagnostics)
        return ImportedReport(
            file: file.name, sha256: hash, production: handler.header.production,
            identity: handler.header.identity, diagnostics: diagnostics,
            identifiers: [reader.identifiers])
    }

    /// Feeds the parser to the end of the input or the first thing that stops it; answers the hash.
    private func parse(_ parser: XMLParser, _ handler: ReportHandler) -> String {
        let stream = InputStream(file, inspector: XMLInspector())
        var stop: InputProblem?
        var isWellFormed = true
        while let chunk = stream.next() {
            if let used = handler.positions.enter(chunk) { stream.giveBack(used) }
            isWellFormed = parser.feed(chunk.bytes)
            stop = chunk.stop
            if !isWellFormed || stop != nil || chunk.isLast { break }
        }
        if let stop {
            handler.diagnostics.report(stop.diagnostic(&handler.positions, file: file.name))
        } else if isWellFormed {
            handler.isAtEnd = true
            isWellFormed = parser.finish()
        }
        // libxml2 reports some failures by its result alone.
        if !isWellFormed, stop == nil, !handler.diagnostics.hasErrors {
            handler.diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "not-well-formed", ["cause": .message("xml-cause-end")]),
                    at: SourcePosition(file: file.name)))
        }
        return stream.finish()
    }
}

extension InputProblem {
    /// The problem as a diagnostic.
    func diagnostic(_ positions: inout TextPositions, file: String) -> Diagnostic {
        Diagnostic(
            .error, Message(id, ["found": .text(found)]),
            at: offset.map { positions.position(at: $0) } ?? SourcePosition(file: file),
            remedy: MessageCatalogue.template("remedy-\(id)", in: .english) == nil
                ? nil : Message("remedy-\(id)"))
    }
}
