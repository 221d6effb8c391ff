/// What separates the cells of a delimited text, by its own evidence.
struct DelimitedSeparator {
    let byte: UInt8
    /// Whether no line has a separator.
    let isOneColumn: Bool
    /// The byte order mark and a first line that only names the separator.
    let skippedBytes: Int
    /// The line of the first row, from 1.
    let firstLine: Int

    /// Reads the start of a text: a first line `sep=;` names the separator; else it is the one that stands
    /// in the most lines equally often.
    init(start: UnsafeRawBufferPointer) {
        let first = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = start[first...]
        if text.starts(with: Array("sep=".utf8)), text.count > 4 {
            byte = text[first + 4]
            isOneColumn = false
            let end = text.firstIndex(of: 0x0A) ?? start.count - 1
            skippedBytes = end + 1
            firstLine = 2
            return
        }
        let lines = text.prefix(64 * 1024).split(separator: 0x0A).prefix(40)
        let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
        var best = (score: 0, byte: candidates[0])
        for candidate in candidates {
            var counts: [Int: Int] = [:]
            for line in lines {
                let count = Self.count(candidate, in: line)
                if count > 0 { counts[count, default: 0] += 1 }
            }
            // Decimal commas vary from line to line; a separator stands in each equally often.
            let score = counts.map { $0.value * 8 + min($0.key, 7) }.max() ?? 0
            if score > best.score { best = (score, candidate) }
        }
        byte = best.byte
        isOneColumn = best.score == 0
        skippedBytes = first
        firstLine = 1
    }

    private static func count(
        _ byte: UInt8, in line: Slice<UnsafeRawBufferPointer>
    ) -> Int {
        var count = 0
        var isQuoted = false
        for other in line {
            if other == UInt8(ascii: "\"") { isQuoted.toggle() }
            if other == byte, !isQuoted { count += 1 }
        }
        return count
    }
}
