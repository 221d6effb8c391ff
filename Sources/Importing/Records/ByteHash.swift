/// A fast 64-bit hash of bytes, the same on every run and machine.
///
/// Multiply-and-fold over eight bytes at a time. It is not meant to resist an attacker who looks for
/// collisions: tables compare the bytes as well.
@inline(__always)
func byteHash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var hash = seed ^ (UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15)
    var offset = 0
    while offset + 8 <= bytes.count {
        hash = fold(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
        rest |= UInt64(bytes[offset]) << shift
        shift += 8
        offset += 1
    }
    return fold(hash ^ rest)
}

@inline(__always)
private func fold(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xD6E8_FEB8_6659_FD93).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
}
