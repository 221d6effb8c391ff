/// The attribute values of the record at hand, as byte ranges in the parser's or reader's buffer.
///
/// Kept behind constant pointers, which the hot path reads without bookkeeping.
final class RecordFields {
    private let values: UnsafeMutablePointer<UnsafeRawBufferPointer>
    private let presence: UnsafeMutablePointer<UInt64>

    init() {
        values = .allocate(capacity: 64)
        values.initialize(repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: 64)
        presence = .allocate(capacity: 1)
        presence.initialize(to: 0)
    }

    deinit {
        values.deallocate()
        presence.deallocate()
    }

    /// Which attributes the record has.
    @inline(__always)
    var present: RecordAttributes { RecordAttributes(rawValue: presence.pointee) }

    /// The bytes of an attribute; only meaningful where it is present.
    @inline(__always)
    subscript(attribute: RecordAttribute) -> UnsafeRawBufferPointer {
        values[Int(attribute.rawValue)]
    }

    @inline(__always)
    func clear() {
        presence.pointee = 0
    }

    @inline(__always)
    func set(_ attribute: RecordAttribute, _ value: UnsafeRawBufferPointer) {
        values[Int(attribute.rawValue)] = value
        presence.pointee |= 1 << UInt64(attribute.rawValue)
    }

    /// Takes an attribute away.
    @inline(__always)
    func remove(_ attribute: RecordAttribute) {
        presence.pointee &= ~(1 << UInt64(attribute.rawValue))
    }

    /// The text of an attribute; nil where the record does not have it.
    func text(_ attribute: RecordAttribute) -> String? {
        guard present.contains(attribute) else { return nil }
        return String(decoding: self[attribute], as: UTF8.self)
    }
}
