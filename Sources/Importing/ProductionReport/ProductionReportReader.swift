import Diagnostics
import EmissionFactors
import Inventory

/// Reads a production report in XML from a stream, one record at a time.
struct ProductionReportReader {
    let file: InputFile
    let reader: RecordReader

    /// Reads the whole input; what is wrong lies in the answer's diagnostics.
    func read() -> ImportedReport {
        let handler = ReportHandler(reader: reader, file: file.name)
        let parser = XMLParser(handler: handler)
        handler.parser = parser
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
            reader.diagnostics.report(stop.diagnostic(&handler.positions, file: file.name))
        } else if isWellFormed {
            isWellFormed = parser.finish()
        }
        let hash = stream.finish()
        handler.finish()
        if !isWellFormed, stop == nil, !reader.diagnostics.hasErrors {
            reader.diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "not-well-formed", ["cause": .message("xml-cause-end"), "detail": ""]),
                    at: SourcePosition(file: file.name)))
        }
        reader.unknownDepartments.report(to: &reader.diagnostics)
        reader.identifiers.reportDuplicates(to: &reader.diagnostics)
        reader.diagnostics.merge(handler.header.diagnostics)
        return ImportedReport(
            file: file.name, sha256: hash, production: handler.header.production,
            identity: handler.header.identity, diagnostics: reader.diagnostics)
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
