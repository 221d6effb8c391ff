import Diagnostics
import Glibc

/// Turns offsets in a text that comes in chunks into lines and columns.
///
/// Offsets are asked for mostly in rising order, so counting goes on from the last answer.
struct TextPositions {
    private struct Mark {
        var offset = 0
        var line = 1
        var lineStart = 0

        /// Goes to the end of a chunk that begins here.
        mutating func skip(_ chunk: InputChunk) {
            line += chunk.lineFeeds
            if let start = chunk.lastLineStart { lineStart = chunk.offset + start }
            offset = chunk.offset + chunk.count
        }
    }

    /// The file as the user named it.
    let file: String
    private var chunks: [(chunk: InputChunk, start: Mark)] = []
    private var end = Mark()
    private var cursor = Mark()

    init(file: String) {
        self.file = file
    }

    /// Takes the next chunk; answers the one that offsets may no longer lie in.
    mutating func enter(_ chunk: InputChunk) -> InputChunk? {
        chunks.append((chunk, end))
        end.skip(chunk)
        return chunks.count > 2 ? chunks.removeFirst().chunk : nil
    }

    /// The line and column of an offset.
    mutating func position(at offset: Int) -> SourcePosition {
        let home = chunks.last { $0.start.offset <= offset } ?? chunks.first
        guard let home else { return SourcePosition(file: file) }
        if offset < cursor.lineStart || cursor.offset < home.start.offset { cursor = home.start }
        if offset > cursor.offset { advance(to: offset, in: home.chunk) }
        return SourcePosition(file: file, line: cursor.line, column: offset - cursor.lineStart + 1)
    }

    private mutating func advance(to offset: Int, in chunk: InputChunk) {
        let end = min(offset, chunk.offset + chunk.count)
        guard let base = chunk.bytes.baseAddress else { return }
        while cursor.offset < end {
            let from = base + (cursor.offset - chunk.offset)
            guard let found = memchr(from, 0x0A, end - cursor.offset) else {
                cursor.offset = end
                return
            }
            cursor.offset += UnsafeRawPointer(found) - from + 1
            cursor.line += 1
            cursor.lineStart = cursor.offset
        }
    }
}
