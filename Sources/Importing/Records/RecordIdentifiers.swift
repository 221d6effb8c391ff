import Diagnostics
import Glibc

/// The ids of all records as 16 bytes each: a hash and a place. Doubles are looked for at the end.
///
/// Two different ids are taken for one only if their 64-bit hashes agree: for ten million ids the chance
/// is about three in a million.
final class RecordIdentifiers: @unchecked Sendable {
    // Unchecked: one thread fills it, and others look at it only when that thread has ended.
    struct Entry {
        var hash: UInt64
        /// Line in the upper 44 bits, column in the lower 20.
        var place: UInt64
    }

    /// Entries whose hashes begin alike, so that each bucket can be searched by itself; the block that
    /// is being filled.
    private struct Bucket {
        var next: UnsafeMutablePointer<Entry>?
        var end: UnsafeMutablePointer<Entry>?
    }

    /// How many entries a bucket's block holds: small, so that what is not filled wastes little, and
    /// first very small, because most reports have few records.
    private static func blockSize(_ number: Int) -> Int {
        switch number {
        case 0: return 4
        case 1: return 64
        default: return 1024
        }
    }

    static let bucketCount = 256

    private let buckets: UnsafeMutablePointer<Bucket>
    /// The blocks of each bucket, the last one filled in part.
    private var blocks = [[UnsafeMutablePointer<Entry>]](repeating: [], count: bucketCount)
    private let file: String
    /// The sheets of a workbook; their lines hold the sheet's place in this list above the row.
    var sheets: [String] = []
    /// How many bits of a line are the row of a sheet.
    static let rowBits = 21

    init(file: String) {
        self.file = file
        buckets = .allocate(capacity: Self.bucketCount)
        buckets.initialize(repeating: Bucket(), count: Self.bucketCount)
    }

    deinit {
        for block in blocks.joined() { block.deallocate() }
        buckets.deallocate()
    }

    @inline(__always)
    func append(_ hash: UInt64, line: Int, column: Int) {
        append(Entry(hash: hash, place: UInt64(line) << 20 | UInt64(min(column, 0xFFFFF))))
    }

    @inline(__always)
    private func append(_ entry: Entry) {
        let index = Int(entry.hash >> 56)
        if buckets[index].next == buckets[index].end { addBlock(index) }
        buckets[index].next?.initialize(to: entry)
        buckets[index].next? += 1
    }

    private func addBlock(_ index: Int) {
        let size = Self.blockSize(blocks[index].count)
        let block = UnsafeMutablePointer<Entry>.allocate(capacity: size)
        blocks[index].append(block)
        buckets[index] = Bucket(next: block, end: block + size)
    }

    /// The entries of a bucket, block by block.
    private func entries(_ index: Int) -> [UnsafeBufferPointer<Entry>] {
        blocks[index].enumerated().map { number, block in
            let isLast = number == blocks[index].count - 1
            let filled = buckets[index].next.map { $0 - block } ?? 0
            let count = isLast ? filled : Self.blockSize(number)
            return UnsafeBufferPointer(start: block, count: count)
        }
    }

    /// The place of an entry in the user's terms.
    private func position(_ place: UInt64) -> SourcePosition {
        let (line, column) = (Int(place >> 20), Int(place & 0xFFFFF))
        guard !sheets.isEmpty else {
            return SourcePosition(file: file, line: line, column: column)
        }
        let index = line >> Self.rowBits
        return SourcePosition(
            file: file, line: line & ((1 << Self.rowBits) - 1), column: column,
            sheet: sheets.indices.contains(index) ? sheets[index] : "")
    }

    /// The line of an entry for a message: its number, or the cell of a workbook.
    private func lineWord(_ place: UInt64) -> Message.Argument {
        sheets.isEmpty ? .number(Int(place >> 20)) : .text(position(place).cell)
    }

    /// Reports every id that stands a second time in what several readers of a file saw.
    static func reportDuplicates(_ readers: [RecordIdentifiers], to sink: inout DiagnosticSink) {
        var search = DuplicateSearch()
        for index in 0..<bucketCount {
            search.search(readers.flatMap { $0.entries(index) })
        }
        for duplicate in search.duplicates {
            sink.report(
                Diagnostic(
                    .error,
                    Message(
                        "duplicate-id",
                        ["line": readers.first?.lineWord(duplicate.first) ?? .number(0)]),
                    at: readers.first?.position(duplicate.second)))
        }
    }

    /// Reports every id of one file that an earlier file has too.
    static func reportShared(
        _ files: [(file: String, identifiers: [RecordIdentifiers])], to sink: inout DiagnosticSink
    ) {
        for bucket in 0..<bucketCount {
            var seen: [UInt64: (file: String, place: UInt64, reader: RecordIdentifiers)] = [:]
            for (file, readers) in files {
                guard let first = readers.first else { continue }
                let entries = readers.flatMap { $0.entries(bucket) }.flatMap { Array($0) }
                for entry in entries.sorted(by: { $0.place < $1.place }) {
                    guard let other = seen[entry.hash], other.file != file else { continue }
                    sink.report(
                        Diagnostic(
                            .error,
                            Message(
                                "duplicate-id-across-files",
                                [
                                    "file": .text(other.file),
                                    "line": other.reader.lineWord(other.place),
                                ]),
                            at: first.position(entry.place)))
                }
                for entry in entries where seen[entry.hash] == nil {
                    seen[entry.hash] = (file, entry.place, first)
                }
            }
        }
    }
}
