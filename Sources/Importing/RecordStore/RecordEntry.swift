import Diagnostics
import Inventory
import Quantities

/// A record as a spool keeps it: the number of the attribute that credits reduce, the number of its kind with a
/// mark where it is of a report, and its element.
///
/// The bytes are those of whoever made it, and valid only as long.
struct RecordEntry {
    /// The bytes before the element.
    private static let headCount = 2
    private static let reportMark: UInt8 = 0x80
    private static let idOpening = Array(" id=\"".utf8)
    private static let kinds = RecordKind.allCases
    /// Where attributes begin in an element, by the kind's number.
    private static let attributePlaces = kinds.map { 1 + $0.rawValue.utf8.count }

    private let bytes: UnsafeRawBufferPointer

    /// Bytes that ``append(_:to:)`` has made.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Adds what is kept of a record.
    static func append(_ record: PlacedRecord, to bytes: inout [UInt8]) {
        bytes.append(record.measure?.rawValue ?? .max)
        bytes.append(UInt8(record.kind.ordinal) | (record.isReported ? reportMark : 0))
        RecordElement.append(record, to: &bytes)
    }

    /// The kind of the record.
    var kind: RecordKind { Self.kinds[kindNumber] }

    private var kindNumber: Int { Int(bytes[1] & ~Self.reportMark) }

    /// Whether what is worth knowing of it was said when its report was read.
    var isReported: Bool { bytes[1] & Self.reportMark != 0 }

    private var measure: RecordAttribute? { RecordAttribute(rawValue: bytes[0]) }

    /// The element as it was made.
    var element: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes.dropFirst(Self.headCount))
    }

    /// Where attributes begin in the element.
    var attributePlace: Int { Self.attributePlaces[kindNumber] }

    /// The id that the record came with, as it is written; nil where it had none.
    var ownID: UnsafeRawBufferPointer? {
        // An id stands before all other attributes, and no other begins with its first letter.
        let place = Self.headCount + attributePlace
        guard bytes.count > place + Self.idOpening.count, bytes[place + 1] == Self.idOpening[1]
        else { return nil }
        let attributes = bytes[place...]
        guard attributes.starts(with: Self.idOpening) else { return nil }
        let id = attributes.dropFirst(Self.idOpening.count)
        return UnsafeRawBufferPointer(rebasing: id.prefix { $0 != UInt8(ascii: "\"") })
    }

    /// Adds the element with what a function adds as its id.
    func append(to text: inout [UInt8], withID appendID: (inout [UInt8]) -> Void) {
        let place = attributePlace
        let rest = place + (ownID.map { Self.idOpening.count + $0.count + 1 } ?? 0)
        text.append(contentsOf: UnsafeRawBufferPointer(rebasing: element[..<place]))
        text.append(contentsOf: Self.idOpening)
        appendID(&text)
        text.append(UInt8(ascii: "\""))
        text.append(contentsOf: UnsafeRawBufferPointer(rebasing: element[rest...]))
    }

    // MARK: Credits

    /// Takes credits away from the amount of the record, whose element was added from a place on.
    func reduce(_ text: inout [UInt8], from start: Int, by credits: [PartialCredit]) {
        guard let measure, let range = Self.value(of: measure, in: text[start...]),
            case .success(var value) = text[range].withUnsafeBytes({ DecimalReader().read($0) })
        else { return }
        for credit in credits {
            let part = measure == .amount ? credit.amount : credit.quantity
            let taken = ExactDecimal(mantissa: Int128(part) * 100_000_000)
            value = value.subtracting(taken) ?? value
        }
        let left = value.isNegative ? ExactDecimal.zero : value
        text.replaceSubrange(range, with: left.description.utf8)
    }

    /// Where an attribute's value stands: none has a quotation mark in it that is not escaped.
    private static func value(
        of attribute: RecordAttribute, in element: ArraySlice<UInt8>
    ) -> Range<Int>? {
        let opening = Array(" \(attribute.name)=\"".utf8)
        guard let found = element.firstPlace(of: opening),
            let end = element[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        return found.upperBound..<end
    }
}
