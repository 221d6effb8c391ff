import Inventory

/// A record as bytes for the spool: each attribute as its number and its text.
extension PlacedRecord {
    /// A byte that UTF-8 never has and no attribute's number reaches.
    private static let separator: UInt8 = 0xFF

    /// Kind, measure and attributes; department and set build are the spool's.
    var bytes: [UInt8] {
        var bytes: [UInt8] = [
            UInt8(kind.ordinal), measure?.rawValue ?? .max,
        ]
        for (attribute, value) in attributes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            bytes.append(attribute.rawValue)
            bytes.append(contentsOf: value.utf8)
            bytes.append(Self.separator)
        }
        return bytes
    }

    /// Reads a record back; nil for bytes that are none.
    init?(_ bytes: ArraySlice<UInt8>, department: String, setBuild: String) {
        guard bytes.count >= 2, bytes[bytes.startIndex] < RecordKind.allCases.count else {
            return nil
        }
        self.init(
            department: department, kind: RecordKind.allCases[Int(bytes[bytes.startIndex])])
        self.setBuild = setBuild
        measure = RecordAttribute(rawValue: bytes[bytes.startIndex + 1])
        for part in bytes.dropFirst(2).split(separator: Self.separator) {
            guard let first = part.first, let attribute = RecordAttribute(rawValue: first) else {
                return nil
            }
            self[attribute] = String(decoding: part.dropFirst(), as: UTF8.self)
        }
    }
}
