/// Takes the lines of documents as they are read; nothing is kept by the reader.
protocol SourceLineConsumer: AnyObject {
    /// Takes one line of the document that is being read.
    func take(_ line: SourceLine, of document: SourceDocument)
    /// Takes lines that are made where they are judged.
    func take(_ portion: any LinePortion)
    /// Takes a line that a rule sets aside, of which nothing counts but its place; false where the whole
    /// line is wanted.
    func setAside(
        _ rule: String, at place: LinePlace, of document: SourceDocument
    ) -> Bool
    /// Waits until all lines have been judged; none comes after them.
    func complete()
}

extension SourceLineConsumer {
    func take(_ portion: any LinePortion) { portion.handOn(to: self) }

    func setAside(_ rule: String, at place: LinePlace, of document: SourceDocument) -> Bool {
        false
    }

    func complete() {}
}

/// Reads one kind of document from its bytes.
///
/// A reader reports what is wrong into the document it answers and never throws: what was read before a
/// fault was handed over, and the caller refuses the whole when the document has errors.
protocol SourceReader {
    /// Reads the input to its end.
    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument
}
