/// Finds equal hashes, bucket by bucket, with a table small enough for the cache.
struct DuplicateSearch {
    private var table: [UInt32] = []
    private var places: [UInt64: [UInt64]] = [:]

    /// The places of entries whose hash another entry has before, each with the first such place.
    var duplicates: [(first: UInt64, second: UInt64)] {
        places.values.flatMap { places in
            let sorted = places.sorted()
            return sorted.dropFirst().map { (first: sorted[0], second: $0) }
        }.sorted { $0.second < $1.second }
    }

    /// Looks through one bucket of every reader.
    mutating func search(_ parts: [UnsafeBufferPointer<RecordIdentifiers.Entry>]) {
        if parts.count == 1 { return searchOne(parts[0]) }
        Array(parts.joined()).withUnsafeBufferPointer { searchOne($0) }
    }

    private mutating func searchOne(_ entries: UnsafeBufferPointer<RecordIdentifiers.Entry>) {
        guard entries.count > 1 else { return }
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        if table.count < size { table = [UInt32](repeating: 0, count: size) }
        var repeated: [Int] = []
        table.withUnsafeMutableBufferPointer { table in
            for index in 0..<size { table[index] = 0 }
            for index in entries.indices {
                var slot = Int(truncatingIfNeeded: entries[index].hash) & (size - 1)
                while table[slot] != 0, entries[Int(table[slot]) - 1].hash != entries[index].hash {
                    slot = (slot + 1) & (size - 1)
                }
                if table[slot] == 0 {
                    table[slot] = UInt32(truncatingIfNeeded: index + 1)
                } else {
                    repeated += [Int(table[slot]) - 1, index]
                }
            }
        }
        for index in repeated {
            let entry = entries[index]
            if places[entry.hash]?.contains(entry.place) != true {
                places[entry.hash, default: []].append(entry.place)
            }
        }
    }
}
