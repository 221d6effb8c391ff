import Diagnostics

/// The ids of all records as 16 bytes each: a hash and a place. Doubles are looked for at the end.
///
/// Two different ids are taken for one only if their 64-bit hashes agree: for ten million ids the chance
/// is about three in a million.
struct RecordIdentifiers {
    private struct Entry {
        let hash: UInt64
        /// Line in the upper 44 bits, column in the lower 20.
        let place: UInt64
    }

    private var entries: [Entry] = []
    private var file = ""

    @inline(__always)
    mutating func append(_ hash: UInt64, at position: SourcePosition) {
        if entries.isEmpty { file = position.file }
        let column = UInt64(min(position.column, 0xFFFFF))
        entries.append(Entry(hash: hash, place: UInt64(position.line) << 20 | column))
    }

    /// Takes over the ids of another reader of the same file.
    mutating func append(contentsOf other: RecordIdentifiers) {
        if entries.isEmpty { file = other.file }
        entries.append(contentsOf: other.entries)
    }

    /// Reports every id that stands a second time, at its second place.
    mutating func reportDuplicates(to sink: inout DiagnosticSink) {
        var duplicates: [(first: UInt64, second: UInt64)] = []
        sortIntoBuckets { bucket in
            bucket.sort { ($0.hash, $0.place) < ($1.hash, $1.place) }
            for index in bucket.indices.dropFirst()
            where bucket[index].hash == bucket[index - 1].hash {
                duplicates.append((bucket[index - 1].place, bucket[index].place))
            }
        }
        duplicates.sort { $0.second < $1.second }
        for duplicate in duplicates {
            sink.report(
                Diagnostic(
                    .error,
                    Message("duplicate-id", ["line": .number(Int(duplicate.first >> 20))]),
                    at: position(duplicate.second)))
        }
    }

    private func position(_ place: UInt64) -> SourcePosition {
        SourcePosition(file: file, line: Int(place >> 20), column: Int(place & 0xFFFFF))
    }

    /// Brings the entries into 4096 buckets by hash, in place, and hands out one bucket after another.
    ///
    /// Sorting small buckets that fit the cache takes a fraction of sorting the whole.
    private mutating func sortIntoBuckets(
        _ body: (inout UnsafeMutableBufferPointer<Entry>.SubSequence) -> Void
    ) {
        let count = 4096
        var ends = [Int](repeating: 0, count: count)
        for entry in entries { ends[Int(entry.hash >> 52)] += 1 }
        var next = [Int](repeating: 0, count: count)
        var sum = 0
        for bucket in 0..<count {
            next[bucket] = sum
            sum += ends[bucket]
            ends[bucket] = sum
        }
        let starts = next
        entries.withUnsafeMutableBufferPointer { entries in
            for bucket in 0..<count {
                while next[bucket] < ends[bucket] {
                    let home = Int(entries[next[bucket]].hash >> 52)
                    entries.swapAt(next[bucket], next[home])
                    next[home] += 1
                }
            }
            for bucket in 0..<count {
                var slice = entries[starts[bucket]..<ends[bucket]]
                body(&slice)
            }
        }
    }
}
