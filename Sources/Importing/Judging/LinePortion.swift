/// Lines as their reader has kept them, on their way to whoever judges them, in a thread of its own perhaps.
protocol LinePortion: AnyObject, Sendable {
    /// Makes the lines and hands each on.
    func handOn(to consumer: any SourceLineConsumer)
}

/// Where a line of a document stands, as bytes that are valid only while they are told.
struct LinePlace {
    /// The place in the file, such as `transaction 7`; empty where the file is the document.
    let document: String
    /// The word before the number of the line.
    let word: StaticString
    /// The number of the line, as the document writes it; empty where it has none.
    let number: UnsafeRawBufferPointer
}
