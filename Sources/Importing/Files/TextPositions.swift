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
    }

    /// The file as the user named it.
    let file: String
    private var chunks: [InputChunk] = []
    private var cursor = Mark()
    private var chunkStart = Mark()

    init(file: String) {
        self.file = file
    }

    /// Takes the next chunk; answers the one that offsets may no longer lie in.
    mutating func enter(_ chunk: InputChunk) -> InputChunk? {
        if let last = chunks.last { advance(&cursor, to: last.offset + last.count) }
        chunks.append(chunk)
        guard chunks.count > 2 else { return nil }
        advance(&chunkStart, to: chunks[1].offset)
        return chunks.removeFirst()
    }

    /// The line and column of an offset.
    mutating func position(at offset: Int) -> SourcePosition {
        if offset < cursor.lineStart {
            var mark = chunkStart
            advance(&mark, to: offset)
            return SourcePosition(
                file: file, line: mark.line, column: offset - mark.lineStart + 1)
        }
        if offset > cursor.offset { advance(&cursor, to: offset) }
        return SourcePosition(file: file, line: cursor.line, column: offset - cursor.lineStart + 1)
    }

    private func advance(_ mark: inout Mark, to offset: Int) {
        for chunk in chunks where chunk.offset + chunk.count > mark.offset {
            let end = min(offset, chunk.offset + chunk.count)
            guard let base = chunk.bytes.baseAddress else { continue }
            while mark.offset < end {
                let from = base + (mark.offset - chunk.offset)
                guard let found = memchr(from, 0x0A, end - mark.offset) else {
                    mark.offset = end
                    break
                }
                mark.offset += UnsafeRawPointer(found) - from + 1
                mark.line += 1
                mark.lineStart = mark.offset
            }
        }
    }
}
