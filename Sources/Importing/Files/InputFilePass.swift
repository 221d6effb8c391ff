/// One pass over the bytes of a file from its beginning, of as many as are wanted.
final class InputFilePass: ByteSource {
    private let file: InputFile
    private let size: Int
    private var offset = 0

    /// Starts at the beginning; what comes from a pipe is kept in a file without a name.
    init(_ file: InputFile) throws(InputFile.Failure) {
        self.file = file
        size = try file.makeSeekable()
    }

    var isSmall: Bool { size < InputChunk.capacity }
    var expectedSize: Int { size }
    var needsDigest: Bool { file.needsDigest }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFile.Failure) -> Int {
        let count = try file.read(at: offset, into: buffer)
        offset += count
        return count
    }
}
