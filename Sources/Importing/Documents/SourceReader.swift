/// Takes the lines of documents as they are read; nothing is kept by the reader.
protocol SourceLineConsumer: AnyObject {
    /// Takes one line of the document that is being read.
    func take(_ line: SourceLine, of document: SourceDocument)
}

/// Reads one kind of document from its bytes.
///
/// A reader reports what is wrong into the document it answers and never throws: what was read before a
/// fault was handed over, and the caller refuses the whole when the document has errors.
protocol SourceReader {
    /// Reads the input to its end.
    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument
}
