/// Finds equal hashes among many: brought into buckets in place, each bucket looked through by a small
/// table that fits the cache.
struct DuplicateSearch {
    typealias Entry = RecordIdentifiers.Entry

    private let entries: UnsafeMutableBufferPointer<Entry>
    private let shift: UInt64

    init(_ entries: UnsafeMutableBufferPointer<Entry>) {
        self.entries = entries
        // About 256 entries to a bucket.
        let bits = max(
            1, (entries.count / 256).bitWidth - (entries.count / 256).leadingZeroBitCount)
        shift = UInt64(64 - min(bits, 20))
    }

    /// The places of entries whose hash an earlier entry has, each with the first such place.
    func duplicates() -> [(first: UInt64, second: UInt64)] {
        let ends = sortIntoBuckets()
        var found: [UInt64: [UInt64]] = [:]
        var table: [UInt32] = []
        var start = 0
        for end in ends {
            if end - start > 1 { search(start..<end, &table, &found) }
            start = end
        }
        return found.values.flatMap { places in
            let sorted = places.sorted()
            return sorted.dropFirst().map { (sorted[0], $0) }
        }
    }

    private func search(
        _ range: Range<Int>, _ table: inout [UInt32], _ found: inout [UInt64: [UInt64]]
    ) {
        var size = 16
        while size < range.count * 2 { size *= 2 }
        if table.count < size {
            table = [UInt32](repeating: 0, count: size)
        } else {
            for index in 0..<size { table[index] = 0 }
        }
        for index in range {
            var slot = Int(truncatingIfNeeded: entries[index].hash) & (size - 1)
            while table[slot] != 0 {
                let other = entries[Int(table[slot]) - 1 + range.lowerBound]
                if other.hash == entries[index].hash {
                    found[other.hash, default: [other.place]].append(entries[index].place)
                    break
                }
                slot = (slot + 1) & (size - 1)
            }
            if table[slot] == 0 { table[slot] = UInt32(index - range.lowerBound + 1) }
        }
    }

    /// Moves each entry into its bucket by cycles and answers where each bucket ends.
    private func sortIntoBuckets() -> [Int] {
        let count = 1 << Int(64 - shift)
        var ends = [Int](repeating: 0, count: count)
        for entry in entries { ends[Int(entry.hash >> shift)] += 1 }
        var next = [Int](repeating: 0, count: count)
        var sum = 0
        for bucket in 0..<count {
            next[bucket] = sum
            sum += ends[bucket]
            ends[bucket] = sum
        }
        for bucket in 0..<count {
            while next[bucket] < ends[bucket] {
                let home = Int(entries[next[bucket]].hash >> shift)
                if home != bucket { entries.swapAt(next[bucket], next[home]) }
                next[home] += 1
            }
        }
        return ends
    }
}
