import Diagnostics
import Inventory

extension RecordReader {
    /// The longest value of an attribute that decides which factor applies, in bytes.
    private static var longestDecidingValue: Int { 200 }

    /// Lays everything that decides the descriptor into the scratch buffer.
    func layOutKey(_ kind: RecordKind) -> UnsafeRawBufferPointer? {
        let present = fields.present
        var end = 16
        scratch.storeBytes(of: hot.pointee.contextIndex, as: UInt32.self)
        scratch.storeBytes(of: UInt32(kind.ordinal), toByteOffset: 4, as: UInt32.self)
        scratch.storeBytes(
            of: present.intersection(hot.pointee.decidingByPresence).rawValue, toByteOffset: 8,
            as: UInt64.self)
        var isTooLong = false
        present.subtracting(hot.pointee.own).forEach { attribute in
            let value = fields[attribute]
            guard value.count <= Self.longestDecidingValue else {
                isTooLong = true
                report(RecordProblem(attribute, "value-too-long", ["limit": 200]))
                return
            }
            scratch[end] = attribute.rawValue
            scratch[end + 1] = UInt8(value.count)
            Self.copy(value, to: scratch, at: end + 2)
            end += 2 + value.count
        }
        return isTooLong ? nil : UnsafeRawBufferPointer(rebasing: scratch[..<end])
    }

    /// Copies a short value without a call: by two words that may overlap.
    @inline(__always)
    private static func copy(
        _ value: UnsafeRawBufferPointer, to target: UnsafeMutableRawBufferPointer, at start: Int
    ) {
        let count = value.count
        if count >= 8, count <= 16 {
            let first = value.loadUnaligned(as: UInt64.self)
            let last = value.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            target.storeBytes(of: first, toByteOffset: start, as: UInt64.self)
            target.storeBytes(of: last, toByteOffset: start + count - 8, as: UInt64.self)
        } else if count >= 4, count < 8 {
            let first = value.loadUnaligned(as: UInt32.self)
            let last = value.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            target.storeBytes(of: first, toByteOffset: start, as: UInt32.self)
            target.storeBytes(of: last, toByteOffset: start + count - 4, as: UInt32.self)
        } else {
            for offset in 0..<count { target[start + offset] = value[offset] }
        }
    }
}
