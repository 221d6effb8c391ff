import Diagnostics

extension SourceMapping {
    /// Reads a mapping from a file; throws when it cannot be opened.
    public static func read(
        _ name: String
    ) throws(InputOpeningFailure) -> (mapping: SourceMapping, diagnostics: DiagnosticSink) {
        do throws(InputFile.Failure) {
            let file = try InputFile(name)
            try file.peek()
            let rows = DelimitedRows(file)
            rows.load()
            var reader = MappingReader(file: name)
            reader.read(rows.text)
            var diagnostics = rows.diagnostics
            diagnostics.merge(reader.diagnostics)
            return (reader.mapping, diagnostics)
        } catch {
            throw InputOpeningFailure(diagnostic: error.diagnostic(name))
        }
    }
}
