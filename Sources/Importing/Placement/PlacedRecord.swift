import Inventory

/// A record on its way into a report: its values as bytes, in the form in which the report writes them.
struct PlacedRecord {
    /// The department's id, or its own name.
    var department: String
    /// The set build around it; empty where there is none.
    var setBuild = ""
    /// The kind.
    var kind: RecordKind
    /// The attribute that holds the line's amount.
    var measure: RecordAttribute?
    /// Whether what is worth knowing of it was said when its report was read.
    var isReported = false
    /// Which attributes have a value.
    private(set) var present = RecordAttributes([])
    /// The values as ``PlacedValues`` reads them.
    private var entries: [UInt8] = []

    /// The room that most records need.
    private static let usualCount = 480

    init(department: String, kind: RecordKind) {
        self.department = department
        self.kind = kind
        entries.reserveCapacity(Self.usualCount)
    }

    /// Whether there is a value.
    @inline(__always)
    func has(_ attribute: RecordAttribute) -> Bool { present.contains(attribute) }

    /// The text of a value; nil where there is none.
    subscript(attribute: RecordAttribute) -> String? {
        get {
            guard has(attribute) else { return nil }
            var text: String?
            forEachValue { other, bytes in
                if other == attribute { text = String(decoding: bytes, as: UTF8.self) }
            }
            return text
        }
        set {
            guard let newValue else { return remove(attribute) }
            set(attribute) { $0.append(utf8Of: newValue) }
        }
    }

    /// Sets a value to what a function appends.
    @inline(__always)
    mutating func set(_ attribute: RecordAttribute, _ append: (inout [UInt8]) -> Void) {
        if has(attribute) { remove(attribute) }
        present.insert(attribute)
        let place = entries.count
        withUnsafeBytes(of: UInt64(0)) { entries.append(contentsOf: $0) }
        append(&entries)
        let count = entries.count - place - PlacedValues.headCount
        entries.withUnsafeMutableBytes {
            $0.storeBytes(
                of: PlacedValues.head(attribute, count), toByteOffset: place, as: UInt64.self)
        }
    }

    /// Takes a value away: of few records, so that it may be slow.
    private mutating func remove(_ attribute: RecordAttribute) {
        guard has(attribute) else { return }
        let old = self
        present = RecordAttributes([])
        entries.removeAll(keepingCapacity: true)
        old.forEachValue { other, bytes in
            if other != attribute { set(other) { $0.append(contentsOf: bytes) } }
        }
    }

    /// Calls a function with the values, which stay where they are only then.
    @inline(__always)
    func withValues<Result>(_ body: (PlacedValues) -> Result) -> Result {
        entries.withUnsafeBytes { body(PlacedValues(bytes: $0)) }
    }

    @inline(__always)
    private func forEachValue(_ body: (RecordAttribute, UnsafeRawBufferPointer) -> Void) {
        withValues { $0.forEach(body) }
    }

    /// All values as texts, in the order of their attributes' numbers.
    var values: [(attribute: RecordAttribute, text: String)] {
        var values: [(attribute: RecordAttribute, text: String)] = []
        forEachValue { values.append(($0, String(decoding: $1, as: UTF8.self))) }
        return values.sorted { $0.attribute.rawValue < $1.attribute.rawValue }
    }
}

/// The values of a placed record, one after another: in eight bytes the attribute's number and the count of bytes,
/// then the bytes.
struct PlacedValues {
    /// The bytes before those of a value.
    static let headCount = 8
    /// Every byte of a head has the first bit and not the second, so that none is of a text in ASCII nor special in
    /// XML, and all values are looked over together.
    private static let headBits: UInt64 = 0x8080_8080_8080_8080

    fileprivate let bytes: UnsafeRawBufferPointer

    /// Whether no byte of any value may have to be written in another way in XML.
    var areSpecialFree: Bool { !XMLText.hasSpecial(bytes) }

    /// The number of an attribute in six bits, and above it the count in the last six bits of each byte.
    @inline(__always)
    fileprivate static func head(_ attribute: RecordAttribute, _ count: Int) -> UInt64 {
        let count = UInt64(count)
        var head = headBits | UInt64(attribute.rawValue)
        head |= (count & 0x3F) << 8 | (count >> 6 & 0x3F) << 16 | (count >> 12 & 0x3F) << 24
        return head | (count >> 18 & 0x3F) << 32 | (count >> 24 & 0x3F) << 40
    }

    /// The number of the attribute and the count that a head says.
    @inline(__always)
    private static func parts(_ head: UInt64) -> (attribute: UInt8, count: Int) {
        let low = head >> 8 & 0x3F | (head >> 16 & 0x3F) << 6 | (head >> 24 & 0x3F) << 12
        let count = low | (head >> 32 & 0x3F) << 18 | (head >> 40 & 0x3F) << 24
        return (UInt8(truncatingIfNeeded: head & 0x3F), Int(count))
    }

    /// Calls a function with each attribute and the bytes of its value.
    @inline(__always)
    func forEach(_ body: (RecordAttribute, UnsafeRawBufferPointer) -> Void) {
        var place = 0
        while place < bytes.count {
            let head = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let (number, count) = Self.parts(head)
            let start = place + Self.headCount
            if let attribute = RecordAttribute(rawValue: number) {
                body(attribute, UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)]))
            }
            place = start + count
        }
    }
}
