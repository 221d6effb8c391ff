/// Looks chunks over before anybody parses them.
protocol ChunkInspector: Sendable {
    /// The encoding of the text, from its first bytes.
    func encoding(of start: UnsafeRawBufferPointer) -> Result<TextEncoding, EncodingFailure>
    /// The first problem in a chunk.
    mutating func inspect(_ chunk: InputChunk) -> InputProblem?
}
