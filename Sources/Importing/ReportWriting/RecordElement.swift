import Glibc
import Inventory

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
                let order = order
                var (ranks, count): (UInt64, Int) = (0, 0)
                values.forEach { attribute, text in
                    let rank = Int(order.ranks[Int(attribute.rawValue)])
                    guard rank < 64 else { return }
                    texts[rank] = text
                    ranks |= 1 << UInt64(rank)
                    count += order.opening(rank).count + text.count + 1
                }
                if values.areSpecialFree {
                    appendPlain(texts, ranks, order, count, to: &bytes)
                } else {
                    appendEscaped(texts, ranks, order, to: &bytes)
                }
            }
        }
    }

    /// Adds attributes whose texts stand for themselves, as most do, in one piece of known size.
    private static func appendPlain(
        _ texts: UnsafeMutableBufferPointer<UnsafeRawBufferPointer>, _ ranks: UInt64,
        _ order: AttributeOrder, _ count: Int, to bytes: inout [UInt8]
    ) {
        withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { whole in
            order.openings.withUnsafeBytes { openings in
                var (left, place) = (ranks, 0)
                func put(_ part: UnsafeRawBufferPointer) {
                    UnsafeMutableRawBufferPointer(rebasing: whole[place...]).copyMemory(from: part)
                    place += part.count
                }
                while left != 0 {
                    let rank = left.trailingZeroBitCount
                    left &= left - 1
                    put(UnsafeRawBufferPointer(rebasing: openings[order.opening(rank)]))
                    put(texts[rank])
                    whole[place] = UInt8(ascii: "\"")
                    place += 1
                }
            }
            bytes.append(contentsOf: UnsafeRawBufferPointer(whole))
        }
    }

    private static func appendEscaped(
        _ texts: UnsafeMutableBufferPointer<UnsafeRawBufferPointer>, _ ranks: UInt64,
        _ order: AttributeOrder, to bytes: inout [UInt8]
    ) {
        var left = ranks
        while left != 0 {
            let rank = left.trailingZeroBitCount
            left &= left - 1
            bytes.append(contentsOf: order.openings[order.opening(rank)])
            XMLText.append(texts[rank], to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private static let order = AttributeOrder()

    /// The attribute that opens at a place of some text, and how many bytes its opening has; nil where none does that
    /// may follow those before.
    static func attribute(
        in text: UnsafeRawBufferPointer, at place: Int, _ rank: inout Int
    ) -> (RecordAttribute, Int)? {
        // A blank and a letter at least, or no attribute at all.
        guard place + 2 < text.count, let base = text.baseAddress else { return nil }
        let order = order
        let letter = text[place + 1]
        return order.openings.withUnsafeBytes { openings in
            while let next = order.initials[rank...].firstIndex(of: letter) {
                rank = next + 1
                let opening = order.opening(next)
                guard place + opening.count <= text.count, let known = openings.baseAddress,
                    memcmp(base + place, known + opening.lowerBound, opening.count) == 0
                else { continue }
                return (order.all[next], opening.count)
            }
            return nil
        }
    }
}

/// Where each attribute stands in an element, and how it opens.
private final class AttributeOrder: Sendable {
    /// The attributes as they follow one another.
    let all: [RecordAttribute]
    /// The place of each by its number.
    let ranks: [UInt8]
    /// How the values open, one after another.
    let openings: [UInt8]
    /// The first letter of each name.
    let initials: [UInt8]
    /// Where each opening ends.
    private let ends: [Int]

    init() {
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
        all = first + middle + last
        var ranks = [UInt8](repeating: .max, count: RecordAttribute.allCases.count)
        for (rank, attribute) in all.enumerated() {
            ranks[Int(attribute.rawValue)] = UInt8(rank)
        }
        self.ranks = ranks
        var openings: [UInt8] = []
        ends = all.map { attribute in
            openings += " \(attribute.name)=\"".utf8
            return openings.count
        }
        self.openings = openings
        initials = all.map { $0.name.utf8.first ?? 0 }
    }

    /// Where the opening of the attribute at a rank stands.
    @inline(__always)
    func opening(_ rank: Int) -> Range<Int> { (rank > 0 ? ends[rank - 1] : 0)..<ends[rank] }
}
