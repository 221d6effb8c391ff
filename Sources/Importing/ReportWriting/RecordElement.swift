import Diagnostics
import Inventory
import Quantities

/// A record as the element that a report writes, in bytes.
enum RecordElement {
    /// Adds the element of a record.
    static func append(_ record: PlacedRecord, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: record.kind.rawValue.utf8)
        appendValues(of: record, to: &bytes)
        bytes.append(UInt8(ascii: "/"))
        bytes.append(UInt8(ascii: ">"))
    }

    private static func appendValues(of record: PlacedRecord, to bytes: inout [UInt8]) {
        record.withValues { values in
            withUnsafeTemporaryAllocation(of: UnsafeRawBufferPointer.self, capacity: 64) { texts in
                var ranks: UInt64 = 0
                values.forEach { attribute, text in
                    let rank = order.ranks[Int(attribute.rawValue)]
                    guard rank < 64 else { return }
                    texts[Int(rank)] = text
                    ranks |= 1 << UInt64(rank)
                }
                order.openings.withUnsafeBytes { openings in
                    while ranks != 0 {
                        let rank = ranks.trailingZeroBitCount
                        ranks &= ranks - 1
                        let start = rank > 0 ? order.ends[rank - 1] : 0
                        append(
                            UnsafeRawBufferPointer(rebasing: openings[start..<order.ends[rank]]),
                            texts[rank], to: &bytes)
                    }
                }
            }
        }
    }

    /// Adds an attribute: in one piece where its text stands for itself, as most do.
    private static func append(
        _ opening: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer, to bytes: inout [UInt8]
    ) {
        let count = opening.count + text.count + 1
        guard text.count < 512, !XMLText.hasSpecial(text), let start = opening.baseAddress else {
            bytes.append(contentsOf: opening)
            XMLText.append(text, to: &bytes)
            return bytes.append(UInt8(ascii: "\""))
        }
        withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { whole in
            guard let place = whole.baseAddress else { return }
            place.copyMemory(from: start, byteCount: opening.count)
            if let value = text.baseAddress {
                (place + opening.count).copyMemory(from: value, byteCount: text.count)
            }
            whole[count - 1] = UInt8(ascii: "\"")
            bytes.append(contentsOf: UnsafeRawBufferPointer(whole))
        }
    }

    /// Where each attribute stands in an element, by its number; how the values open, one after another, and
    /// where each opening ends.
    private static let order:
        (all: [RecordAttribute], ranks: [UInt8], openings: [UInt8], ends: [Int]) = {
            // What stands first: id and day, then what the record is, then wording and origin.
            let first: [RecordAttribute] = [.id, .date, .periodFrom, .periodTo]
            let last: [RecordAttribute] = [
                .phase, .country, .municipality, .gridRegion, .control, .contract, .supplierFactor,
                .basis, .dataQuality, .allocation, .account, .supplier, .evidence, .description,
                .origin,
            ]
            let middle = RecordAttribute.allCases.filter {
                !first.contains($0) && !last.contains($0) && $0 != .setName
            }
            var ranks = [UInt8](repeating: .max, count: RecordAttribute.allCases.count)
            let all = first + middle + last
            for (rank, attribute) in all.enumerated() {
                ranks[Int(attribute.rawValue)] = UInt8(rank)
            }
            var openings: [UInt8] = []
            let ends = all.map { attribute in
                openings += " \(attribute.name)=\"".utf8
                return openings.count
            }
            return (all, ranks, openings, ends)
        }()

    /// The attribute that opens at the beginning of some text, and how many bytes its opening has; nil where none
    /// does that may follow those before.
    static func attribute(
        at text: UnsafeRawBufferPointer, _ rank: inout Int
    ) -> (RecordAttribute, Int)? {
        order.openings.withUnsafeBytes { openings in
            while rank < order.ends.count {
                let opening = openings[(rank > 0 ? order.ends[rank - 1] : 0)..<order.ends[rank]]
                rank += 1
                if text.starts(with: opening) { return (order.all[rank - 1], opening.count) }
            }
            return nil
        }
    }
}
