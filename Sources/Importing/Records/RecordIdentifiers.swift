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

    /// Entries whose hashes begin alike, so that each bucket can be searched by itself.
    struct Bucket {
        var entries: UnsafeMutablePointer<Entry>?
        var count = 0
        var capacity = 0
    }

    static let bucketCount = 256

    private let buckets: UnsafeMutablePointer<Bucket>
    private let file: String

    init(file: String) {
        self.file = file
        buckets = .allocate(capacity: Self.bucketCount)
        buckets.initialize(repeating: Bucket(), count: Self.bucketCount)
    }

    deinit {
        for index in 0..<Self.bucketCount { free(buckets[index].entries) }
        buckets.deallocate()
    }

    @inline(__always)
    func append(_ hash: UInt64, line: Int, column: Int) {
        append(Entry(hash: hash, place: UInt64(line) << 20 | UInt64(min(column, 0xFFFFF))))
    }

    @inline(__always)
    private func append(_ entry: Entry) {
        let bucket = buckets + Int(entry.hash >> 56)
        if bucket.pointee.count == bucket.pointee.capacity { grow(bucket) }
        bucket.pointee.entries?[bucket.pointee.count] = entry
        bucket.pointee.count += 1
    }

    /// Makes room. Large blocks move without being copied, and room that is not used costs no memory.
    private func grow(_ bucket: UnsafeMutablePointer<Bucket>) {
        let capacity = max(16, bucket.pointee.capacity * 2)
        let size = capacity * MemoryLayout<Entry>.stride
        // Without memory there is nothing left to report with; the system ends such a program anyway.
        guard let grown = realloc(bucket.pointee.entries, size) else { abort() }
        bucket.pointee.entries = grown.assumingMemoryBound(to: Entry.self)
        bucket.pointee.capacity = capacity
    }

    /// Reports every id that stands a second time in what several readers of a file saw.
    static func reportDuplicates(_ readers: [RecordIdentifiers], to sink: inout DiagnosticSink) {
        var search = DuplicateSearch()
        for index in 0..<bucketCount {
            search.search(
                readers.map {
                    UnsafeBufferPointer(
                        start: $0.buckets[index].entries, count: $0.buckets[index].count)
                })
        }
        for duplicate in search.duplicates {
            sink.report(
                Diagnostic(
                    .error,
                    Message("duplicate-id", ["line": .number(Int(duplicate.first >> 20))]),
                    at: SourcePosition(
                        file: readers.first?.file ?? "", line: Int(duplicate.second >> 20),
                        column: Int(duplicate.second & 0xFFFFF))))
        }
    }

    /// Reports every id of one file that an earlier file has too.
    static func reportShared(
        _ files: [(file: String, identifiers: [RecordIdentifiers])], to sink: inout DiagnosticSink
    ) {
        for bucket in 0..<bucketCount {
            var seen: [UInt64: (file: String, place: UInt64)] = [:]
            for (file, readers) in files {
                let entries = readers.flatMap {
                    Array(
                        UnsafeBufferPointer(
                            start: $0.buckets[bucket].entries, count: $0.buckets[bucket].count))
                }
                for entry in entries.sorted(by: { $0.place < $1.place }) {
                    guard let other = seen[entry.hash], other.file != file else { continue }
                    sink.report(
                        Diagnostic(
                            .error,
                            Message(
                                "duplicate-id-across-files",
                                [
                                    "file": .text(other.file),
                                    "line": .number(Int(other.place >> 20)),
                                ]),
                            at: SourcePosition(
                                file: file, line: Int(entry.place >> 20),
                                column: Int(entry.place & 0xFFFFF))))
                }
                for entry in entries where seen[entry.hash] == nil {
                    seen[entry.hash] = (file, entry.place)
                }
            }
        }
    }
}
