/// The attribute values of the record at hand, as byte ranges in the parser's or reader's buffer.
final class RecordFields {
    private let values: UnsafeMutablePointer<UnsafeRawBufferPointer>
    /// Which attributes the record has.
    private(set) var present = RecordAttributes(rawValue: 0)

    init() {
        values = .allocate(capacity: 64)
        values.initialize(repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: 64)
    }

    deinit {
        values.deallocate()
    }

    /// The bytes of an attribute; only meaningful where it is present.
    @inline(__always)
    subscript(attribute: RecordAttribute) -> UnsafeRawBufferPointer {
        values[Int(attribute.rawValue)]
    }

    @inline(__always)
    func clear() {
        present = RecordAttributes(rawValue: 0)
    }

    @inline(__always)
    func set(_ attribute: RecordAttribute, _ value: UnsafeRawBufferPointer) {
        values[Int(attribute.rawValue)] = value
        present.insert(attribute)
    }

    /// The text of an attribute; nil where the record does not have it.
    func text(_ attribute: RecordAttribute) -> String? {
        guard present.contains(attribute) else { return nil }
        return String(decoding: self[attribute], as: UTF8.self)
    }
}
