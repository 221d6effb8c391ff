import Quantities

/// Sees to it that every record of an import has an id of its own.
///
/// A record keeps the id it came with unless an earlier one has it too; all others get one of the form
/// `import-12`.
struct RecordNumbering {
    /// A record that came with an id.
    private struct Owner {
        let hash: UInt64
        let record: UInt32
        /// The number in an id of our form, from an earlier import; 0 in all others.
        let number: UInt32
    }

    private static let start = Array("import-".utf8)

    /// In the order of their records.
    private var owners: ContiguousArray<Owner> = []
    /// The records that cannot keep their ids.
    private(set) var renewed: Set<UInt32> = []
    private var offset: UInt32 = 0

    /// Takes the id of a record; records come in the order of their numbers.
    mutating func note(_ id: UnsafeRawBufferPointer, of record: UInt32) {
        owners.append(
            Owner(hash: byteHash(id), record: record, number: Self.number(in: id)))
    }

    private static func number(in id: UnsafeRawBufferPointer) -> UInt32 {
        let digits = id.dropFirst(start.count)
        guard id.starts(with: start), (1...9).contains(digits.count),
            digits.allSatisfy({ $0 &- 0x30 <= 9 })
        else { return 0 }
        return digits.reduce(0) { $0 * 10 + UInt32($1 &- 0x30) }
    }

    /// Settles all ids when it is known which records stay.
    mutating func finish(isPlaced: (UInt32) -> Bool) {
        owners.removeAll { !isPlaced($0.record) }
        let isTaken = owners.contains { owner in
            owner.number > 0 && isPlaced(owner.number - 1) && !hasID(owner.number - 1)
        }
        if isTaken { offset = owners.map(\.number).max() ?? 0 }
        owners.sort { ($0.hash, $0.record) < ($1.hash, $1.record) }
        for (first, second) in zip(owners, owners.dropFirst()) where first.hash == second.hash {
            renewed.insert(second.record)
        }
        // A renewed one may get what another has kept.
        if !renewed.isEmpty { offset = owners.map(\.number).max() ?? 0 }
        owners = []
    }

    private func hasID(_ record: UInt32) -> Bool {
        var range = 0..<owners.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if owners[middle].record == record { return true }
            range =
                owners[middle].record < record
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }

    /// Whether a record gets an id of our form.
    func isNew(_ record: UInt32, hasOwn: Bool) -> Bool { !hasOwn || renewed.contains(record) }

    /// Adds the id of our form that a record gets.
    func appendNewID(of record: UInt32, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: Self.start)
        ExactDecimal(Int(offset) + Int(record) + 1).appendPlainText(to: &bytes)
    }
}
