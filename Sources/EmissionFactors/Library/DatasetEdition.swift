import DelimitedText
import Quantities

/// The factor rows of one dataset edition, read one at a time when asked for.
final class DatasetEdition: Sendable {
    let description: DatasetDescription
    private let table: DelimitedTable
    /// Where the rows of each id start, ordered by the hash of the id.
    private let index: [(hash: UInt64, offset: Int)]
    private let path: String

    init(_ description: DatasetDescription, bytes: UnsafeRawBufferPointer, path: String) throws {
        self.description = description
        self.path = path
        table = try DelimitedTable(bytes)
        var index: [(hash: UInt64, offset: Int)] = []
        index.reserveCapacity(bytes.count / 100)
        table.forEachKey { offset, id, _ in index.append((Self.hash(id), offset)) }
        index.sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
        self.index = index
    }

    /// The rows with this id and stage, in file order.
    func factors(id: String, stage: LifeCycleStage) throws(FactorFolderFailure) -> [EmissionFactor]
    {
        var factors: [EmissionFactor] = []
        for row in rows(id: id) {
            // A stage that does not exist must not make the row vanish.
            guard row["stage"] != stage.rawValue else {
                factors.append(try factor(from: row))
                continue
            }
            guard LifeCycleStage(rawValue: row["stage"]) != nil else {
                throw FactorRowReader(row: row, file: path, table: table).malformed("stage")
            }
        }
        return factors
    }

    /// Every row of the edition, in file order.
    func allFactors() throws(FactorFolderFailure) -> [EmissionFactor] {
        var factors: [EmissionFactor] = []
        for entry in index.sorted(by: { $0.offset < $1.offset }) {
            guard let row = try? table.row(at: entry.offset) else { continue }
            factors.append(try factor(from: row))
        }
        return factors
    }

    private func rows(id: String) -> [DelimitedTable.Row] {
        var key = id
        let hash = key.withUTF8 { Self.hash(UnsafeRawBufferPointer($0)) }
        var position = index.partitioningIndex { $0.hash >= hash }
        var rows: [DelimitedTable.Row] = []
        while position < index.count, index[position].hash == hash {
            if let row = try? table.row(at: index[position].offset), row["id"] == id {
                rows.append(row)
            }
            position += 1
        }
        return rows
    }

    private func factor(
        from row: DelimitedTable.Row
    ) throws(FactorFolderFailure) -> EmissionFactor {
        let reader = FactorRowReader(row: row, file: path, table: table)
        return try reader.factor(dataset: description.id)
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}

extension Array {
    /// The first index whose element satisfies a predicate that is false, then true.
    fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
