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
        withUnsafeBytes(of: (attribute.rawValue, 0 as UInt8, 0 as UInt8, 0 as UInt8, 0 as UInt8)) {
            entries.append(contentsOf: $0)
        }
        let place = entries.count - PlacedValues.headCount + 1
        append(&entries)
        let count = UInt32(truncatingIfNeeded: entries.count - place - PlacedValues.headCount + 1)
        entries.withUnsafeMutableBytes {
            $0.storeBytes(of: count, toByteOffset: place, as: UInt32.self)
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

/// The values of a placed record, one after another: the attribute's number, the count of bytes in four bytes,
/// the bytes.
struct PlacedValues {
    /// The bytes before those of a value.
    static let headCount = 5

    fileprivate let bytes: UnsafeRawBufferPointer

    /// Calls a function with each attribute and the bytes of its value.
    @inline(__always)
    func forEach(_ body: (RecordAttribute, UnsafeRawBufferPointer) -> Void) {
        var place = 0
        while place < bytes.count {
            let count = Int(bytes.loadUnaligned(fromByteOffset: place + 1, as: UInt32.self))
            let start = place + Self.headCount
            if let attribute = RecordAttribute(rawValue: bytes[place]) {
                body(attribute, UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)]))
            }
            place = start + count
        }
    }
}
