import Diagnostics
import Inventory
import Quantities

/// A record as the element that a report writes, in bytes: what a spool keeps of it.
///
/// The first byte is the number of the attribute that credits reduce; the element follows.
enum RecordElement {
    /// Adds the element of a record; answers the offset where an id would stand, in bytes of the element.
    @discardableResult
    static func append(_ record: PlacedRecord, to bytes: inout [UInt8]) -> Int {
        let start = bytes.count
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: record.kind.rawValue.utf8)
        let place = bytes.count - start
        appendValues(of: record, to: &bytes)
        bytes.append(UInt8(ascii: "/"))
        bytes.append(UInt8(ascii: ">"))
        return place
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
    private static let order: (ranks: [UInt8], openings: [UInt8], ends: [Int]) = {
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
        for (rank, attribute) in all.enumerated() { ranks[Int(attribute.rawValue)] = UInt8(rank) }
        var openings: [UInt8] = []
        let ends = all.map { attribute in
            openings += " \(attribute.name)=\"".utf8
            return openings.count
        }
        return (ranks, openings, ends)
    }()

    /// The element without what credits have taken back of its amount.
    static func reduced(_ entry: ArraySlice<UInt8>, by credits: [PartialCredit]) -> [UInt8] {
        let element = Array(entry.dropFirst())
        guard let code = entry.first, let measure = RecordAttribute(rawValue: code),
            let range = range(of: measure, in: element),
            case .success(var value) = element[range].withUnsafeBytes({ DecimalReader().read($0) })
        else { return element }
        for credit in credits {
            let part = measure == .amount ? credit.amount : credit.quantity
            let taken = ExactDecimal(mantissa: Int128(part) * 100_000_000)
            value = value.subtracting(taken) ?? value
        }
        let left = value.isNegative ? ExactDecimal.zero : value
        return element[..<range.lowerBound] + Array(left.description.utf8)
            + element[range.upperBound...]
    }

    /// The bytes of an attribute's value: no value has a quotation mark in it that is not escaped.
    private static func range(
        of attribute: RecordAttribute, in element: [UInt8]
    ) -> Range<Int>? {
        let opening = Array(" \(attribute.name)=\"".utf8)
        guard let found = element.firstPlace(of: opening),
            let end = element[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        return found.upperBound..<end
    }
}
