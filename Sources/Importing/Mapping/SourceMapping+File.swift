import Diagnostics

extension SourceMapping {
    /// Reads a mapping from a file; throws when it cannot be opened.
    public static func read(
        _ name: String
    ) throws(InputOpeningFailure) -> (mapping: SourceMapping, diagnostics: DiagnosticSink) {
        do throws(InputFile.Failure) {
            let file = try InputFile(name)
            var diagnostics = DiagnosticSink()
            let text = text(of: file, &diagnostics)
            var reader = MappingReader(file: name)
            reader.read(text)
            diagnostics.merge(reader.diagnostics)
            return (reader.mapping, diagnostics)
        } catch {
            throw InputOpeningFailure(diagnostic: error.diagnostic(name))
        }
    }

    /// The whole text as UTF-8, whatever its encoding.
    private static func text(of file: InputFile, _ diagnostics: inout DiagnosticSink) -> [UInt8] {
        var text: [UInt8] = []
        let stream = InputStream(file, inspector: TableInspector(), isHashed: false)
        var positions = TextPositions(file: file.name)
        while let chunk = stream.next() {
            if let used = positions.enter(chunk) { stream.giveBack(used) }
            text.append(contentsOf: chunk.bytes)
            if let stop = chunk.stop {
                diagnostics.report(stop.diagnostic(&positions, file: file.name))
            }
            if chunk.isLast || chunk.stop != nil { break }
        }
        _ = stream.finish()
        return text
    }
}
