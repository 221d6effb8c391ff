/// A piece of an input as UTF-8, with what is needed to tell lines and columns in it.
///
/// Only one thread at a time holds a chunk: the reader fills it and hands it over.
final class InputChunk: @unchecked Sendable {
    /// How many bytes of the file one chunk takes.
    static let capacity = 1 << 20

    /// The bytes; may be larger than ``count`` says, and none before the first is wanted.
    private(set) var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    /// How many bytes are filled.
    var count = 0
    /// The offset of the first byte in the whole text.
    var offset = 0
    /// The line of the first byte, from 1.
    var firstLine = 1
    /// How many line feeds it has.
    private(set) var lineFeeds = 0
    /// The offset in the chunk after the last line feed; nil when there is none.
    private(set) var lastLineStart: Int?
    /// What is wrong with the text after the filled bytes; nothing follows it.
    var stop: InputProblem?
    /// Whether nothing follows.
    var isLast = false

    deinit {
        memory.deallocate()
    }

    /// The filled bytes.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: memory[..<count])
    }

    /// Counts line feeds; called when the chunk is filled.
    func countLines() {
        let text = bytes
        lineFeeds = Self.lineFeeds(in: text)
        lastLineStart = nil
        // Programs write XML of many megabytes in one line.
        guard lineFeeds > 0 else { return }
        var start = text.count
        while start > 0, text[start - 1] != 0x0A { start -= 1 }
        lastLineStart = start > 0 ? start : nil
    }

    /// Counts line feeds, many bytes at a time and as often as a byte can count.
    private static func lineFeeds(in text: UnsafeRawBufferPointer) -> Int {
        guard let base = text.baseAddress else { return 0 }
        let lineFeed = ByteBlock(0x0A)
        var (total, offset) = (0, 0)
        while offset + ByteBlock.count <= text.count {
            let blocks = min(255, (text.count - offset) / ByteBlock.count)
            var counts = ByteBlock(0)
            for _ in 0..<blocks {
                counts &+= ByteBlock(at: base + offset) == lineFeed
                offset += ByteBlock.count
            }
            total += counts.sum
        }
        return total + text[offset...].count { $0 == 0x0A }
    }

    /// Makes room for a number of bytes, keeping what is filled.
    func reserve(_ size: Int) {
        guard size > memory.count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
        if count > 0 { larger.copyMemory(from: bytes) }
        memory.deallocate()
        memory = larger
    }
}

/// A problem with an input as a whole, found before its content is understood.
struct InputProblem: Sendable {
    /// The id of its diagnostic.
    let id: String
    /// Where in the text; nil when the whole file is meant.
    let offset: Int?
    /// A value the message shows.
    let found: String

    init(_ id: String, at offset: Int? = nil, found: String = "") {
        self.id = id
        self.offset = offset
        self.found = found
    }
}
