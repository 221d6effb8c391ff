import EmissionFactors

/// Reads an input in chunks of UTF-8, hashes its bytes and looks them over on the way.
///
/// Inputs larger than one chunk are read, hashed and looked over by a second thread.
final class InputStream: @unchecked Sendable {
    // Unchecked: the fields below the pipe belong to the reading thread until it has ended.
    private let file: any ByteSource
    private var inspector: any ChunkInspector
    private let digest: SHA256Digest?
    private let chunkSize: Int
    private let filled: HandOver<InputChunk>
    private let empty: HandOver<InputChunk>
    private var thread: WorkerThread?
    private var offset = 0
    private var line = 1
    private var transcoder: Transcoder?
    private var isFirst = true

    /// Starts reading.
    init(
        _ file: any ByteSource, inspector: any ChunkInspector, chunkCount: Int = 5,
        chunkSize: Int = InputChunk.capacity, isHashed: Bool = true
    ) {
        self.file = file
        self.chunkSize = chunkSize
        digest = isHashed && file.needsDigest ? SHA256Digest() : nil
        self.inspector = inspector
        let count = file.isSmall ? 2 : chunkCount
        filled = HandOver(limit: count)
        empty = HandOver((0..<count).map { _ in InputChunk() }, limit: count)
        if !file.isSmall { thread = WorkerThread { [self] in fillAll() } }
    }

    /// The next chunk; the last one says so.
    func next() -> InputChunk? {
        guard thread == nil else { return filled.take() }
        let chunk = empty.take()
        if let chunk { fill(chunk) }
        return chunk
    }

    /// Gives a chunk back when nothing points into it any more.
    func giveBack(_ chunk: InputChunk) {
        empty.put(chunk)
    }

    /// Ends the reading and answers the SHA-256 of the input as it was read; empty where nobody asks.
    func finish() -> String {
        empty.close()
        filled.close()
        thread?.join()
        return digest?.hexadecimal() ?? ""
    }

    private func fillAll() {
        while let chunk = empty.take() {
            fill(chunk)
            let isLast = chunk.isLast
            filled.put(chunk)
            if isLast { return }
        }
    }

    private func fill(_ chunk: InputChunk) {
        chunk.offset = offset
        chunk.stop = nil
        chunk.count = 0
        do throws(InputFile.Failure) {
            // Small files get as much memory as they need, and one byte to see their end.
            let capacity = file.isSmall ? max(file.expectedSize + 1, 4096) : chunkSize
            chunk.reserve(capacity)
            chunk.count = try file.read(
                into: UnsafeMutableRawBufferPointer(rebasing: chunk.memory[..<capacity]))
            chunk.isLast = chunk.count < capacity
        } catch {
            chunk.stop = InputProblem("input-not-readable")
            chunk.isLast = true
        }
        digest?.update(chunk.bytes)
        transcode(chunk)
        if chunk.stop == nil, let problem = inspector.inspect(chunk) {
            chunk.stop = problem
            chunk.isLast = true
            // The problem may have begun in the chunk before.
            let end = problem.offset.map { max(0, $0 - chunk.offset) }
            chunk.count = min(chunk.count, end ?? chunk.count)
        }
        if chunk.stop == nil, chunk.isLast, transcoder?.isComplete == false {
            chunk.stop = InputProblem("invalid-encoding")
        }
        chunk.countLines()
        chunk.firstLine = line
        line += chunk.lineFeeds
        offset += chunk.count
    }

    /// Ends the text with a chunk of which nobody may see anything, for it cannot be looked over.
    private func refuse(_ chunk: InputChunk, _ problem: InputProblem) {
        chunk.stop = problem
        chunk.count = 0
        chunk.isLast = true
    }

    private func transcode(_ chunk: InputChunk) {
        if isFirst {
            isFirst = false
            let choice = inspector.encoding(of: chunk.bytes)
            switch choice {
            case .success(.utf8): break
            case .success(let encoding): transcoder = Transcoder(encoding)
            case .failure(let failure): refuse(chunk, failure.problem)
            }
        }
        guard transcoder != nil, chunk.stop == nil else { return }
        guard let text = transcoder?.utf8(chunk.bytes) else {
            return refuse(chunk, InputProblem("invalid-encoding"))
        }
        chunk.reserve(text.count)
        text.withUnsafeBytes { chunk.memory.copyMemory(from: $0) }
        chunk.count = text.count
    }
}

/// Bytes that come one after the other: a file, or a part of an archive.
protocol ByteSource: AnyObject {
    /// Whether they are known to fit one chunk, so that threads would not pay.
    var isSmall: Bool { get }
    /// How many there are of those that are small.
    var expectedSize: Int { get }
    /// Whether anybody asks for their digest.
    var needsDigest: Bool { get }
    /// Fills a buffer as far as there are bytes; fewer than asked for means the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFile.Failure) -> Int
}
