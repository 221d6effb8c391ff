import Diagnostics

/// Refuses a file whose format is recognised and not read.
final class ForeignMeterReader: SourceReader {
    private let format: ForeignMeterFormat

    init(format: ForeignMeterFormat) {
        self.format = format
    }

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        var document = SourceDocument(file: file.name, kind: .meterData)
        document.diagnostics.report(format.diagnostic(SourcePosition(file: file.name)))
        return document
    }
}
